import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readLedger } from "../../src/copies/ledger.ts";
import { matchLedger } from "../../src/copies/match-ledger.ts";
import { layoutFacts } from "../../src/drizzle/layout.ts";
import type { Layout, Migration, MigrationFolder } from "../../src/model/migration.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

function open(sql: string): Engine {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
  engine.exec(sql);
  return engine;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function folderOf(layout: Layout, ...names: readonly string[]): MigrationFolder {
  const migrations = names.map(
    (name, position): Migration => ({
      name,
      prefix: null,
      position,
      idx: position,
      when: (position + 1) * 1000,
      breakpoints: true,
      file: layout === "journal" ? `drizzle/${name}.sql` : `drizzle/${name}/migration.sql`,
      listed: null,
      text: name,
      hash: hashOf(name),
      chunks: [],
    }),
  );
  return {
    path: "drizzle",
    layout,
    ...layoutFacts[layout],
    migrations,
    unlisted: [],
    unseen: [],
    snapshots: [],
    problems: [],
    journal: null,
    bundle: null,
  };
}

const ledger0 =
  "CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric); CREATE TABLE books (id);";
const ledger1 =
  "CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric, name text, applied_at TEXT); CREATE TABLE books (id);";
const ledgerD1 =
  "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP); CREATE TABLE books (id);";

function row0(hash: string, when: number): string {
  return `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('${hash}', ${when});`;
}

const base = folderOf("journal", "0000_a", "0001_b", "0002_c");

describe("where a database stands", () => {
  test("nowhere yet", () => {
    const match = matchLedger(readLedger(open(""), null), base);
    expect(match).toMatchObject({ kind: "behind", problem: null });
    expect(match.pending).toHaveLength(3);
  });

  test("behind, and what is still to come", () => {
    const state = readLedger(open(ledger0 + row0(hashOf("0000_a"), 1000)), null);
    expect(state).toEqual({
      kind: "when",
      table: "__drizzle_migrations",
      entries: [{ name: null, hash: hashOf("0000_a"), when: 1000 }],
    });
    const match = matchLedger(state, base);
    expect(match.kind).toBe("behind");
    expect(match.pending.map((one) => one.name)).toEqual(["0001_b", "0002_c"]);
    expect(match.notes).toEqual([]);
  });

  test("level, by 1.0's names", () => {
    const rows = base.migrations.map(
      (one) =>
        `INSERT INTO __drizzle_migrations (hash, created_at, name) VALUES ('${one.hash}', ${one.when}, '${one.name}');`,
    );
    const state = readLedger(open(ledger1 + rows.join("")), null);
    expect(state.kind).toBe("name");
    expect(matchLedger(state, base)).toEqual({
      ...{ kind: "level", ran: base.migrations, pending: [], unknown: [] },
      ...{ notes: [], problem: null },
    });
  });

  test("wrangler's file names, of both layouts", () => {
    const flat = open(`${ledgerD1} INSERT INTO d1_migrations (name) VALUES ('0000_a.sql'), ('0001_b.sql')`);
    expect(matchLedger(readLedger(flat, null), base).pending.map((one) => one.name)).toEqual(["0002_c"]);
    const nested = open(`${ledgerD1} INSERT INTO d1_migrations (name) VALUES ('x/migration.sql')`);
    expect(matchLedger(readLedger(nested, null), folderOf("folders", "x")).kind).toBe("level");
  });

  test("an 0.x database under a folder that was converted to 1.0 goes by seconds", () => {
    const state = readLedger(open(ledger0 + row0("", 1234)), null);
    expect(matchLedger(state, folderOf("folders", "x", "y"))).toMatchObject({
      kind: "behind",
      pending: [{ name: "y" }],
    });
  });
});

describe("what is explained", () => {
  test("a newer database", () => {
    const rows = [
      ...base.migrations.map((one) => row0(one.hash, one.when ?? 0)),
      row0("abc", Date.UTC(2026, 0, 2)),
    ];
    const match = matchLedger(readLedger(open(ledger0 + rows.join("")), null), base);
    expect(match.kind).toBe("foreign");
    expect(match.problem).toBe(
      "this database ran `the migration of 2026-01-02T00:00:00.000Z`, which the base branch does not have (the base branch ends with `0002_c`): it is newer than the base branch, or from another project; use an older copy, or first merge what it ran",
    );
  });

  test("a newer database that knows names", () => {
    const engine = open(`${ledgerD1} INSERT INTO d1_migrations (name) VALUES ('0000_a.sql'), ('0013_x.sql')`);
    expect(matchLedger(readLedger(engine, null), base).problem).toContain(
      "this database ran `0013_x.sql`, which the base branch does not have",
    );
  });

  test("another history", () => {
    const match = matchLedger(readLedger(open(ledger0 + row0("abc", 500)), null), base);
    expect(match.problem).toContain("it is from another project");
  });

  test("an edited migration, and one that was skipped", () => {
    const rows = row0("otherhash", 1000) + row0(hashOf("0002_c"), 3000);
    const match = matchLedger(readLedger(open(ledger0 + rows), null), base);
    expect(match).toMatchObject({ kind: "level", pending: [] });
    expect(match.notes).toEqual([
      "its `0000_a` has another hash: the file was edited after this database ran it",
      "this database never ran `0001_b`: Drizzle skips migrations that are older than the last one that ran",
    ]);
  });

  test("one of the very same time as the last that ran, which Drizzle skips", () => {
    const [first, second] = base.migrations;
    if (first === undefined || second === undefined) throw new Error("base has two");
    const twins = { ...base, migrations: [first, { ...second, when: first.when }] };
    const match = matchLedger(readLedger(open(ledger0 + row0(first.hash, 1000)), null), twins);
    expect(match).toMatchObject({ kind: "level", pending: [] });
    expect(match.notes.join(" ")).toContain("this database never ran `0001_b`");
  });

  test("nothing of a ledger without hashes, which tells no edit", () => {
    const rows = base.migrations.map(({ when }) => row0("", when ?? 0)).join("");
    expect(matchLedger(readLedger(open(ledger0 + rows), null), base)).toMatchObject({
      kind: "level",
      notes: [],
    });
  });

  test("tables without a record of any migration", () => {
    const match = matchLedger(readLedger(open("CREATE TABLE a (x); CREATE TABLE b (x)"), null), base);
    expect(match.problem).toContain(
      "2 tables exist but no migration is recorded: was this database made with `drizzle-kit push`?",
    );
    expect(matchLedger(readLedger(open(ledger0), null), base).problem).toContain(
      "`__drizzle_migrations` is empty",
    );
  });
});

describe("the table of a copy, by whatever name", () => {
  const named = (text: string) => text.replaceAll("__drizzle_migrations", "shop_migrations");
  const rows = row0(hashOf("0000_a"), 1000);

  test.each([
    [
      "is the one that the repository names",
      "CREATE TABLE shop_migrations (id, hash, created_at);",
      "shop_migrations",
    ],
    ["is known by its declaration where nobody names it", named(ledger0), null],
  ])("%s", (_, sql, name) => {
    const state = readLedger(open(sql + named(rows)), name);
    expect(state).toMatchObject({ kind: "when", table: "shop_migrations", entries: [{ when: 1000 }] });
  });

  test("is not any table that looks a little like one", () => {
    const sql = "CREATE TABLE files (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric);";
    expect(readLedger(open(sql), null)).toEqual({ kind: "unrecorded", tables: 1, ledger: null });
  });
});
