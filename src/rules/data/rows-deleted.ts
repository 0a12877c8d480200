import { atStatement } from "../../losses/at-table.ts";
import { findLoss, type Loss } from "../../losses/find-loss.ts";
import type { DataEvidence } from "../../model/evidence.ts";
import type { Statement } from "../../model/migration.ts";
import type { TableComparison } from "../../model/rows.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { keysOff } from "../words/keys-off.ts";
import { rowsInWords } from "../words/wording.ts";

export const rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows disappear from a table that no statement deletes from",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE carries that on: a rebuild of the parent empties its children and reports success. Inside the migrator's transaction `PRAGMA foreign_keys=OFF` does nothing.",

  *check(evidence) {
    for (const { effect, cause, tables } of groupLosses(evidence)) {
      const name = code(effect.migration.name);
      const losses = tables
        .map((table) => `${code(table.table)} ${rowsInWords(table, evidence.source)}`)
        .join(", ");
      const isCascade = cause !== "copy";
      const target = effect.statement.target ?? "";
      const verb = cause === "delete" ? "deleting from" : "dropping";
      yield {
        at: atStatement(effect),
        severity: cause === "drop" || evidence.source !== "invented" ? "error" : "warning",
        subject: `${effect.migration.name} ${effect.statement.line} ${cause}`,
        message: isCascade
          ? `${name} would delete rows that no statement asks to delete: ${verb} ${code(target)} cascades (${losses})`
          : `${name} copies fewer rows than there were (${losses})`,
        remedy: isCascade
          ? keysOff(evidence.replay.profile, target)
          : "Copy every row, or delete the others in a statement of its own that says so",
        evidence: {
          statement: effect.statement.text,
          tables: tables.map(({ table, rowsBefore, rowsAfter }) => ({
            table,
            before: rowsBefore,
            after: rowsAfter,
          })),
        },
      };
    }
  },
});

/** Losses of one statement belong together. */
function groupLosses(
  evidence: DataEvidence,
): Iterable<Loss & { readonly tables: readonly TableComparison[] }> {
  const groups = new Map<Statement, Loss & { readonly tables: TableComparison[] }>();
  for (const table of evidence.rows.tables) {
    if (table.after === null || table.deleted === 0) continue;
    const loss = findLoss(evidence.rows, table);
    if (loss === null) continue;
    const group = groups.get(loss.effect.statement);
    if (group === undefined) groups.set(loss.effect.statement, { ...loss, tables: [table] });
    else group.tables.push(table);
  }
  return groups.values();
}
