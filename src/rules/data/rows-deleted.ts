import { atStatement } from "../../model/location.ts";
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

  *check({ losses: found, source, judged }) {
    for (const { effect, cause, tables } of found) {
      const name = code(effect.migration.name);
      const losses = tables.map((table) => `${code(table.table)} ${rowsInWords(table, source)}`).join(", ");
      const isCascade = cause !== "copy";
      const target = effect.statement.target ?? "";
      const verb = cause === "delete" ? "deleting from" : "dropping";
      yield {
        at: atStatement(effect),
        severity: cause === "drop" || source !== "invented" ? "error" : "warning",
        subject: `${effect.migration.name} ${effect.statement.line} ${cause}`,
        message: isCascade
          ? `${name} would delete rows that no statement asks to delete: ${verb} ${code(target)} cascades (${losses})`
          : `${name} copies fewer rows than there were (${losses})`,
        remedy: isCascade
          ? keysOff(judged.profile, target)
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
