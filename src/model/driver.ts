import type { Layout } from "./migration.ts";

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
] as const;

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

/** Everything in which drivers differ while they migrate. The proof of each value stands in `replay/profiles.ts`. */
export interface Profile {
  readonly driver: DriverName;
  /** The engine that stands in for it here. */
  readonly engine: "better-sqlite3" | "node-sqlite";
  /** Foreign keys while the migrations run, unless the app's own setting applies. */
  readonly foreignKeys: boolean;
  /** Whether `PRAGMA foreign_keys` of the app, before it migrates, has an effect on the run. */
  readonly foreignKeysFollowApp: boolean;
  /** One transaction for everything pending, one for each migration, or none at all. */
  readonly transaction: "all" | "each" | "none";
  /** Whether `"x"` that names nothing is the text 'x': https://sqlite.org/quirks.html#dblquote */
  readonly doubleQuotedText: boolean;
  /** What becomes of the second statement of a chunk. */
  readonly severalStatements: "error" | "first" | "all";
  /** What becomes of a chunk without any statement. */
  readonly emptyChunk: "error" | "ok";
  /** Whether migrations are bundled by `idx` into `migrations.js` (0.x) instead of read from their files. */
  readonly bundled: boolean;
  /** Applied by file name and not by Drizzle's own migrator. */
  readonly wrangler: boolean;
  /** What the engine refuses in a migration. */
  readonly refuses: readonly Refusal[];
  /** The SQLite this driver ships, as "3.45.1". */
  readonly sqlite: string;
}

export type Refusal =
  | "transaction-control"
  | "temporary-objects"
  | "most-pragmas"
  /** Constraints changed in place: SQLite 3.53. */
  | "alter-constraint"
  /** `1_000`: SQLite 3.46. */
  | "digit-groups";

/** How the ledger works for this driver on this layout. */
export function ledgerOf(profile: Profile, layout: Layout): LedgerKind {
  if (profile.wrangler) return "file-name";
  return layout === "journal" ? "when" : "name";
}

/** A driver with the reason for it. */
export interface DriverChoice {
  readonly name: DriverName;
  readonly source: DriverSource;
  /** Half a sentence: "`drizzle.config.ts` says `driver: "expo"`". */
  readonly reason: string;
  /** Whether the repository says so itself; a loose guess is given up where base does not replay under it. */
  readonly firm: boolean;
}
