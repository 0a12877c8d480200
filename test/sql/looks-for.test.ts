import { describe, expect, test } from "vitest";
import { readLooksFor } from "../../src/sql/looks-for.ts";

/** "table.column = value" of each row that a statement looks for. */
function wanted(sql: string): readonly string[] {
  const rows = readLooksFor(sql)?.rows ?? [];
  return rows.map(({ scope, wanted }) =>
    wanted
      .map(({ table, column, sql: value }) => `${table ?? scope[0]?.name}.${column} = ${value}`)
      .join(" and "),
  );
}

describe("rows that a statement looks for", () => {
  test.each([
    ["DELETE FROM t WHERE city = 'Rome'", ["t.city = 'Rome'"]],
    ["DELETE FROM t WHERE 'Rome' = `city`", ["t.city = 'Rome'"]],
    ["DELETE FROM t WHERE a = 1 AND b = 'x'", ["t.a = 1 and t.b = 'x'"]],
    ["DELETE FROM t WHERE a = 1 OR b = -2", ["t.a = 1", "t.b = -2"]],
    ["DELETE FROM t WHERE a = 1 AND (b = 2 OR b = 3)", ["t.a = 1 and t.b = 2", "t.a = 1 and t.b = 3"]],
    ["DELETE FROM t WHERE id IN (1, 3)", ["t.id = 1", "t.id = 3"]],
    ["DELETE FROM t WHERE id < 5", ["t.id = 5", "t.id = 5 - 1", "t.id = 5 + 1"]],
    ["DELETE FROM t WHERE id BETWEEN 2 AND 4", ["t.id = 2", "t.id = 4"]],
    ["DELETE FROM t WHERE gone IS NULL", ["t.gone = NULL"]],
    ["DELETE FROM t WHERE NOT (lower(mail) = 'x')", ["t.mail = 'x'"]],
    ["DELETE FROM t WHERE name LIKE 'a%'", ["t.name = 'a%'"]],
    ["UPDATE t SET a = CASE b WHEN 'x' THEN 1 WHEN 'y' THEN 2 END", ["t.b = 'x'", "t.b = 'y'"]],
    ["UPDATE t SET a = CASE WHEN b = 'x' THEN 1 END", ["t.b = 'x'"]],
    ["UPDATE t SET a = (SELECT id FROM org WHERE slug = 'main')", ["org.slug = 'main'"]],
    ["INSERT INTO t SELECT x.id FROM x JOIN y ON y.kind = 'k' AND y.id = x.id", ["y.kind = 'k'"]],
    ["DELETE FROM t WHERE length(name) > other", []],
  ])("%s", (sql, rows) => {
    expect(wanted(sql)).toEqual(rows);
  });

  test("columns that are compared with one another, in sub-queries too", () => {
    const pairs = (sql: string): unknown =>
      readLooksFor(sql)?.pairs.map(({ one, other }) => [one.column, other.table, other.column]);
    expect(pairs("UPDATE t SET a = (SELECT id FROM org WHERE org.mail = t.mail)")).toEqual([
      ["mail", "t", "mail"],
    ]);
    expect(pairs("DELETE FROM t WHERE org_id IN (SELECT id FROM org)")).toEqual([["org_id", "org", "id"]]);
  });

  test("rows that an INSERT names, and what is no literal is not known", () => {
    expect(readLooksFor("INSERT OR IGNORE INTO t (a, b) VALUES (1, 1 + 1), ('x', NULL)")?.inserts).toEqual({
      table: "t",
      columns: ["a", "b"],
      rows: [
        ["1", null],
        ["'x'", "NULL"],
      ],
      mayMeet: true,
    });
  });

  test("how many rows are read at most", () => {
    expect(readLooksFor("INSERT INTO t SELECT * FROM s LIMIT 100 OFFSET 5")?.limits).toEqual([
      { tables: ["s"], rows: 105 },
    ]);
  });

  test("only a copy that leaves no row out and makes no value up is one", () => {
    const copies = (select: string): unknown => readLooksFor(`INSERT INTO t ${select}`)?.copies;
    expect(copies("SELECT * FROM s")).toEqual({ from: "s", columns: null });
    expect(copies("SELECT s.id, name FROM s")).toEqual({ from: "s", columns: ["id", "name"] });
    for (const more of ["WHERE a", "LIMIT 1", "GROUP BY a", ", u", "UNION SELECT 1"])
      expect(copies(`SELECT id FROM s ${more}`)).toBe(null);
    expect(copies("SELECT DISTINCT id FROM s")).toBe(null);
    expect(copies("SELECT id + 1 FROM s")).toBe(null);
    expect(readLooksFor("INSERT OR IGNORE INTO t SELECT * FROM s")?.copies).toBe(null);
  });

  test("DDL looks for nothing", () => {
    expect(readLooksFor("ALTER TABLE t ADD a text DEFAULT 'x'")).toBe(null);
    expect(readLooksFor("CREATE INDEX i ON t (a) WHERE a = 'x'")).toBe(null);
  });
});
