import { expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { type Files, judgeTrees } from "./judge-trees.ts";

const start =
  "CREATE TABLE `author` (`id` integer PRIMARY KEY, `name` text);\n--> statement-breakpoint\nCREATE TABLE `book` (`id` integer PRIMARY KEY, `author_id` integer REFERENCES `author`(`id`) ON DELETE CASCADE);\n";
const rebuild = [
  "PRAGMA foreign_keys=OFF;",
  "CREATE TABLE `__new_author` (`id` integer PRIMARY KEY, `name` text NOT NULL DEFAULT 'x');",
  "INSERT INTO `__new_author` SELECT `id`, coalesce(`name`, 'x') FROM `author`;",
  "DROP TABLE `author`;",
  "ALTER TABLE `__new_author` RENAME TO `author`;",
  "PRAGMA foreign_keys=ON;",
].join("\n--> statement-breakpoint\n");

/** A folder with a journal of these migrations, in a repository that says how they are applied. */
function folder(path: string, more: Files, steps: Files, listed = Object.keys(steps)): Files {
  const entries = listed.map((tag, idx) => ({
    idx,
    version: "6",
    when: 1_700_000_000_000 + idx,
    tag,
    breakpoints: true,
  }));
  return {
    ...more,
    [`${path}/meta/_journal.json`]: JSON.stringify({ version: "7", dialect: "sqlite", entries }),
    ...Object.fromEntries(Object.entries(steps).map(([tag, sql]) => [`${path}/${tag}.sql`, sql])),
  };
}

const rulesOf = ({ folders }: Report) => folders.flatMap(({ findings }) => findings.map(({ rule }) => rule));

function judge(path: string, more: Files, head: string): Report {
  const base = { "0000_start": start };
  const next = { ...base, "0001_next": head };
  return judgeTrees(folder(path, more, base), folder(path, more, next), { driver: null });
}

const hub = (driver: string) => ({
  "nuxt.config.ts": `export default defineNuxtConfig({ hub: { db: { dialect: "sqlite", driver: "${driver}" } } });`,
});

test("NuxtHub sends statement by statement: keys stay on in D1, and can be turned off elsewhere", () => {
  const path = "server/db/migrations/sqlite";
  expect(rulesOf(judge(path, hub("d1"), rebuild))).toContain("rows-deleted");
  expect(rulesOf(judge(path, hub("better-sqlite3"), rebuild))).not.toContain("rows-deleted");
});

test("a runner of the app's own applies what the journal does not name", () => {
  const runner = {
    "migrate.ts":
      'import { readdirSync } from "node:fs";\nfor (const file of readdirSync("drizzle").filter((name) => name.endsWith(".sql"))) db.exec(read(file));\n',
  };
  const more = { "0000_start": start, "0001_by_hand": "ALTER TABLE `book` ADD `title` text;" };
  const base = folder("drizzle", runner, { "0000_start": start });
  const head = folder("drizzle", runner, more, ["0000_start"]);
  const report = judgeTrees(base, head, { driver: null });
  expect(report.verdict).toBe("pass");
  expect(report.folders[0]?.migrations.new).toEqual(["0001_by_hand"]);
  expect(report.folders[0]?.notes.join()).toContain("Set `driver` if");
  expect(rulesOf(judgeTrees(base, head, { driver: "better-sqlite3" }))).toContain("migration-file-unlisted");
});

test("Tauri takes a text between double quotes, and keeps keys on", () => {
  const quoted = 'UPDATE `author` SET `name` = "nobody" WHERE `name` IS NULL;';
  expect(rulesOf(judge("src-tauri/migrations", {}, quoted))).not.toContain("migration-fails");
  expect(rulesOf(judge("drizzle", {}, quoted))).toContain("migration-fails");
  expect(rulesOf(judge("src-tauri/migrations", {}, rebuild))).toContain("rows-deleted");
});

test("where base does not replay, no driver is chosen that nothing points to", () => {
  const base = folder(
    "drizzle",
    {},
    { "0000_start": `${start}--> statement-breakpoint\nUPDATE author SET name = "x";` },
  );
  const report = judgeTrees(base, { ...base, "drizzle/meta/0000_snapshot.json": "{}" }, { driver: null });
  expect(report.folders[0]?.driver).toMatchObject({ name: "better-sqlite3", source: "default" });
});
