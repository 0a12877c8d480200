import { expect, test } from "vitest";
import { type Files, journalFolder, judgeTrees } from "../check/judge-trees.ts";

const create = "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);";
const add = (column: string): string => `ALTER TABLE \`books\` ADD \`${column}\` text;`;
const config = { "wrangler.toml": '[[d1_databases]]\nbinding = "DB"\nmigrations_dir = "drizzle"\n' };

/** The new migrations in the order in which the report tells their changes. */
function orderOf(base: Files, head: Files, driver: "better-sqlite3" | "d1-wrangler"): readonly string[] {
  const { folders } = judgeTrees(base, head, { driver });
  return [...new Set(folders.flatMap(({ changes }) => changes.map(({ migration }) => migration)))];
}

test("folders of 1.0 run by name, whatever order git lists them in", () => {
  const folder = (names: readonly (readonly [string, string])[]): Files => ({
    "drizzle.config.ts": 'export default { dialect: "sqlite", out: "./drizzle" };',
    ...Object.fromEntries(names.map(([name, sql]) => [`drizzle/${name}/migration.sql`, sql])),
  });
  const first = ["20260101000000_books", create] as const;
  const added = [
    ["20260103000000_c", add("c")],
    ["20260102000000_b", add("b")],
    ["20260104000000_B", add("d")],
    ["20260104000000_a", add("a")],
  ] as const;
  expect(orderOf(folder([first]), folder([first, ...added]), "better-sqlite3")).toEqual([
    "20260102000000_b",
    "20260103000000_c",
    // As drizzle-orm sorts: by localeCompare, and not by bytes.
    "20260104000000_a",
    "20260104000000_B",
  ]);
});

test("wrangler runs files by number, those of one number by name, and the journal has no say", () => {
  const first = { tag: "0000_books", sql: create };
  const base = { ...config, ...journalFolder(first) };
  const steps = ["0010_c", "0009_b", "0002_z", "0002_a"].map((tag) => ({ tag, sql: add(tag) }));
  const head = { ...config, ...journalFolder(first, ...steps) };
  expect(orderOf(base, head, "d1-wrangler")).toEqual(["0002_a", "0002_z", "0009_b", "0010_c"]);
});
