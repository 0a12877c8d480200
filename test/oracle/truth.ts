import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzleLibsql } from "drizzle-orm/libsql";
import { migrate as migrateLibsql } from "drizzle-orm/libsql/migrator";
import { accountFor, type Harm } from "./account.ts";
import { brokenObjects } from "./broken-objects.ts";
import { collectClaims } from "./claims.ts";
import { type CodeTruth, codeTruth } from "./code-truth.ts";
import type { OracleCase } from "./make-case.ts";
import { type RowSet, rowSets } from "./make-rows.ts";

/** What really becomes of one set of rows. */
export interface Truth {
  readonly set: RowSet;
  /** The INSERT statements that base's constraints took. */
  readonly rows: readonly string[];
  /** What the migrator said; null where it got through. */
  readonly error: string | null;
  /** Everything gone or different, asked for or not. */
  readonly harms: readonly Harm[];
  readonly code: CodeTruth | null;
}

/** A place on disk for folders and databases; `close` takes it away. */
export interface Workshop {
  readonly dir: string;
  readonly close: () => void;
}

export function openWorkshop(): Workshop {
  const dir = mkdtempSync(join(tmpdir(), "drizzle-gate-oracle-"));
  return { dir, close: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Runs a case for real, on every set of rows; null where base itself does not run. */
export async function findTruth(given: OracleCase, { dir }: Workshop): Promise<readonly Truth[] | null> {
  const base = writeFolder(join(dir, "base"), [given.base]);
  const head = writeFolder(join(dir, "head"), [given.base, given.head.map(({ sql }) => sql)]);
  const start = new Database(":memory:");
  try {
    migrate(drizzle(start), { migrationsFolder: base });
  } catch {
    return null;
  }
  const image = start.serialize();
  start.close();
  const truths: Truth[] = [];
  for (const set of rowSets) truths.push(await truthOn(given, set, image, head, dir));
  return truths;
}

async function truthOn(
  given: OracleCase,
  set: RowSet,
  image: Buffer,
  head: string,
  dir: string,
): Promise<Truth> {
  const before = new Database(image);
  before.pragma("foreign_keys = ON");
  const rows = given.rows[set].filter((sql) => isTaken(before, sql));
  const filled = before.serialize();
  const { after, error } = await migrated(given, filled, head, dir);
  try {
    if (error !== null) return { set, rows, error, harms: [], code: null };
    const trial = new Database(filled);
    const claimed = collectClaims(trial, given.head, given.driver === "better-sqlite3");
    trial.close();
    const worlds = { before: given.before, after: given.after };
    const ledger = await ledgerHarm({ before, after }, head, dir);
    const broken = brokenObjects(before, after, worlds, given.driver === "better-sqlite3");
    const harms = [...accountFor(before, after, worlds, claimed), ...ledger, ...broken];
    return { set, rows, error, harms, code: codeTruth(before, after, worlds) };
  } finally {
    before.close();
    after.close();
  }
}

function isTaken(db: Database.Database, sql: string): boolean {
  try {
    db.exec(sql);
    return true;
  } catch {
    return false;
  }
}

/** The database behind the driver's own migrator. */
async function migrated(
  { driver }: Pick<OracleCase, "driver">,
  image: Buffer,
  folder: string,
  dir: string,
): Promise<{ readonly after: Database.Database; readonly error: string | null }> {
  if (driver === "better-sqlite3") {
    const after = new Database(image);
    return { after, error: await saidBy(() => migrate(drizzle(after), { migrationsFolder: folder })) };
  }
  const path = join(dir, "libsql.db");
  for (const end of ["", "-wal", "-shm"]) rmSync(`${path}${end}`, { force: true });
  writeFileSync(path, image);
  const client = createClient({ url: `file:${path}` });
  const error = await saidBy(() => migrateLibsql(drizzleLibsql(client), { migrationsFolder: folder }));
  client.close();
  const file = new Database(path);
  const after = new Database(file.serialize());
  file.close();
  return { after, error };
}

async function saidBy(run: () => unknown): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    return `${error instanceof Error ? error.message.split("\n")[0] : String(error)}${cause}`;
  }
}

/** Whether what was noted is noted still, and the next start of the app has nothing to do. */
async function ledgerHarm(
  sides: { readonly before: Database.Database; readonly after: Database.Database },
  head: string,
  dir: string,
): Promise<readonly Harm[]> {
  const table = "__drizzle_migrations";
  const read = (db: Database.Database) =>
    db.prepare(`SELECT hash || ' ' || created_at FROM ${table}`).pluck().all().map(String);
  const [had, has] = [read(sides.before), read(sides.after)];
  const next = await migrated({ driver: "better-sqlite3" }, sides.after.serialize(), head, dir);
  const isQuiet = next.error === null && read(next.after).length === has.length;
  next.after.close();
  const count = Math.max(had.filter((line) => !has.includes(line)).length, isQuiet ? 0 : 1);
  return count === 0 ? [] : [{ kind: "ledger", table, after: table, column: null, count, claim: "none" }];
}

function writeFolder(path: string, migrations: readonly (readonly string[])[]): string {
  const entries = migrations.map((_, idx) => ({
    idx,
    version: "6",
    when: 1_700_000_000_000 + idx,
    tag: `000${idx}_step`,
    breakpoints: true,
  }));
  mkdirSync(join(path, "meta"), { recursive: true });
  writeFileSync(
    join(path, "meta/_journal.json"),
    JSON.stringify({ version: "7", dialect: "sqlite", entries }),
  );
  migrations.forEach((sql, at) => {
    writeFileSync(join(path, `000${at}_step.sql`), sql.join("\n--> statement-breakpoint\n"));
  });
  return path;
}
