import { describe, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import type { Report } from "../../src/model/report.ts";
import { fileTree, type TreeEntry } from "../../src/model/tree.ts";
import { type Files, journalFolder } from "./judge-trees.ts";

const parent = { tag: "0000_a", sql: "CREATE TABLE `author` (`id` integer PRIMARY KEY);" };
const child = {
  tag: "0001_b",
  sql: "CREATE TABLE `book` (`id` integer PRIMARY KEY, `by` integer REFERENCES `author`(`id`) ON DELETE cascade);",
};
const harmless = { tag: "0002_c", sql: "CREATE TABLE `shelf` (`id` integer PRIMARY KEY);" };
const rebuilt = {
  tag: "0002_c",
  sql: [
    "CREATE TABLE `__new_author` (`id` integer PRIMARY KEY NOT NULL);",
    "INSERT INTO `__new_author` SELECT `id` FROM `author`;",
    "DROP TABLE `author`;",
    "ALTER TABLE `__new_author` RENAME TO `author`;",
  ].join("\n--> statement-breakpoint\n"),
};
const migrator = 'import { migrate } from "drizzle-orm/bun-sqlite/migrator";\nmigrate(db, {});\n';

/** Judges a new migration in a clone that has no content of some files. */
function judge(
  added: { readonly tag: string; readonly sql: string },
  read: Files,
  unread: readonly string[],
  told: Partial<CheckOptions> = {},
): Report {
  const side = (rev: string, files: Files) => {
    const chosen = selectPaths([...Object.keys(files), ...unread].sort());
    const entries = chosen.map((path): TreeEntry => {
      const text = files[path];
      return { path, kind: "file", bytes: text === undefined ? null : Buffer.from(text) };
    });
    return { revision: { rev, commit: null }, tree: fileTree(entries) };
  };
  const base = side("base", { ...read, ...journalFolder(parent, child) });
  const head = side("head", { ...read, ...journalFolder(parent, child, added) });
  const none = { migrations: [], all: false, driver: null, foreignKeys: null, snapshots: [], rows: null };
  const options: CheckOptions = { ...none, seed: null, accept: [], failOn: "error", now: 0, ...told };
  const scratch = { dir: "", at: () => undefined, clock: () => 0, snapshots: [] };
  return check({ base, head, fork: null, conflicts: [], unread }, options, scratch);
}

describe("a source that this clone lacks", () => {
  test("is said, and holds nothing up where what was read settles who applies the folder", () => {
    const report = judge(harmless, { "src/migrate.ts": migrator }, ["src/db.ts"]);
    expect(report.verdict, report.reason).toBe("pass");
    expect(report.folders[0]?.driver.name).toBe("bun-sqlite");
    expect(report.folders[0]?.notes.join("\n")).toContain("This clone lacks `src/db.ts`, and it could not");
  });

  test("is what may decide where nothing that was read does", () => {
    const report = judge(harmless, {}, ["src/db.ts"]);
    expect(report.verdict).toBe("unknown");
    expect(report.reason).toContain(
      "What applies `drizzle` may be defined in `src/db.ts`, which this clone lacks",
    );
    expect(judge(harmless, {}, ["src/db.ts"], { driver: "libsql" }).verdict).toBe("pass");
  });

  test("is what may decide where rows depend on foreign keys that it could set", () => {
    const report = judge(rebuilt, { "src/migrate.ts": migrator }, ["src/db.ts"]);
    expect(report.verdict).toBe("unknown");
    expect(report.reason).toContain("`drizzle` keeps its rows depends on foreign keys, and `src/db.ts`");
    const told = judge(rebuilt, { "src/migrate.ts": migrator }, ["src/db.ts"], { foreignKeys: false });
    expect(told.verdict, told.reason).toBe("pass");
  });

  test("changes nothing about what fails", () => {
    const broken = { tag: "0002_c", sql: "ALTER TABLE `nowhere` ADD `a` text;" };
    const report = judge(broken, {}, ["src/db.ts"]);
    expect(report.verdict).toBe("fail");
    expect(report.folders[0]?.notes.join("\n")).toContain("This clone lacks `src/db.ts`");
  });
});
