import type { Schema } from "./schema.ts";
import type { SqlToken } from "./token.ts";

/** Lines of a file, counted from 1, both included. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** A place that means the file as such. */
export function wholeFile(file: string): Span {
  return { file, line: 1, endLine: 1 };
}

/** The text between two breakpoints, exactly as drizzle-orm hands it to the driver. */
export interface Chunk {
  readonly text: string;
  /** Line of its first character. */
  readonly line: number;
  readonly statements: readonly Statement[];
}

/** One SQL statement, without what stands before and after it. */
export interface Statement {
  readonly text: string;
  /** What it does, by its first words: "create-table", "drop-table", "pragma", … or "unknown". */
  readonly kind: StatementKind;
  readonly line: number;
  readonly endLine: number;
  /** All of them, in order; their offsets are those of the text that the statement was found in. */
  readonly tokens: readonly SqlToken[];
  /**
   * The table it is about: what it creates, drops, alters, inserts into, updates or deletes from; for an index or a
   * trigger, the table it is on. Null where it is about none, or does not parse.
   */
  readonly target: string | null;
  /** The column of its table that `ALTER TABLE … DROP COLUMN` drops; null for any other statement. */
  readonly droppedColumn: string | null;
  /** The pragma's name in lower case, without its schema: "foreign_keys"; null for any other statement. */
  readonly pragma: string | null;
}

export type StatementKind =
  | "create-table"
  | "create-index"
  | "create-view"
  | "create-trigger"
  | "create-virtual-table"
  | "drop-table"
  | "drop-index"
  | "drop-view"
  | "drop-trigger"
  | "alter-table"
  | "insert"
  | "update"
  | "delete"
  | "select"
  | "pragma"
  | "transaction"
  | "vacuum"
  | "attach"
  | "other";

export const layouts = ["journal", "folders"] as const;

/**
 * How the folder is laid out: `journal` has `meta/_journal.json` (drizzle-kit 0.x),
 * `folders` has `<name>/migration.sql` (drizzle-kit 1.0).
 */
export type Layout = (typeof layouts)[number];

/** One migration as the folder declares it. */
export interface Migration {
  /** The journal's tag, or the folder's name. */
  readonly name: string;
  /** The leading digits of the name, as written; null where there are none. */
  readonly prefix: string | null;
  /** Place in the order in which the migrator goes through the folder, from 0. */
  readonly position: number;
  /** The journal's `idx`; null in the folders layout. */
  readonly idx: number | null;
  /** Milliseconds since 1970: the journal's `when`, or the folder's timestamp; null where unreadable. */
  readonly when: number | null;
  /** The journal's flag. No migrator reads it. */
  readonly breakpoints: boolean;
  /** Path of the SQL file, whether or not it is there. */
  readonly file: string;
  /** Where the folder names it: the journal entry's lines; null in the folders layout. */
  readonly listed: Span | null;
  /** Exact text; null where the file is missing or is no plain file. */
  readonly text: string | null;
  /** sha256 of the text, hex, as drizzle-orm records it; "" without a text. */
  readonly hash: string;
  readonly chunks: readonly Chunk[];
}

/** A statement of a new migration. */
export interface AddedStatement {
  readonly migration: Migration;
  readonly statement: Statement;
}

/** Every statement of the new migrations, in order. */
export function addedStatements(added: readonly Migration[]): readonly AddedStatement[] {
  return added.flatMap((migration) =>
    migration.chunks.flatMap((chunk) => chunk.statements.map((statement) => ({ migration, statement }))),
  );
}

/** Whether a migration creates, drops or alters anything. */
export function changesSchema(migration: Migration): boolean {
  return addedStatements([migration]).some(({ statement }) => /^(?:create|drop|alter)-/.test(statement.kind));
}

/** The digits a migration's name starts with: "0012" of `0012_add_orders`. */
export function prefixOf(name: string): string | null {
  return /^\d+/.exec(name)?.[0] ?? null;
}

/** The same without them: "add_orders". */
export function bareName(name: string): string {
  return name.replace(/^\d+_?/, "");
}

/** Fourteen digits of a time in milliseconds, in UTC, as drizzle-kit 1.0 begins names with. */
export function stampOf(when: number): string {
  return new Date(when).toISOString().replace(/\D/g, "").slice(0, 14);
}

/** A snapshot file, read. */
export interface Snapshot {
  readonly file: string;
  /** Name of the migration it belongs to; null where it belongs to none. */
  readonly migration: string | null;
  readonly id: string;
  /** Parents: one in 0.x, any number in 1.0. */
  readonly prevIds: readonly string[];
  /** Exact text, for comparing base and head. */
  readonly text: string;
  /** What it says the database looks like; null where its version is not known here. */
  readonly schema: () => Schema | null;
  /** The entities of version 7, as they are written; null for any other version. */
  readonly entities: () => readonly SnapshotEntity[] | null;
}

/** A thing of a snapshot, as drizzle-kit wrote it. No field can be relied on. */
export type SnapshotEntity = Readonly<Record<string, unknown>>;

/** Something that is wrong with the files of a folder, before anything runs. */
export interface FolderProblem {
  readonly kind:
    | "journal-unreadable"
    | "journal-missing"
    | "snapshot-unreadable"
    | "not-a-file"
    | "lfs-pointer"
    | "merge-markers"
    | "not-utf8"
    | "bundle-differs";
  readonly at: Span;
  /** A sentence, with names in backticks. */
  readonly message: string;
}

/** What follows from how a folder is laid out: all in which the two differ, but for where their files lie. */
export interface LayoutFacts {
  /** The major version of the drizzle-kit that writes it. */
  readonly kit: 0 | 1;
  /** How Drizzle's own migrator remembers what it applied of it. */
  readonly drizzleLedger: "when" | "name";
  /** Whether migrations run in the order of their names. */
  readonly isSortedByName: boolean;
  /** The milliseconds by which times of migrations can differ. */
  readonly timeStep: 1 | 1000;
  /** Whether several snapshots may follow one and the same. */
  readonly mayFork: boolean;
}

/** A Drizzle migration folder for SQLite. */
export interface MigrationFolder extends LayoutFacts {
  /** From the repository's root; "" for the root itself. */
  readonly path: string;
  readonly layout: Layout;
  readonly migrations: readonly Migration[];
  /** `.sql` files that nothing names; only wrangler runs them. */
  readonly unlisted: readonly Migration[];
  /** Of the migrations those that the tool which applies the folder would not see. They are judged as if it did. */
  readonly unseen: readonly Migration[];
  readonly snapshots: readonly Snapshot[];
  readonly problems: readonly FolderProblem[];
  /** Path of the journal; null in the folders layout. */
  readonly journal: string | null;
  /** The `migrations.js` of bundled drivers (Expo, Durable Objects); null where there is none. */
  readonly bundle: { readonly file: string; readonly names: readonly string[] } | null;
}

/** A migration folder of another database: named, and left alone. */
export interface ForeignFolder {
  readonly path: string;
  /** "postgresql", "mysql", … as its files say. */
  readonly dialect: string;
}
