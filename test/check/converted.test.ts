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
const folders = (steps: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(steps).map(([name, sql]) => [`drizzle/${name}/migration.sql`, sql]));
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

  test("is told once where it lost a migration, which the migrator does not know then", () => {
    const { "20250102100000_title": _, ...rest } = converted;
    const { verdict, errors } = told(folders({ ...rest, ...next }), "better-sqlite3");
    expect(verdict).toBe("fail");
    expect(errors).toEqual([expect.stringMatching(/^layout-converted: The conversion lost `0001_title`/)]);
  });
});
