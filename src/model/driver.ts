import type { SqlFunction } from "./sql-function.ts";
import { baseName, joinPath } from "./tree.ts";

export const driverNames = [
  "better-sqlite3",
  "node-sqlite",
  "libsql",
  "turso",
  "bun-sqlite",
  "sql-js",
  "d1",
  "d1-wrangler",
  "d1-http",
  "durable-sqlite",
  "expo-sqlite",
  "op-sqlite",
  "sqlite-proxy",
  "sqlite-cloud",
  "sqlx",
] as const;

/** The tables in which migrators remember what they applied, where nobody names another. */
export const usualLedgers = { drizzle: "__drizzle_migrations", wrangler: "d1_migrations" } as const;

/** What applies migrations in production. */
export type DriverName = (typeof driverNames)[number];

export const driverSources = ["input", "config", "dependency", "replay", "default"] as const;

/** Where the choice of driver comes from, strongest first. */
export type DriverSource = (typeof driverSources)[number];

/** How a migrator remembers what it applied, and so what it will run. */
export type LedgerKind =
  /** `__drizzle_migrations`, the highest `created_at`: drizzle-orm 0.x. */
  | "when"
  /** `__drizzle_migrations`, every `name`: drizzle-orm 1.0. */
  | "name"
  /** `d1_migrations`, every file name: wrangler. */
  | "file-name";

/** Everything in which drivers differ while they migrate. The proof of each value stands in `drivers/`, beside it. */
export interface Profile {
  readonly driver: DriverName;
  /** The engine that stands in for it here, as `sqlite/` names it. */
  readonly engine: "addon" | "builtin";
  /** Foreign keys while the migrations run, unless the app's own setting applies. */
  readonly foreignKeys: boolean;
  /** Whether a connection of the driver has them on by itself, where the app turned them off to migrate. */
  readonly keysByDefault?: boolean;
  /** Whether `PRAGMA foreign_keys` of the app, before it migrates, has an effect on the run. */
  readonly foreignKeysFollowApp: boolean;
  /** What the app writes to migrate without foreign keys, where it has a say. */
  readonly keysOff: CodeSample;
  /** A driver with foreign keys the other way round, where the app has no say. */
  readonly keysOpposedBy: DriverName | null;
  /** One transaction for everything pending, one for each migration, or none at all. */
  readonly transaction: "all" | "each" | "none";
  /** Where it sends SQL as requests, each of them a transaction: what one holds, by the ledger it goes by. */
  readonly requests: { readonly [ledger in LedgerKind]?: "chunk" | "all" };
  /** Whether `"x"` that names nothing is the text 'x': https://sqlite.org/quirks.html#dblquote */
  readonly doubleQuotedText: boolean;
  /** What becomes of the second statement of a chunk. */
  readonly severalStatements: "error" | "first" | "all";
  /** What becomes of a chunk without any statement. */
  readonly emptyChunk: "error" | "ok";
  /** What it answers to a text without a statement. */
  readonly noStatement: string;
  /** Whether migrations are bundled by `idx` into `migrations.js` (0.x) instead of read from their files. */
  readonly bundled: boolean;
  /** Applied by file name and not by Drizzle's own migrator. */
  readonly wrangler: boolean;
  /** Which files it takes where it goes by their names and the repository says so; null where nothing is said. */
  readonly files: FilesApplied | null;
  /** How a runner of the app's own goes through the journal, where it has one. */
  readonly runner: JournalApplied | null;
  /** The table in which Drizzle's own migrator remembers what it applied, where the repository names another than usual. */
  readonly migrationsTable: string | null;
  /** What the engine refuses in a migration, with its words; `{}` in them is the word it stumbles over. */
  readonly refuses: { readonly [refusal in Refusal]?: string };
  /** The pragmas that it lets through where it refuses most. */
  readonly pragmas: readonly string[];
  /** What it does as no other does. */
  readonly quirks: readonly Quirk[];
  /** What its maker lets a statement cost; null where nothing is known. */
  readonly limits: Limits | null;
  /** Functions of its engine that what stands in for it here lacks. */
  readonly functions: readonly SqlFunction[];
  /** Whether what opens the database can give it functions and modules that no engine has. */
  readonly extensible: boolean;
  /**
   * Where the database lies: on the user's device, where it changes together with the code, or with a service. "either":
   * wherever the app that opens it runs.
   */
  readonly home: "device" | "service" | "either";
  /** The SQLite this driver ships, as "3.45.1". */
  readonly sqlite: string;
}

export type Refusal =
  | "transaction-control"
  | "temporary-objects"
  | "most-pragmas"
  /** Constraints changed in place, which its SQLite does not know yet: 3.53. */
  | "alter-constraint"
  /** Constraints changed in place, which its SQLite knows and its authorizer does not let through. */
  | "alter-constraint-unauthorized"
  /** `1_000`: SQLite 3.46. */
  | "digit-groups"
  /** NaN, which drizzle-orm 1.0 reads out of a folder's name that has no time. */
  | "no-time"
  /** To go on where the transaction it opened is over: it looks for it before each statement. */
  | "lost-transaction"
  /** A text that begins with U+FEFF, which SQLite takes for white space. */
  | "byte-order-mark"
  | "generated-columns"
  | "without-rowid"
  /** Modules that SQLite has built in: `fts5`. */
  | "virtual-tables";

