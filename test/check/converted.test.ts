import { describe, expect, test } from "vitest";
import type { DriverName } from "../../src/model/driver.ts";
import type { Report } from "../../src/model/report.ts";
import { type Files, journalFolder, judgeTrees } from "./judge-trees.ts";

const create = "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);";
const addTitle = "ALTER TABLE `books` ADD `title` text;";
const when = Date.UTC(2025, 0, 1, 10);
const base = journalFolder(
  { tag: "0000_books", sql: create, when },
  { tag: "0001_title", sql: addTitle, when: when + 86_400_000 },
);

/** Folders as `drizzle-kit up` writes them. */
const folders = (steps: Readonly<Record<string, string>>): Files => ({
  "drizzle.config.ts": 'export default { dialect: "sqlite", out: "./drizzle" };\n',
  ...Object.fromEntries(Object.entries(steps).map(([name, sql]) => [`drizzle/${name}/migration.sql`, sql])),
});
const converted = { "20250101100000_books": create, "20250102100000_title": addTitle };
const next = { "20250201100000_isbn": "ALTER TABLE `books` ADD `isbn` text;" };

function told(
  head: Files,
  driver: DriverName,
): Pick<Report, "verdict"> & { readonly errors: readonly string[] } {
  const { verdict, folders: judged } = judgeTrees(base, head, { driver });
  const findings = judged.flatMap((folder) => folder.findings);
  return {
    verdict,
    errors: findings.flatMap(({ rule, severity, message }) =>
      severity === "error" ? [`${rule}: ${message}`] : [],
    ),
  };
}

describe("a journal that became folders", () => {
  test.each<DriverName>(["better-sqlite3", "libsql", "durable-sqlite", "d1-http"])(
    "passes on %s",
    (driver) => {
      expect(told(folders({ ...converted, ...next }), driver)).toEqual({ verdict: "pass", errors: [] });
    },
  );

  test("fails where the driver refuses the transaction in which the ledger is upgraded", () => {
    const { verdict, errors } = told(folders(converted), "d1");
    expect(verdict).toBe("fail");
    expect(errors).toEqual([expect.stringMatching(/^migration-fails: .*To execute a transaction/)]);
  });

  test("wrangler goes by names, so that production's have to be changed first", () => {
    const wrangler = (pattern: string) => ({
      "wrangler.toml": `[[d1_databases]]\nbinding = "DB"\nmigrations_dir = "drizzle"\n${pattern}`,
    });
    const head = {
      ...folders({ ...converted, ...next }),
      ...wrangler('migrations_pattern = "drizzle/*/migration.sql"\n'),
    };
    const { verdict, folders: judged } = judgeTrees({ ...base, ...wrangler("") }, head, { driver: null });
    expect(verdict).toBe("fail");
    expect(judged[0]?.findings.find(({ rule }) => rule === "layout-converted")?.remedy).toContain(
      "UPDATE d1_migrations SET name = '20250102100000_title/migration.sql' WHERE name = '0001_title.sql';",
    );
  });

  test("is told once where it lost a migration, which the migrator was generated without then", () => {
    const { "20250102100000_title": _, ...rest } = converted;
    const { verdict, errors } = told(folders({ ...rest, ...next }), "better-sqlite3");
    expect(verdict).toBe("fail");
    expect(errors).toEqual([expect.stringMatching(/^layout-converted: The conversion lost `0001_title`/)]);
  });
});

describe("folders that became a journal again", () => {
  const back = (head: Files) => judgeTrees(folders(converted), head, { driver: "better-sqlite3" });

  test("pass where the times are those of the folders, and are called what they are", () => {
    const report = back(base);
    expect(report.verdict).toBe("pass");
    const [finding] = report.folders[0]?.findings ?? [];
    expect(finding?.message).toMatch(
      /converted back to the journal of drizzle-kit 0\.x: 2 of 2 migrations have an entry/,
    );
  });
});

describe("a folder whose name has no time", () => {
  const start = folders({ "20250101100000_books": create });
  const timeless = folders({ "20250101100000_books": create, title: addTitle });

  test.each<[DriverName, string]>([
    ["better-sqlite3", "pass"],
    ["node-sqlite", "pass"],
    ["libsql", "fail"],
  ])("%s: %s", (driver, verdict) => {
    const report = judgeTrees(start, timeless, { driver });
    expect(report.verdict).toBe(verdict);
    if (verdict === "fail") expect(report.reason).toMatch(/^`title` fails on .*Only finite numbers/);
  });
});

describe("a folder that lies one level too deep", () => {
  test("is never run, and not passed over", () => {
    const start = folders({ "20250101100000_books": create });
    const deep = { ...start, "drizzle/later/20250102100000_title/migration.sql": addTitle };
    const report = judgeTrees(start, deep, { driver: "better-sqlite3" });
    expect(report.verdict).toBe("fail");
    expect(report.reason).toBe(
      "`drizzle/later/20250102100000_title/migration.sql` will never run: its folder is one level too deep",
    );
  });
});
