import { describe, expect, test } from "vitest";
import { isLedger } from "../../src/sqlite/introspect.ts";
import { journalFolder, judgeTrees } from "./judge-trees.ts";

const first = { tag: "0000_books", sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);" };
const second = { tag: "0001_title", sql: "ALTER TABLE `books` ADD `title` text;" };
const config = (more: string) => ({
  "drizzle.config.ts": `export default { dialect: "sqlite", out: "./drizzle"${more} };\n`,
  "package.json": '{ "name": "shop", "scripts": { "deploy": "drizzle-kit migrate" } }\n',
});
const app = (more: string) => ({
  "src/db.ts": `import { migrate } from "drizzle-orm/better-sqlite3/migrator";\nconst table = "shop_migrations";\nmigrate(db, { migrationsFolder: "drizzle"${more} });\n`,
});

function written(sql: string, more: Readonly<Record<string, string>>): readonly string[] {
  const bad = { tag: "0001_ledger", sql };
  const report = judgeTrees(
    { ...journalFolder(first), ...more },
    { ...journalFolder(first, bad), ...more },
    { driver: null },
  );
  return report.folders.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

describe("the table of what ran, under the name that the repository gives it", () => {
  test.each([
    ["the config", config(', migrations: { table: "shop_migrations" }')],
    ["the code", app(', migrationsTable: "shop_migrations"')],
    ["a constant of the code", app(", migrationsTable: table")],
  ])("%s", (_, files) => {
    expect(written("DELETE FROM `shop_migrations`;", files)).toContain("ledger-written");
    expect(written("DELETE FROM `__drizzle_migrations`;", files)).toContain("migration-fails");
  });

  test("the config of drizzle-kit names nothing for an app that migrates by itself", () => {
    const { "drizzle.config.ts": file = "" } = config(', migrations: { table: "shop_migrations" }');
    expect(
      written("DELETE FROM `__drizzle_migrations`;", { "drizzle.config.ts": file, ...app("") }),
    ).toContain("ledger-written");
  });

  test("another name makes everything that is merged run again", () => {
    const base = { ...journalFolder(first), ...app("") };
    const head = { ...journalFolder(first, second), ...app(', migrationsTable: "shop_migrations"') };
    const report = judgeTrees(base, head, { driver: null });
    expect(report.verdict).toBe("fail");
    expect(report.reason).toMatch(/table `+books`+ already exists/);
  });
});

describe("a table that is declared as a migrator declares its ledger", () => {
  test.each([
    'CREATE TABLE "shop_migrations" (\n\t\t\t\tid SERIAL PRIMARY KEY,\n\t\t\t\thash text NOT NULL,\n\t\t\t\tcreated_at numeric\n\t\t\t)',
    'CREATE TABLE `m` (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric, `name` text, "applied_at" TEXT)',
    "CREATE TABLE m (\n  id INTEGER PRIMARY KEY,\n  hash text NOT NULL,\n  created_at numeric,\n  name text,\n  applied_at TEXT\n)",
  ])("%s", (sql) => expect(isLedger(sql)).toBe(true));

  test.each([
    "CREATE TABLE files (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)",
    "CREATE TABLE m (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric, size integer)",
  ])("and one of the app's own: %s", (sql) => expect(isLedger(sql)).toBe(false));
});