/** A way of one driver, or of one engine, that no other has. */
export type Quirk =
  /** Knows libSQL's own `ALTER TABLE t ALTER COLUMN c TO <definition>`. */
  | "alters-column-to"
  /** Makes the cursor of an `INSERT … RETURNING` and never reads it. */
  | "leaves-returning-rows-unread"
  /** Answers a comment behind the last `;`, or one alone that is not of `--`, as a text without a statement. */
  | "takes-comment-for-statement"
  /** Refuses the transaction in which drizzle-orm 1.0 upgrades a ledger of 0.x. */
  | "cannot-upgrade-ledger"
  /** Turns keys on and off inside a transaction as well. */
  | "sets-keys-at-once";

/** What its maker lets a statement cost. */
export interface Limits {
  /** Who says so: "D1". */
  readonly of: string;
  readonly queryMs: number;
  readonly statementBytes: number;
}

/** A piece of code to show. */
export interface CodeSample {
  readonly language: "ts" | "sql";
  readonly text: string;
}

/** What a tool takes that applies files by their names and knows nothing of Drizzle. */
export interface FilesApplied {
  /** The command or the source that does it, for sentences. */
  readonly command: string;
  /** The file that says so. */
  readonly config: string;
  /** The folder that names in its ledger are relative to, from the repository's root. */
  readonly dir: string;
  /** Which files it takes: a glob over paths from there. */
  readonly pattern: string;
  /** The table in which it remembers them, and whether their names keep `.sql` there; null where that is not known. */
  readonly ledger: { readonly table: string; readonly keepsEnding: boolean } | null;
  /** Whether it wraps each file in a transaction, or runs statement by statement. */
  readonly transaction: "each" | "none";
  /** What to write where it does not see them: the setting, without its value. */
  readonly setting: string | null;
}

/** A runner of the app's own that takes what the journal lists, in its order. */
export interface JournalApplied {
  /** The source that does it. */
  readonly source: string;
  /** Whether it goes by the journal's times, or remembers each migration. */
  readonly ledger: "when" | "name";
  /** Whether it hands what stands between two breakpoints to the engine whole, several statements at once. */
  readonly isWhole: boolean;
}

/** The name of a file as the ledger of such a tool has it: relative to the folder that is applied. */
export function nameInLedger(file: string, files: FilesApplied | null): string {
  const start = files === null ? null : joinPath(files.dir, "");
  const name = start !== null && file.startsWith(start) ? file.slice(start.length) : baseName(file);
  return files?.ledger?.keepsEnding === false ? name.replace(/\.sql$/, "") : name;
}

/** How the ledger works for this driver on a folder whose own ledger, by Drizzle's migrator, is `drizzle`. */
export function ledgerOf(profile: Profile, drizzle: "when" | "name"): LedgerKind {
  if (profile.wrangler || profile.files !== null) return "file-name";
  return profile.runner?.ledger ?? drizzle;
}

/** The table in which it remembers what ran; null where that is not known. */
export function ledgerTable({ wrangler, files, migrationsTable }: Profile, kind: LedgerKind): string | null {
  if (kind !== "file-name") return migrationsTable ?? usualLedgers.drizzle;
  return files?.ledger?.table ?? (wrangler ? usualLedgers.wrangler : null);
}

/** The same for a database of our own, where any table does if that is not known. */
export function ownLedgerTable(profile: Profile, kind: LedgerKind): string {
  return ledgerTable(profile, kind) ?? usualLedgers.wrangler;
}

/** A line of a file of the repository. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** Whether the app's queries run with foreign keys: what is turned off for a migration mostly is for that alone. */
export function queriesHaveKeys(profile: Profile): boolean {
  return profile.keysByDefault === true || appHasKeys(profile);
}

/** Whether foreign keys are on once the app runs; libSQL has them off only while it migrates. */
export function appHasKeys({ foreignKeys, foreignKeysFollowApp }: Profile): boolean {
  return foreignKeys || !foreignKeysFollowApp;
}

/** A driver with the reason for it. */
export interface DriverChoice {
  readonly name: DriverName;
  readonly source: DriverSource;
  /** Half a sentence: "`drizzle.config.ts` says `driver: "expo"`". */
  readonly reason: string;
  /** Whether the repository says so itself; a loose guess is given up where base does not replay under it. */
  readonly firm: boolean;
  /** Where the repository says so; left out where it does not. */
  readonly at?: SourcePlace;
  /** Which files are applied, where not Drizzle's migrator decides that. */
  readonly files?: FilesApplied;
  /** How a runner of the app's own goes through the journal. */
  readonly runner?: JournalApplied;
  /** The migrator's table, where the repository names another than usual. */
  readonly migrationsTable?: string;
  /** Whether the app that opens the database runs on the user's device. */
  readonly onDevice?: boolean;
  /** The module of drizzle-orm that is imported, where the driver behaves otherwise under it. */
  readonly module?: string;
}
