import { describe, expect, test } from "vitest";
import { judgeSql } from "../rules/judge-sql.ts";
import { bookshop, rebuild } from "../rules/schema-case.ts";

function told(...migrations: readonly (readonly string[])[]): readonly string[] {
  return judgeSql(bookshop, migrations).changes.map(
    ({ risk, kind, object, data }) => `${risk} ${kind} ${object}: ${data}`,
  );
}

const authors = (more: string): string =>
  `id integer PRIMARY KEY AUTOINCREMENT NOT NULL, name text NOT NULL, bio text, born integer, email text NOT NULL${more}`;
const copied = Object.fromEntries(
  ["id", "name", "bio", "born", "email"].map((name) => [name, `\`${name}\``]),
);
const emailIndex = "CREATE UNIQUE INDEX `authors_email_unique` ON `authors` (`email`)";

describe("one row for one change", () => {
  test("in the order of the statements, with the line of each", () => {
    const { changes } = judgeSql(bookshop, [
      ["ALTER TABLE tags ADD icon text", "DROP TABLE settings"],
      ["CREATE INDEX visits_page ON visits (page)"],
    ]);
    expect(changes.map(({ migration, kind, at }) => [migration, kind, at.line])).toEqual([
      ["0001_step", "add-column", 1],
      ["0001_step", "drop-table", 3],
      ["0002_step", "add-index", 1],
    ]);
  });

  test("a rebuild is one row, with what it changed and what it took along", () => {
    const { changes } = judgeSql(bookshop, [
      rebuild("kit", "authors", authors(", site text"), copied, [emailIndex]),
    ]);
    expect(changes).toMatchObject([
      {
        kind: "rebuild-table",
        object: "authors",
        risk: "destructive",
        data: expect.stringContaining("all rows of `books` deleted"),
        why: "`authors.site` added",
      },
    ]);
    expect(changes[0]?.at).toMatchObject({ line: 3, endLine: 9 });
  });

  test("a rebuild that only renames is a rename", () => {
    const copy = { key: "key", setting: "value" };
    expect(told(rebuild("kit", "settings", "key text PRIMARY KEY NOT NULL, setting text", copy))).toEqual([
      "breaking rename-column settings.setting: none touched",
    ]);
  });

  test("born and changed is one addition, made and undone is nothing", () => {
    expect(
      told(
        ["CREATE TABLE gifts (id integer PRIMARY KEY)", "CREATE TABLE gone (id integer)"],
        ["ALTER TABLE gifts ADD note text", "DROP TABLE gone"],
        ["CREATE INDEX gifts_note ON gifts (note)", "ALTER TABLE gifts RENAME TO vouchers"],
      ),
    ).toEqual(["safe add-table vouchers: none touched"]);
  });

  test("a change is found behind a later rename", () => {
    const { changes } = judgeSql(bookshop, [
      ["ALTER TABLE tags ADD icon text"],
      ["ALTER TABLE tags RENAME TO labels"],
      ["ALTER TABLE labels RENAME COLUMN icon TO sign"],
    ]);
    expect(changes.map(({ migration, kind, object }) => `${migration} ${kind} ${object}`)).toEqual([
      "0001_step add-column labels.sign",
      "0002_step rename-table labels",
    ]);
  });

  test("a column dropped and added again is told, since its values are gone", () => {
    expect(told(["ALTER TABLE authors DROP COLUMN born", "ALTER TABLE authors ADD born integer"])).toEqual([
      "destructive drop-column authors.born: all values deleted",
    ]);
  });

  test("statements on rows are one row for each table and kind", () => {
    expect(
      told([
        "INSERT INTO settings VALUES ('a', 'b')",
        "INSERT INTO settings VALUES ('c', 'd')",
        "UPDATE tags SET colour = 'red'",
        "DELETE FROM visits",
      ]),
    ).toEqual([
      "safe insert-rows settings: 2 rows added",
      "caution update-rows tags: some rows change",
      "destructive delete-rows visits: all rows deleted",
    ]);
  });
});

describe("whose code works", () => {
  test.each([
    ["ALTER TABLE tags ADD icon text", "works", "breaks", "migrate-first"],
    ["ALTER TABLE tags DROP COLUMN colour", "breaks", "works", "code-first"],
    ["ALTER TABLE tags RENAME COLUMN colour TO color", "breaks", "breaks", "neither"],
    ["CREATE INDEX tags_colour ON tags (colour)", "works", "works", "either"],
  ] as const)("%s", (sql, oldCode, newCode, order) => {
    const judged = judgeSql(bookshop, [[sql]]);
    expect(judged.changes).toMatchObject([{ oldCode, newCode }]);
    expect(judged.order).toBe(order);
  });
});
