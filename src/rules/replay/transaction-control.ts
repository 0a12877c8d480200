import { atSpan } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const transactionControl = defineRule({
  id: "transaction-control",
  stage: "replay",
  severity: "warning",
  supersedes: ["migration-fails"],
  summary: "A migration begins or ends a transaction itself",
  why: "Drizzle runs all pending migrations in one transaction. If the migration ends it, a later failure leaves the database half migrated; some drivers reject it outright.",

  *check({ judged: { added, profile }, upgrade, fresh }) {
    for (const migration of added) {
      const statement = migration.chunks
        .flatMap((chunk) => chunk.statements)
        .find(({ kind }) => kind === "transaction" || kind === "vacuum");
      if (statement === undefined) continue;
      const failure = [upgrade.failure, fresh?.failure].find(
        (found) => found?.migration.name === migration.name,
      );
      const isRefused =
        failure?.cause === "transaction-control" || /transaction/i.test(failure?.message ?? "");
      yield {
        at: atSpan(migration, { file: migration.file, line: statement.line, endLine: statement.endLine }),
        severity: failure == null ? "warning" : "error",
        subject: migration.name,
        message: `${code(migration.name)} runs ${code(statement.text)}: ${
          failure == null
            ? `it works with ${profile.driver}, but if a later statement fails, the database is left half migrated`
            : `${isRefused ? profile.driver : "a later statement"} answers ${code(failure.message)}${isRefused ? "" : ", and the statements before it stay applied"}`
        }`,
        remedy:
          "Leave the transaction to the migrator; to protect child rows from a rebuild, set `foreign_keys=OFF` on the connection before `migrate()`",
        evidence: { statement: statement.text },
      };
    }
  },
});
