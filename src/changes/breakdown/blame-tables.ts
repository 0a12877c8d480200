import type { ChangeRow } from "../../model/change.ts";
import type { CodeTrial } from "../../model/code-query.ts";
import { nameKey } from "../../model/schema.ts";
import { breaks } from "../deploy/deploy-order.ts";
import { worst } from "./risk.ts";

/**
 * Rows and deploy order are one account: where code breaks and no change is known to be why, the rows about the tables
 * that it fails on say so, or where there are none, every row about the schema.
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
    ...(old.has(row) ? { oldCode: "breaks", risk: worst([row.risk, "breaking"]) } : {}),
    ...(now.has(row) ? { newCode: "breaks" } : {}),
  }));
}

function unexplained(
  rows: readonly ChangeRow[],
  side: "oldCode" | "newCode",
  trial: CodeTrial | null,
): ReadonlySet<ChangeRow> {
  if (trial === null || !breaks(trial) || rows.some((row) => row[side] === "breaks")) return new Set();
  const failing = trial.broken.filter(({ query }) => query.values === "any");
  const tables = new Set(failing.map(({ query }) => nameKey(query.table)));
  const about = rows.filter(({ object }) => tables.has(nameKey(object.split(".")[0] ?? "")));
  const ofSchema = rows.filter(({ kind }) => !kind.endsWith("-rows"));
  return new Set(about.length > 0 ? about : ofSchema.length > 0 ? ofSchema : rows);
}
