import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { type Files, journalFolder, judgeTrees, type Told } from "./judge-trees.ts";

const off = 'sqlite.pragma("foreign_keys = OFF");\n';
const breakpoint = "\n--> statement-breakpoint\n";

/** A loan goes with its member. */
const start = {
  tag: "0000_start",
  sql: [
    "CREATE TABLE member (id integer PRIMARY KEY, name text);",
    "CREATE TABLE loan (id integer PRIMARY KEY, member_id integer NOT NULL REFERENCES member(id) ON DELETE CASCADE);",
  ].join(breakpoint),
};
const rebuild = {
  tag: "0001_rebuild",
  sql: [
    "CREATE TABLE new_member (id integer PRIMARY KEY, name text DEFAULT 'x');",
    "INSERT INTO new_member (id, name) SELECT id, name FROM member;",
    "DROP TABLE member;",
    "ALTER TABLE new_member RENAME TO member;",
  ].join(breakpoint),
};
const base = journalFolder(start);
const head = journalFolder(start, rebuild);

function migrating(module: string, before = ""): string {
  return `import { migrate } from "drizzle-orm/${module}/migrator";\n${before}migrate(db, { migrationsFolder: "drizzle" });\n`;
}

function judge(before: Files, after: Files, told: Told = {}): Report {
  return judgeTrees({ ...base, ...before }, { ...head, ...after }, { driver: null, ...told });
}

