import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { journalFolder, judgeTrees, type Told } from "../check/judge-trees.ts";
import { type Canaries, canaries } from "./canaries.ts";
import { escapes, hiders } from "./statements.ts";

let put: Canaries;
beforeAll(() => {
  put = canaries();
});
afterAll(() => put.remove());

const base = { tag: "0000_book", sql: "CREATE TABLE book (id integer PRIMARY KEY, title text);" };

function judged(sql: string, told: Told = {}): Report {
  return judgeTrees(journalFolder(base), journalFolder(base, { tag: "0001_attack", sql }), told);
}

const found = (report: Report): readonly string[] =>
  report.folders.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== "notice").map(({ rule }) => rule),
  );

describe.each(["better-sqlite3", "d1"] as const)("as %s applies it", (driver) => {
  test("no statement reaches outside of the database, and none that tries passes", () => {
    const statements = escapes(put.file, put.folder);
    expect(statements.length).toBeGreaterThanOrEqual(70);
    const passed = statements.filter((sql) => {
      const report = judged(sql, { driver });
      put.expectUntouched(report);
      return report.verdict !== "fail";
    });
    expect(passed).toEqual([]);
  });

  test("no statement hides what it does behind a name, a trigger or the migrator's own table", () => {
    const unseen = hiders.filter((sql) => {
      const report = judged(sql.replaceAll("; ", ";--> statement-breakpoint\n"), { driver });
      put.expectUntouched(report);
      return found(report).length === 0;
    });
    expect(unseen).toEqual([]);
  });
});

test("neither a seed file nor a name says anything of the environment", () => {
  for (const text of [`ATTACH '${put.file}' AS x`, `INSERT INTO book SELECT 1, readfile('${put.file}')`]) {
    let said: unknown;
    try {
      said = judged("SELECT 1", { seed: { file: "seed.sql", text } });
    } catch (error) {
      said = String(error);
    }
    put.expectUntouched(said);
    expect(JSON.stringify(said)).toMatch(/seed\.sql/);
  }
});
