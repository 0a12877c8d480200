import type { Profile } from "../model/driver.ts";
import type { Statement } from "../model/migration.ts";
import { pragmaName } from "../sql/screen.ts";
import { type SqlToken, tokensOf } from "../sql/tokens.ts";

/** A refusal in the driver's words, and what it is about. */
export interface RefusedByDriver {
  readonly message: string;
  readonly cause: "sql" | "transaction-control" | "too-new";
}

/**
 * What this driver's engine answers to a statement that the one standing in for it would accept; null where
 * they agree. The words are the driver's own.
 */
export function refusalOf(profile: Profile, statement: Statement): RefusedByDriver | null {
  for (const refusal of profile.refuses) {
    switch (refusal) {
      case "transaction-control":
        if (statement.kind === "transaction") {
          return { message: transactionWords(profile), cause: "transaction-control" };
        }
        break;
      case "temporary-objects":
        if (isTemporary(statement)) return notAuthorized;
        break;
      case "most-pragmas":
        if (statement.kind === "pragma" && !d1Pragmas.has(pragmaName(tokensOf(statement.text)))) {
          return notAuthorized;
        }
        break;
      case "alter-constraint":
        if (altersConstraint(statement)) {
          return { message: `near "${alteredWord(statement)}": syntax error`, cause: "too-new" };
        }
        break;
      case "digit-groups": {
        const group = tokensOf(statement.text).find(({ text }) => /^\d[\d_]*_\d/.test(text));
        if (group !== undefined) return { message: `unrecognized token: "${group.text}"`, cause: "too-new" };
        break;
      }
    }
  }
  return null;
}

const notAuthorized: RefusedByDriver = { message: "not authorized: SQLITE_AUTH", cause: "sql" };

function transactionWords(profile: Profile): string {
  if (profile.driver === "libsql" || profile.driver === "turso")
    return "TRANSACTION_CLOSED: The transaction is closed";
  return "To execute a transaction, please use the state.storage.transaction() or state.storage.transactionSync() APIs";
}

function isTemporary(statement: Statement): boolean {
  const [create, temp] = statement.kind.startsWith("create-") ? tokensOf(statement.text) : [];
  return create?.name === "CREATE" && temp?.name === "TEMP";
}

/** Words behind `ALTER TABLE [schema.]name`. */
function alterWords(statement: Statement): readonly SqlToken[] {
  if (statement.kind !== "alter-table") return [];
  const words = tokensOf(statement.text);
  return words.slice(words[3]?.name === "DOT" ? 5 : 3);
}

/** SQLite 3.53 learnt `ALTER COLUMN … SET/DROP NOT NULL`, `ADD CONSTRAINT`, `ADD CHECK` and `DROP CONSTRAINT`. */
function altersConstraint(statement: Statement): boolean {
  const [verb, object, , behind] = alterWords(statement);
  if (verb?.name === "ADD") return object?.name === "CONSTRAINT" || object?.name === "CHECK";
  if (verb?.name === "DROP") return object?.name === "CONSTRAINT";
  return verb?.name === "ALTER" && (behind?.name === "SET" || behind?.name === "DROP");
}

function alteredWord(statement: Statement): string {
  const [verb, object] = alterWords(statement);
  return (verb?.name === "ALTER" ? verb.text : object?.text) ?? "";
}

/** Those that workerd lets through, measured on 1.20261117. */
const d1Pragmas = new Set([
  "case_sensitive_like",
  "data_version",
  "defer_foreign_keys",
  "foreign_key_check",
  "foreign_key_list",
  "foreign_keys",
  "ignore_check_constraints",
  "index_info",
  "index_list",
  "index_xinfo",
  "legacy_alter_table",
  "optimize",
  "page_size",
  "quick_check",
  "recursive_triggers",
  "reverse_unordered_selects",
  "table_info",
  "table_list",
  "table_xinfo",
]);