/** Rules, each with its severity, but for those about the schema and about snapshots, of which there are none. */
function found({ folders }: Report): readonly string[] {
  const findings = folders.flatMap((folder) => folder.findings);
  return findings
    .filter(({ stage, rule }) => stage !== "schema" && rule !== "snapshot-missing")
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

function told({ folders }: Report, rule: string): string {
  return folders.flatMap(({ findings }) => findings).find((finding) => finding.rule === rule)?.message ?? "";
}

const onlyWarned = ["driver-changed warning"];
const lost = ["rows-deleted error", "driver-changed warning"];

describe("keys of the code that migrates", () => {
  test("are head's: the remedy counts in the pull request that brings it, and the line is named", () => {
    const report = judge(
      { "src/db.ts": migrating("better-sqlite3") },
      { "src/db.ts": migrating("better-sqlite3", off) },
    );
    expect(found(report)).toEqual(onlyWarned);
    expect(told(report, "driver-changed")).toBe(
      "The rows of `loan` are safe only because `src/db.ts:2` now turns foreign keys off: with foreign keys on, as on the base branch, `0001_rebuild` deletes them",
    );
    expect(report.folders[0]?.notes.join()).not.toContain("same migration");
  });

  test("are head's where the remedy is taken away", () => {
    const report = judge(
      { "src/db.ts": migrating("better-sqlite3", off) },
      { "src/db.ts": migrating("better-sqlite3") },
    );
    expect(found(report)).toEqual(lost);
    expect(told(report, "driver-changed")).toContain(
      "no longer turns foreign keys off, as `src/db.ts:2` does",
    );
  });

  test("are the same question where the driver is given", () => {
    const sides = [
      { "src/db.ts": migrating("better-sqlite3") },
      { "src/db.ts": migrating("better-sqlite3", off) },
    ] as const;
    expect(found(judge(...sides, { driver: "better-sqlite3" }))).toEqual(onlyWarned);
  });

  test("are settled for both sides where they are given", () => {
    const sides = [
      { "src/db.ts": migrating("better-sqlite3") },
      { "src/db.ts": migrating("better-sqlite3", off) },
    ] as const;
    expect(found(judge(...sides, { foreignKeys: true }))).toEqual(["rows-deleted error"]);
    expect(found(judge(...sides, { foreignKeys: false }))).toEqual([]);
  });

  test.each([
    ["a comment", { "src/db.ts": migrating("better-sqlite3", `// ${off}`) }],
    [
      "a test",
      { "src/db.ts": migrating("better-sqlite3"), "src/db-test.ts": migrating("better-sqlite3", off) },
    ],
    [
      "an example",
      { "src/db.ts": migrating("better-sqlite3"), "examples/db.ts": migrating("better-sqlite3", off) },
    ],
  ])("are not turned off by %s", (_, after) => {
    expect(found(judge({ "src/db.ts": migrating("better-sqlite3") }, after))).toEqual(["rows-deleted error"]);
  });

  test("are accepted above the migration", () => {
    const sql = `-- drizzle-gate: accept driver-changed deployed last week\n${rebuild.sql}`;
    const report = judgeTrees(
      { ...base, "src/db.ts": migrating("better-sqlite3") },
      { ...journalFolder(start, { ...rebuild, sql }), "src/db.ts": migrating("better-sqlite3", off) },
      { driver: null },
    );
    expect(found(report)).toEqual(onlyWarned);
    const accepted = report.folders[0]?.findings.find(({ rule }) => rule === "driver-changed")?.accepted;
    expect(accepted?.reason).toBe("deployed last week");
  });
});

describe("the driver of the code that migrates", () => {
  test("is head's: from libsql to better-sqlite3 a rebuild empties the children", () => {
    const report = judge({ "src/db.ts": migrating("libsql") }, { "src/db.ts": migrating("better-sqlite3") });
    expect(report.folders[0]?.driver.name).toBe("better-sqlite3");
    expect(found(report)).toEqual(lost);
    expect(told(report, "driver-changed")).toContain("`src/db.ts:1` now migrates with better-sqlite3");
  });

  test("is head's where only the packages tell", () => {
    const report = judge(
      { "package.json": '{ "dependencies": { "@libsql/client": "1" } }' },
      { "package.json": '{ "dependencies": { "sql.js": "1" } }' },
      { foreignKeys: true },
    );
    expect(report.folders[0]?.driver.name).toBe("sql-js");
    expect(found(report)).toEqual(lost);
  });

  test("stays base's where head says nothing any more", () => {
    const report = judge({ "src/db.ts": migrating("libsql") }, {});
    expect(report.folders[0]?.driver.name).toBe("libsql");
    expect(found(report)).toEqual([]);
  });

  test("stays base's where another migrator is imported beside it", () => {
    const before = { "src/db.ts": migrating("better-sqlite3") };
    const report = judge(before, { ...before, "src/another-db.ts": migrating("libsql") });
    expect(report.folders[0]?.driver.name).toBe("better-sqlite3");
    expect(found(report)).toEqual(["rows-deleted error"]);
  });

  test("says nothing where both ways end alike, or nothing is new", () => {
    const added = { tag: "0001_note", sql: "ALTER TABLE member ADD note text;" };
    const before = { ...base, "src/db.ts": migrating("libsql") };
    const after = { "src/db.ts": migrating("better-sqlite3") };
    expect(found(judgeTrees(before, { ...journalFolder(start, added), ...after }, { driver: null }))).toEqual(
      [],
    );
    expect(found(judgeTrees(before, { ...base, ...after }, { driver: null, all: true }))).toEqual([]);
  });

  test("replays what is merged as base does, and fails where a new database would", () => {
    const merged = { tag: "0001_quoted", sql: 'UPDATE member SET name = "none";' };
    const added = { tag: "0002_note", sql: "ALTER TABLE member ADD note text;" };
    const report = judgeTrees(
      { ...journalFolder(start, merged), "src/db.ts": migrating("bun-sqlite") },
      { ...journalFolder(start, merged, added), "src/db.ts": migrating("better-sqlite3") },
      { driver: null },
    );
    const upgrade = report.folders[0]?.steps.find(({ id }) => id === "upgrade-replay");
    expect(upgrade?.detail).toBe(
      "1 statement on a database that already ran 2 migrations; found `migration-fails` and `driver-changed`",
    );
    expect(found(report)).toEqual(["migration-fails error", "driver-changed error"]);
  });

  test("warns where its ledger knows nothing of the past", () => {
    const wrangler = {
      "wrangler.toml": 'name = "app"\n[[d1_databases]]\nbinding = "DB"\nmigrations_dir = "drizzle"\n',
    };
    const before = { "src/db.ts": migrating("d1") };
    const added = journalFolder(start, { tag: "0001_note", sql: "ALTER TABLE member ADD note text;" });
    const report = judgeTrees({ ...base, ...before }, { ...added, ...wrangler }, { driver: null });
    expect(report.folders[0]?.driver.name).toBe("d1-wrangler");
    expect(found(report)).toEqual(onlyWarned);
    expect(told(report, "driver-changed")).toContain("`wrangler.toml:4`");
    // Where the app goes on migrating as well, wrangler is for a database of its own.
    const both = judgeTrees({ ...base, ...before }, { ...added, ...before, ...wrangler }, { driver: null });
    expect(found(both)).toEqual([]);
  });

  test("is head's where base does not have the folder, or not one that can be read", () => {
    const files = { "src/db.ts": migrating("bun-sqlite") };
    const unreadable = { ...base, "drizzle/meta/_journal.json": '{ "entries": ' };
    expect(judgeTrees(files, { ...head, ...files }, { driver: null }).folders[0]?.driver.name).toBe(
      "bun-sqlite",
    );
    const mended = judgeTrees(
      { ...unreadable, "src/db.ts": migrating("libsql") },
      { ...head, ...files },
      { driver: null },
    );
    expect(mended.folders[0]?.driver.name).toBe("bun-sqlite");
  });

  describe("has to replay what is merged, where there is a choice", () => {
    const quoted = { tag: "0001_quoted", sql: 'UPDATE member SET name = "none";' };
    const added = { tag: "0002_note", sql: "ALTER TABLE member ADD note text;" };
    const driverOf = (before: Files, after: Files, past = quoted) =>
      judgeTrees(
        { ...journalFolder(start, past), ...before },
        { ...journalFolder(start, past, added), ...after },
        { driver: null },
      ).folders[0]?.driver.name;
    const bun = { "src/db.ts": migrating("bun-sqlite") };
    const strict = { "src/a-db.ts": migrating("better-sqlite3") };
    const config = { "drizzle.config.ts": 'export default { out: "drizzle", driver: "better-sqlite" };' };
    const packages = (name: string): Files => ({ "package.json": `{ "dependencies": { "${name}": "1" } }` });

    test("among several that are firm", () => {
      expect(driverOf({ "src/db.ts": migrating("d1") }, { ...strict, ...bun })).toBe("bun-sqlite");
    });

    test("where a config names it beside base's", () => {
      expect(driverOf({ ...bun, ...config }, { ...bun, ...config })).toBe("bun-sqlite");
      expect(driverOf(bun, { ...bun, ...config })).toBe("bun-sqlite");
      expect(driverOf(bun, { ...bun, ...config }, { ...quoted, sql: "SELECT 1;" })).toBe("better-sqlite3");
    });

    test("where only packages tell", () => {
      expect(driverOf(bun, packages("better-sqlite3"))).toBe("bun-sqlite");
      expect(driverOf(bun, packages("sql.js"))).toBe("sql-js");
    });

    test("and need not be the usual one, which nothing names", () => {
      expect(driverOf(packages("better-sqlite3"), packages("sql.js"), { ...quoted, sql: "SELECT 1;" })).toBe(
        "sql-js",
      );
    });
  });

  test("does not ask for a ledger of a driver that was only guessed", () => {
    const guessed = { "package.json": '{ "dependencies": { "@cloudflare/workers-types": "1" } }' };
    const wrangler = { "wrangler.toml": '[[d1_databases]]\nmigrations_dir = "drizzle"\n' };
    const added = journalFolder(start, { tag: "0001_note", sql: "ALTER TABLE member ADD note text;" });
    expect(found(judgeTrees({ ...base, ...guessed }, { ...added, ...wrangler }, { driver: null }))).toEqual(
      [],
    );
  });
});
