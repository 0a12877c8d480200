import type { Profile } from "../model/driver.ts";
import type { Chunk, Migration, Statement } from "../model/migration.ts";
import type { SqlToken } from "../model/token.ts";
import { tokensOf } from "../sql/tokens.ts";

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
          return { message: transactionWords, cause: "transaction-control" };
        }
        break;
      case "temporary-objects":
        if (isTemporary(statement)) return notAuthorized;
        break;
      case "most-pragmas":
        if (statement.pragma !== null && !d1Pragmas.has(statement.pragma)) {
          return notAuthorized;
        }
        break;
      case "alter-constraint":
        if (altersConstraint(statement)) return alterRefusal(profile, statement);
        break;
      case "digit-groups": {
        const group = statement.tokens.find(({ text }) => /^\d[\d_]*_\d/.test(text));
        if (group !== undefined) return { message: `unrecognized token: "${group.text}"`, cause: "too-new" };
        break;
      }
    }
  }
  return null;
}

const notAuthorized: RefusedByDriver = { message: "not authorized: SQLITE_AUTH", cause: "sql" };

/** How workerd's answer to BEGIN, COMMIT and SAVEPOINT begins. */
export const transactionWords =
  "To execute a transaction, please use the state.storage.transaction() or state.storage.transactionSync() APIs";

/**
 * What the driver answers to a chunk for what it is and not for what its statements say: one without a statement,
 * or on workerd one with a comment behind the last `;`. Null where it takes it.
 */
export function chunkRefusalOf(
  profile: Profile,
  chunk: Chunk,
): { readonly message: string; readonly cause: "sql" | "empty-chunk" } | null {
  const noStatement = "SQL code did not contain a statement.";
  const isWorkerd = !profile.wrangler && runsWorkerd(profile);
  if (chunk.statements.length > 0) {
    return isWorkerd && hasTail(chunk) ? { message: noStatement, cause: "sql" } : null;
  }
  if (profile.emptyChunk === "error") {
    const message = isWorkerd ? noStatement : emptyChunkMessage(profile);
    return { message, cause: "empty-chunk" };
  }
  // D1 itself leaves out a text in which nothing is left without its lines of `--`, and only such a one.
  const isLeftOut = chunk.text.replace(/^\s*--.*/gm, "").trim() === "";
  return isWorkerd && !isLeftOut ? { message: noStatement, cause: "sql" } : null;
}

/**
 * The chunks that are left when wrangler has taken the first `BEGIN TRANSACTION;` and the first `COMMIT;` out of a
 * file, as it does before it runs one that begins a transaction.
 */
export function chunksToRun(profile: Profile, { text, chunks }: Migration): readonly Chunk[] {
  if (!profile.wrangler || text === null || !text.includes("BEGIN TRANSACTION;")) return chunks;
  const statements = chunks.flatMap((chunk) => chunk.statements);
  const taken = ["BEGIN TRANSACTION", "COMMIT"].map((words) =>
    statements.find((each) => each.text === words),
  );
  return chunks.map((chunk) => ({
    ...chunk,
    statements: chunk.statements.filter((statement) => !taken.includes(statement)),
  }));
}

function runsWorkerd({ driver }: Profile): boolean {
  return driver.startsWith("d1") || driver === "durable-sqlite";
}

/** Whether anything but white space stands behind the `;` of the last statement. */
function hasTail({ text, statements }: Chunk): boolean {
  const last = statements.at(-1)?.tokens.at(-1);
  if (last === undefined) return false;
  const behind = text.slice(last.offset + last.text.length);
  const end = tokensOf(behind).find(({ name }) => name === "SEMI");
  return end !== undefined && behind.slice(end.offset + 1).trim() !== "";
}

/** Each driver's own words for a text without a statement. */
function emptyChunkMessage({ driver }: Profile): string {
  switch (driver) {
    case "libsql":
    case "turso":
      return "not an error";
    case "node-sqlite":
      return "The SQL query contains no statements.";
    case "sql-js":
      return "Nothing to prepare";
    case "bun-sqlite":
      return "Invalid SQL statement";
    default:
      return "The supplied SQL string contains no statements";
  }
}

function isTemporary(statement: Statement): boolean {
  const [create, temp] = statement.kind.startsWith("create-") ? statement.tokens : [];
  return create?.name === "CREATE" && temp?.name === "TEMP";
}

/** Words behind `ALTER TABLE [schema.]name`. */
function alterWords(statement: Statement): readonly SqlToken[] {
  if (statement.kind !== "alter-table") return [];
  const words = statement.tokens;
  return words.slice(words[3]?.name === "DOT" ? 5 : 3);
}

function isColumnWord({ name }: SqlToken): boolean {
  return name === "COLUMNKW";
}

/** SQLite 3.53 learnt `ALTER COLUMN … SET/DROP NOT NULL`, `ADD CONSTRAINT`, `ADD CHECK` and `DROP CONSTRAINT`. */
function altersConstraint(statement: Statement): boolean {
  const [verb, object, behind] = alterWords(statement).filter((word) => !isColumnWord(word));
  if (verb?.name === "ADD") return object?.name === "CONSTRAINT" || object?.name === "CHECK";
  if (verb?.name === "DROP") return object?.name === "CONSTRAINT";
  return verb?.name === "ALTER" && (behind?.name === "SET" || behind?.name === "DROP");
}

/**
 * Older SQLite stumbles over the first word it does not know; libSQL knows `ALTER COLUMN … TO` and stumbles behind
 * the name. workerd's is new enough, but its authorizer refuses the functions that SQLite does such a change with.
 */
function alterRefusal(profile: Profile, statement: Statement): RefusedByDriver {
  const words = alterWords(statement);
  const [verb, object] = words;
  if (runsWorkerd(profile)) {
    const drops = words.some(({ name }) => name === "DROP");
    const name = drops ? "sqlite_drop_constraint" : "sqlite_fail";
    return { message: `not authorized to use function: ${name}`, cause: "sql" };
  }
  const isLibsql = profile.driver === "libsql" || profile.driver === "turso";
  const known = verb?.name !== "ALTER" ? 1 : !isLibsql ? 0 : object && isColumnWord(object) ? 3 : 1;
  return { message: `near "${words[known]?.text ?? ""}": syntax error`, cause: "too-new" };
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
