import type { SQL } from "drizzle-orm/sql/sql";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core/dialect";
import { getMigrationsToRun } from "drizzle-orm-v1/migrator.utils";
import { upgradeSyncIfNeeded } from "drizzle-orm-v1/up-migrations/sqlite";
import { type LedgerKind, nameInLedger, ownLedgerTable, type Profile } from "../model/driver.ts";
import type { Migration } from "../model/migration.ts";
import { quoteName, quoteText } from "../model/quote.ts";
import type { Engine, SqlValue } from "../sqlite/engine.ts";

/** A migration that the migrator would run now, with the row it would then write to its ledger. */
export interface PendingMigration {
  readonly migration: Migration;
  readonly record: { readonly sql: string; readonly params: readonly SqlValue[] };
}

/**
 * Says what is pending on this database, in order. Drizzle's own code decides: the dialect of drizzle-orm 0.45
 * for the `when` ledger, `getMigrationsToRun` of 1.0 for the `name` ledger. Makes the ledger's table where it is
 * missing, as the migrators do before their transaction.
 */
export function planMigrations(
  engine: Engine,
  migrations: readonly Migration[],
  ledger: LedgerKind,
  profile: Profile,
): readonly PendingMigration[] {
  switch (ledger) {
    case "when":
      return planByWhen(engine, migrations, profile);
    case "name":
      return planByName(engine, migrations, profile);
    case "file-name":
      return planByFileName(engine, migrations, profile);
  }
}

/** Names of the migrations that the ledger has, of those given. */
export function recordedNames(
  engine: Engine,
  migrations: readonly Migration[],
  ledger: LedgerKind,
  profile: Profile,
): ReadonlySet<string> {
  const keys = new Set(readLedgerKeys(engine, ledger, profile));
  return new Set(
    migrations.filter((migration) => keys.has(ledgerKey(migration, ledger, profile))).map(({ name }) => name),
  );
}

/** The highest `created_at` of Drizzle's ledger; null for an empty or missing one. */
export function highWaterMark(engine: Engine, profile: Profile): number | null {
  const table = ownLedgerTable(profile, "when");
  if (!hasTable(engine, table)) return null;
  const [row] = engine.query(`SELECT max(CAST(created_at AS integer)) AS mark FROM main.${quoteName(table)}`);
  return row?.["mark"] == null ? null : Number(row["mark"]);
}

