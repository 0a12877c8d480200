import type { ChangeRow, CodeFate } from "../../model/change.ts";
import { type CodeTrial, fateOf } from "../../model/code-query.ts";
import { nameKey } from "../../model/schema.ts";
import { riskOf, worst } from "./risk.ts";

/**
 * Rows and deploy order are one account: where code does not do as before and no change is known to be why, the rows
 * about the tables that it fails on say so, or where there are none, every row about the schema.
 */
export function blameTables(
  rows: readonly ChangeRow[],
  oldCode: CodeTrial | null,
  newCode: CodeTrial | null,
): readonly ChangeRow[] {
  const old = unexplained(rows, "oldCode", oldCode);
  const now = unexplained(rows, "newCode", newCode);
  return rows.map((row) => ({
    ...row,
    ...(old.rows.has(row) ? { oldCode: old.fate, risk: worst([row.risk, riskOf(old.fate)]) } : {}),
    ...(now.rows.has(row) ? { newCode: now.fate } : {}),
  }));
}

interface Unexplained {
  readonly rows: ReadonlySet<ChangeRow>;
  readonly fate: CodeFate;
}

function unexplained(
  rows: readonly ChangeRow[],
  side: "oldCode" | "newCode",
  trial: CodeTrial | null,
): Unexplained {
  const fate = trial === null ? "works" : fateOf(trial.broken);
  const isTold = rows.some((row) => row[side] === fate || row[side] === "breaks");
  if (trial === null || fate === "works" || isTold) return { rows: new Set(), fate };
  const failing = trial.broken.filter((broken) => fateOf([broken]) === fate);
  const tables = new Set(failing.map(({ query }) => nameKey(query.table)));
  const about = rows.filter(({ object }) => tables.has(nameKey(object.split(".")[0] ?? "")));
  const ofSchema = rows.filter(({ kind }) => !kind.endsWith("-rows"));
  return { rows: new Set(about.length > 0 ? about : ofSchema.length > 0 ? ofSchema : rows), fate };
}
