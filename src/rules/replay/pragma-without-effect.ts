import { atSpan } from "../../model/location.ts";
import type { Migration, Statement } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const pragmaWithoutEffect = defineRule({
  id: "pragma-without-effect",
  stage: "replay",
  severity: "notice",
  summary: "A PRAGMA that this driver ignores where it stands",
  why: "SQLite ignores `foreign_keys` and `journal_mode` inside a transaction, and Drizzle's migrators open one first: a rebuild under the pragma's supposed protection still cascades.",

  *check({ added, profile }) {
    if (profile.transaction === "none" || !profile.foreignKeys) return;
    for (const migration of added) {
      const statements = migration.chunks.flatMap((chunk) => chunk.statements);
      // Behind a COMMIT of its own the pragma works; transaction-control speaks of that.
      if (statements.some(({ kind }) => kind === "transaction")) continue;
      const pragma = statements.find((statement) => turnsKeysOff(statement));
      if (pragma === undefined || !dropsTable(migration)) continue;
      yield {
        at: atSpan(migration, { file: migration.file, line: pragma.line, endLine: pragma.endLine }),
        subject: migration.name,
        message: `${code(pragma.text)} does nothing here: ${profile.driver} has foreign keys on, and the migrator has already begun its transaction`,
        remedy: profile.foreignKeysFollowApp
          ? "If the rebuild must not touch child rows, set `foreign_keys=OFF` on the connection before `migrate()`"
          : "If the rebuild must not touch child rows, avoid it: this driver cannot turn foreign keys off",
      };
    }
  },
});

function turnsKeysOff({ kind, text }: Statement): boolean {
  return kind === "pragma" && /foreign_keys\W*(?:off|0|false|no)\b/i.test(text);
}

function dropsTable(migration: Migration): boolean {
  return migration.chunks.some((chunk) => chunk.statements.some(({ kind }) => kind === "drop-table"));
}
