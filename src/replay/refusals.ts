import type { Profile, Refusal } from "../model/driver.ts";
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
  for (const [refusal, words] of Object.entries(profile.refuses)) {
    const { cause, find } = refusals[refusal as Refusal];
    const stumbled = find(statement, profile);
    if (stumbled !== null) return { message: words.replace("{}", () => stumbled), cause };
  }
  return null;
}

/** How each refusal is met: the word that the engine stumbles over, "" where it names none, null where it takes it. */
const refusals: {
  readonly [refusal in Refusal]: {
    readonly cause: RefusedByDriver["cause"];
    readonly find: (statement: Statement, profile: Profile) => string | null;
  };
} = {
  "transaction-control": {
    cause: "transaction-control",
    find: ({ kind }) => (kind === "transaction" ? "" : null),
  },
  "temporary-objects": { cause: "sql", find: (statement) => (isTemporary(statement) ? "" : null) },
  "most-pragmas": {
    cause: "sql",
    find: ({ pragma }, { pragmas }) => (pragma !== null && !pragmas.includes(pragma) ? "" : null),
  },
  "alter-constraint": {
    cause: "too-new",
    find: (statement, profile) => (altersConstraint(statement) ? unknownWord(profile, statement) : null),
  },
  "alter-constraint-unauthorized": {
    cause: "sql",
    find: (statement) => (altersConstraint(statement) ? functionBehind(statement) : null),
  },
  "digit-groups": {
    cause: "too-new",
    find: ({ tokens }) => tokens.find((token) => /^\d[\d_]*_\d/.test(token.text))?.text ?? null,
  },
  // The migrator stumbles over the name of the folder: see `planned`.
  "no-time": { cause: "sql", find: () => null },
  // Only what ran tells: see `runStatement`.
  "lost-transaction": { cause: "transaction-control", find: () => null },
  // No statement begins with it: see `chunkRefusalOf`.
  "byte-order-mark": { cause: "sql", find: () => null },
  "generated-columns": {
    cause: "sql",
    find: ({ kind, tokens }) =>
      /^(?:create|alter)-table$/.test(kind) && tokens.some(({ name }) => name === "GENERATED") ? "" : null,
  },
  "without-rowid": { cause: "sql", find: (statement) => (isWithoutRowid(statement) ? "" : null) },
  "virtual-tables": {
    cause: "sql",
    find: ({ kind, tokens }) =>
      kind === "create-virtual-table"
        ? (tokens[tokens.findIndex(({ name }) => name === "USING") + 1]?.text ?? "")
        : null,
  },
};

/**
 * What the driver answers to a chunk for what it is and not for what its statements say: one without a statement,
 * or, for those that take a comment for a statement, one with a comment behind the last `;`. Null where it takes it.
 */
export function chunkRefusalOf(
  profile: Profile,
  chunk: Chunk,
): { readonly message: string; readonly cause: "sql" | "empty-chunk" } | null {
  const marked = profile.refuses["byte-order-mark"];
  if (marked !== undefined && chunk.text.startsWith("\uFEFF")) return { message: marked, cause: "sql" };
  const message = profile.noStatement;
  const runsComments = profile.quirks.includes("takes-comment-for-statement");
  if (chunk.statements.length > 0) return runsComments && hasTail(chunk) ? { message, cause: "sql" } : null;
  if (profile.emptyChunk === "error") return { message, cause: "empty-chunk" };
  // D1 itself leaves out a text in which nothing is left without its lines of `--`, and only such a one.
  const isLeftOut = chunk.text.replace(/^\s*--.*/gm, "").trim() === "";
  return runsComments && !isLeftOut ? { message, cause: "sql" } : null;
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

/** Whether anything but white space stands behind the `;` of the last statement. */
function hasTail({ text, statements }: Chunk): boolean {
  const last = statements.at(-1)?.tokens.at(-1);
  if (last === undefined) return false;
  const behind = text.slice(last.offset + last.text.length);
  const end = tokensOf(behind).find(({ name }) => name === "SEMI");
  return end !== undefined && behind.slice(end.offset + 1).trim() !== "";
}

function isTemporary(statement: Statement): boolean {
  const [create, temp] = statement.kind.startsWith("create-") ? statement.tokens : [];
  return create?.name === "CREATE" && temp?.name === "TEMP";
}

function isWithoutRowid({ kind, tokens }: Statement): boolean {
  const at = tokens.findIndex(({ name }) => name === "WITHOUT");
  return kind === "create-table" && /^rowid$/i.test(tokens[at + 1]?.text ?? "");
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
 * the name.
 */
function unknownWord({ quirks }: Profile, statement: Statement): string {
  const words = alterWords(statement);
  const [verb, object] = words;
  if (verb?.name !== "ALTER") return words[1]?.text ?? "";
  if (!quirks.includes("alters-column-to")) return verb.text;
  return words[object && isColumnWord(object) ? 3 : 1]?.text ?? "";
}

/** The function by which SQLite itself does such a change. */
function functionBehind(statement: Statement): string {
  const drops = alterWords(statement).some(({ name }) => name === "DROP");
  return drops ? "sqlite_drop_constraint" : "sqlite_fail";
}