function hasTable(engine: Engine, name: string): boolean {
  return (
    engine.query("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [name]).length > 0
  );
}

/** The ledger of 0.x has no names; it keeps that shape where the upgrade to 1.0 gave up. */
function hasColumn(engine: Engine, table: string, column: string): boolean {
  return engine.query(`PRAGMA main.table_info(${quoteText(table)})`).some(({ name }) => name === column);
}

/** What the migrator knows its records by, one for each; none where there is no ledger. */
export function readLedgerKeys(engine: Engine, ledger: LedgerKind, profile: Profile): readonly string[] {
  const table = ownLedgerTable(profile, ledger);
  if (!hasTable(engine, table)) return [];
  if (ledger === "name" && !hasColumn(engine, table, "name")) return [];
  const key = ledger === "when" ? "hash || ' ' || CAST(created_at AS integer)" : "name";
  return engine.query(`SELECT ${key} AS key FROM main.${quoteName(table)}`).map((row) => String(row["key"]));
}

/** What the driver writes down as a migration's hash: a bundle has none. */
function hashOf(migration: Migration, profile: Profile): string {
  return profile.bundled ? "" : migration.hash;
}

/** What the migrator knows this migration by once it is recorded. */
export function ledgerKey(migration: Migration, ledger: LedgerKind, profile: Profile): string {
  switch (ledger) {
    case "when":
      return `${hashOf(migration, profile)} ${migration.when ?? 0}`;
    case "name":
      return migration.name;
    case "file-name":
      return nameInLedger(migration.file, profile.files);
  }
}

/** Marks the place of a migration in what the dialect hands over; no SQL of ours holds it. */
const marker = "-- drizzle-gate: migration ";

/**
 * Lets the dialect migrate into a session that runs nothing but its look at the ledger: what it would have run
 * is written down. Each migration's SQL is replaced by a marker, so no text has to be recognised again.
 */
function planByWhen(
  engine: Engine,
  migrations: readonly Migration[],
  profile: Profile,
): readonly PendingMigration[] {
  const dialect = new SQLiteSyncDialect();
  const pending: PendingMigration[] = [];
  let current: Migration | undefined;
  let isLookingAtLedger = true;
  const session = {
    run(statement: SQL) {
      const { sql, params } = dialect.sqlToQuery(statement);
      if (isLookingAtLedger) {
        if (sql.trim() === "BEGIN") isLookingAtLedger = false;
        else engine.run(sql);
      } else if (sql.startsWith(marker)) {
        current = migrations[Number(sql.slice(marker.length))];
      } else if (current !== undefined) {
        pending.push({ migration: current, record: { sql, params: params as SqlValue[] } });
        current = undefined;
      }
    },
    values(statement: SQL) {
      const { sql } = dialect.sqlToQuery(statement);
      return engine.query(sql).map((row) => Object.values(row));
    },
  };
  const marked = migrations.map((migration, index) => ({
    sql: [`${marker}${index}`],
    bps: migration.breakpoints,
    folderMillis: migration.when ?? 0,
    hash: hashOf(migration, profile),
  }));
  dialect.migrate(marked, session as unknown as Parameters<typeof dialect.migrate>[1], {
    migrationsFolder: "",
    migrationsTable: ownLedgerTable(profile, "when"),
  });
  return pending;
}

/** Mirrors `migrateSync` of drizzle-orm 1.0 around its two deciding functions. */
function planByName(
  engine: Engine,
  migrations: readonly Migration[],
  profile: Profile,
): readonly PendingMigration[] {
  const local = inOrder(migrations, profile)
    .filter((migration) => migration.text !== null)
    .map((migration) => ({
      sql: [],
      bps: true,
      folderMillis: migration.when ?? Number.NaN,
      hash: hashOf(migration, profile),
      name: migration.name,
      migration,
    }));
  const table = ownLedgerTable(profile, "name");
  // The upgrade puts the very list in order that is gone through afterwards.
  const { newDb } = upgradeSyncIfNeeded(table, upgradeSession(engine, profile), local);
  if (newDb) {
    engine.run(
      `CREATE TABLE IF NOT EXISTS ${quoteName(table)} (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT)`,
    );
  }
  const rows = engine.query(`SELECT id, hash, created_at, name FROM main.${quoteName(table)}`);
  const dbMigrations = rows.map((row) => ({
    id: Number(row["id"]),
    hash: String(row["hash"]),
    created_at: String(row["created_at"]),
    name: row["name"] === null ? null : String(row["name"]),
  }));
  return getMigrationsToRun({ localMigrations: local, dbMigrations }).map((run) => {
    const migration = (run as (typeof local)[number]).migration;
    return {
      migration,
      record: {
        sql: `INSERT INTO ${quoteName(table)} ("hash", "created_at", "name", "applied_at") VALUES (?, ?, ?, CURRENT_TIMESTAMP)`,
        params: [hashOf(migration, profile), migration.when, migration.name],
      },
    };
  });
}

/** Files are sorted as a person would, the keys of a bundle by code unit: readMigrationFiles of either. */
function inOrder(migrations: readonly Migration[], profile: Profile): readonly Migration[] {
  if (!profile.bundled) return migrations;
  return migrations.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

type UpgradeSession = Parameters<typeof upgradeSyncIfNeeded>[1];

/** What drizzle-orm's upgrade of an 0.x ledger needs of a session. */
function upgradeSession(engine: Engine, profile: Profile): UpgradeSession {
  const rendering = {
    escapeName: quoteName,
    escapeParam: () => "?",
    escapeString: (text: string) => `'${text.replaceAll("'", "''")}'`,
  };
  const render = (statement: { toQuery: (config: typeof rendering) => { sql: string; params: unknown[] } }) =>
    statement.toQuery(rendering);
  const session = {
    objects: (statement: Parameters<typeof render>[0]) => {
      const { sql, params } = render(statement);
      return engine.query(sql, params as SqlValue[]);
    },
    run: (statement: Parameters<typeof render>[0]) => {
      const { sql, params } = render(statement);
      engine.run(sql, params as SqlValue[]);
    },
    transaction: (work: (tx: unknown) => unknown) => {
      if (profile.quirks.includes("cannot-upgrade-ledger"))
        throw new Error(profile.refuses["transaction-control"]);
      return work(session);
    },
  };
  return session as unknown as UpgradeSession;
}

/** Wrangler's own bookkeeping: https://developers.cloudflare.com/d1/reference/migrations/ */
function planByFileName(
  engine: Engine,
  migrations: readonly Migration[],
  profile: Profile,
): readonly PendingMigration[] {
  const table = quoteName(ownLedgerTable(profile, "file-name"));
  engine.run(
    `CREATE TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
  );
  const applied = new Set(readLedgerKeys(engine, "file-name", profile));
  return migrations
    .map((migration) => ({ migration, key: nameInLedger(migration.file, profile.files) }))
    .filter(({ migration, key }) => migration.text !== null && !applied.has(key))
    .map(({ migration, key }) => ({
      migration,
      record: { sql: `INSERT INTO ${table} (name) VALUES (?)`, params: [key] },
    }));
}
