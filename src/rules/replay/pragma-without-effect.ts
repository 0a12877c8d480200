import type { ReplayEvidence } from "../../model/evidence.ts";
import { atStatement } from "../../model/location.ts";
import type { Statement } from "../../model/migration.ts";
import { addedStatements } from "../../model/migration.ts";
import { sameName } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const pragmaWithoutEffect = defineRule({
  id: "pragma-without-effect",
  stage: "replay",
  severity: "notice",
  summary: "A PRAGMA that has no effect at this point",
  why: "SQLite ignores `foreign_keys` and `journal_mode` inside a transaction, and Drizzle's migrators open one first: a rebuild that relies on the pragma still cascades.",

  *check(evidence) {
    const { added, profile } = evidence.judged;
    if (profile.transaction === "none") return;
    for (const migration of added) {
      const statements = addedStatements([migration]);
      // Behind a COMMIT of its own a pragma works; transaction-control speaks of that.
      if (statements.some(({ statement }) => statement.kind === "transaction")) continue;
      const all = statements.map(({ statement }) => statement);
      const pragma = statements.find(({ statement }) => isRelied(evidence, statement, all));
      if (pragma === undefined) continue;
      const isKeys = pragma.statement.pragma === "foreign_keys";
      yield {
        at: atStatement(pragma),
        subject: migration.name,
        message: isKeys
          ? `${code(pragma.statement.text)} has no effect here: ${profile.driver} has foreign keys on, and the migrator has already started a transaction`
          : `${code(pragma.statement.text)} has no effect here: the migrator has already started a transaction`,
        remedy: !isKeys
          ? "Set it on the connection when the app opens the database"
          : profile.foreignKeysFollowApp
            ? "If child rows must not be touched, set `foreign_keys=OFF` on the connection before `migrate()`"
            : "This driver cannot turn foreign keys off: do not rebuild the parent table",
      };
    }
  },
});

/** Keys are turned off for the sake of a table that others refer to; a journal mode is always meant. */
function isRelied(evidence: ReplayEvidence, pragma: Statement, all: readonly Statement[]): boolean {
  if (pragma.kind !== "pragma") return false;
  if (pragma.pragma === "journal_mode") return true;
  const { foreignKeys, quirks } = evidence.judged.profile;
  if (quirks.includes("sets-keys-at-once")) return false;
  if (!foreignKeys || !/foreign_keys\W*(?:off|0|false|no)\b/i.test(pragma.text)) return false;
  const parents =
    evidence.upgrade.schema?.tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ parent }) => parent)) ??
    [];
  return all.some(
    ({ kind, target }) =>
      (kind === "drop-table" || kind === "delete") &&
      target !== null &&
      parents.some((parent) => sameName(parent, target)),
  );
}
