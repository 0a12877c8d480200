import { expect, test } from "vitest";
import { takePicture } from "../../../src/replay/follow/picture.ts";
import { introspect } from "../../../src/sqlite/introspect.ts";
import { openEngine } from "../../../src/sqlite/open-engine.ts";

const names = Array.from({ length: 1_999 }, (_, index) => `c${index}`);
const columns = names.map((name) => `${name} TEXT`).join(", ");

test.each([
  ["by its rowid", `CREATE TABLE wide (c TEXT, ${columns})`],
  ["by its key", `CREATE TABLE wide (c TEXT PRIMARY KEY, ${columns}) WITHOUT ROWID`],
])("a table of as many columns as SQLite takes is pictured whole, %s", (_, setup) => {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
  engine.exec(`${setup}; INSERT INTO wide (c, c0, c1998) VALUES ('a', 'b', 'c'), ('d', 'e', 'f')`);
  const [table] = introspect(engine).tables;
  if (table === undefined) throw new Error("there is no table");
  const { columns: pictured, rows } = takePicture(engine, table);
  engine.close();
  expect(pictured).toHaveLength(2_000);
  const values = [...rows.values()];
  expect(values.map((row) => [row.length, row[0], row[1], row[1_999]])).toEqual([
    [2_000, "a", "b", "c"],
    [2_000, "d", "e", "f"],
  ]);
});
