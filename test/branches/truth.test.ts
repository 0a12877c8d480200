import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm-v1/better-sqlite3";
import { migrate } from "drizzle-orm-v1/better-sqlite3/migrator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Generated, type MadePair, type Outcome, pairs } from "./read-pairs.ts";

/** What the pairs say happens is what happens: drizzle-orm's own migrator on rows, looked at by code that shares nothing with the gate's. */

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "drizzle-gate-branches-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

type Row = Readonly<Record<string, unknown>>;

class Lived {
  private readonly db = new Database(":memory:");
  private readonly orm = drizzle({ client: this.db });
  private readonly folder = mkdtempSync(join(dir, "run-"));

  constructor() {
    this.db.pragma("foreign_keys = ON");
  }

  query(sql: string, ...values: readonly unknown[]): readonly Row[] {
    return this.db.prepare(sql).all(...values) as Row[];
  }

  /** Deploys one more migration; null, or what it says. */
  deploy(name: string, { sql }: Generated): string | null {
    mkdirSync(join(this.folder, name));
    writeFileSync(join(this.folder, name, "migration.sql"), sql);
    try {
      migrate(this.orm, { migrationsFolder: this.folder });
      return null;
    } catch (error) {
      return String(error);
    }
  }

  tables(): readonly string[] {
    const rows = this.query(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '__drizzle_migrations'",
    );
    return rows.map(({ name }) => String(name));
  }

  fill(): void {
    for (const table of this.tables()) {
      const columns = this.query("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", table);
      const names = columns.map(({ name }) => `"${name}"`).join(", ");
      for (const value of [1, 2])
        this.db
          .prepare(
            `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => value).join(", ")})`,
          )
          .run();
    }
  }

  counts(): ReadonlyMap<string, number> {
    return new Map(
      this.tables().map((table) => [
        table,
        Number(this.query(`SELECT count(*) AS n FROM "${table}"`)[0]?.["n"]),
      ]),
    );
  }

  /** Views that cannot be read, and tables that cannot be written. */
  broken(): readonly string[] {
    const views = this.query("SELECT name FROM sqlite_schema WHERE type = 'view'").map(
      ({ name }) => `SELECT * FROM "${name}"`,
    );
    const inserts = this.tables().map((table) => `EXPLAIN INSERT INTO "${table}" DEFAULT VALUES`);
    return [...views, ...inserts].filter((sql) => {
      try {
        this.query(sql);
        return false;
      } catch {
        return true;
      }
    });
  }

  /** What can be said of the schema, a line for each thing. */
  facts(): ReadonlySet<string> {
    const tables = this.tables().flatMap((table) => {
      const of = (pragma: string) => this.query(`SELECT * FROM ${pragma}(?)`, table);
      const [{ sql = "" } = {}] = this.query("SELECT sql FROM sqlite_schema WHERE name = ?", table);
      const uniqueTerms = (index: unknown) =>
        this.query("SELECT name FROM pragma_index_xinfo(?) WHERE key", index).map(({ name }) => name);
      return [
        "",
        ...of("pragma_table_xinfo").map(
          (row) =>
            ` ${row["name"]} ${row["type"]} ${row["notnull"]} ${row["dflt_value"]} ${row["pk"]} ${row["hidden"]}`,
        ),
        ...of("pragma_index_list").map(
          (row) =>
            ` index ${row["origin"] === "c" ? row["name"] : ""} ${row["unique"]} ${uniqueTerms(row["name"])}`,
        ),
        ...of("pragma_foreign_key_list").map((row) => ` key ${row["from"]} to ${row["table"]}`),
        ...[...String(sql).matchAll(/CHECK\((.*)\)/g)].map(([, check]) => ` check ${check}`),
      ].map((fact) => table + fact);
    });
    const views = this.query("SELECT name, sql FROM sqlite_schema WHERE type = 'view'").map(
      ({ name, sql }) => `view ${name} ${String(sql).replaceAll('"', "")}`,
    );
    return new Set([...tables, ...views]);
  }
}

function lived(...steps: readonly Generated[]): Lived {
  const database = new Lived();
  for (const [at, step] of steps.entries()) {
    const failure = database.deploy(`2026030${at + 1}100000_step`, step);
    if (failure !== null) throw new Error(failure);
  }
  return database;
}

type Side = MadePair["a"];

function outcome(fork: Generated, merged: Side, next: Side): Outcome {
  const database = lived(fork, merged);
  database.fill();
  const before = database.counts();
  if (database.deploy("20260309100000_next", next) !== null) return "fails";
  const after = database.counts();
  if ([...before].some(([table, rows]) => (after.get(table) ?? rows) < rows)) return "rows";
  if (database.broken().length > 0) return "broken";
  const wanted = wantedFacts(
    lived(fork).facts(),
    lived(fork, merged).facts(),
    lived(fork, next).facts(),
    next,
  );
  const found = [...database.facts()].filter((fact) => !fact.startsWith("view"));
  const views = [...database.facts()].filter((fact) => fact.startsWith("view"));
  return JSON.stringify([...found, ...views].sort()) === JSON.stringify([...wanted].sort()) ? "fine" : "lost";
}

/** What is in either side and was taken away by neither, under the names that the later one gives; a table that it drops goes whole. */
function wantedFacts(
  fork: ReadonlySet<string>,
  merged: ReadonlySet<string>,
  next: ReadonlySet<string>,
  { renames }: Side,
): ReadonlySet<string> {
  const inNewWords = (fact: string): string => {
    if (renames === undefined) return fact;
    const [from = "", to = ""] = renames.map((name) => name.split(".").at(-1) ?? "");
    return fact.replaceAll(new RegExp(`\\b${from}\\b`, "g"), to);
  };
  const old = new Set([...fork].map(inNewWords));
  const isDropped = (fact: string) => {
    const [table = ""] = fact.split(" ");
    return old.has(table) && !next.has(table);
  };
  const kept = [...merged]
    .map(inNewWords)
    .filter((fact) => (!old.has(fact) || next.has(fact)) && !isDropped(fact));
  const own = [...next].filter((fact) => !old.has(fact) || (renames !== undefined && kept.includes(fact)));
  return new Set([...kept, ...own]);
}

describe.each(pairs)("$name", ({ fork, a, b, ab, ba }) => {
  test("b behind a", () => expect(outcome(fork, a, b)).toBe(ab));
  test("a behind b", () => expect(outcome(fork, b, a)).toBe(ba));
});
