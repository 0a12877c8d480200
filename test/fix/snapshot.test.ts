import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mergeSnapshots, withValue } from "../../src/fix/snapshot/merge.ts";
import { partSnapshot, type Value } from "../../src/fix/snapshot/parts.ts";

const fixtures = join(import.meta.dirname, "../../migrations-fixtures");
const snapshots = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((path) => /snapshot\.json$/.test(path))
  .toSorted();

const column = (name: string, more: object = {}) => ({
  [name]: { name, type: "text", primaryKey: false, notNull: false, autoincrement: false, ...more },
});
const table = (name: string, columns: object, more: object = {}) => ({
  [name]: {
    name,
    columns,
    indexes: {},
    foreignKeys: {},
    compositePrimaryKeys: {},
    uniqueConstraints: {},
    checkConstraints: {},
    ...more,
  },
});
const six = (tables: object, more: object = {}): Value => ({
  version: "6",
  dialect: "sqlite",
  id: "a",
  prevId: "b",
  tables,
  views: {},
  enums: {},
  _meta: { schemas: {}, tables: {}, columns: {} },
  internal: { indexes: {} },
  ...more,
});
const meta = (tables: object, columns: object = {}) => ({ _meta: { schemas: {}, tables, columns } });
const tablesOf = (merged: ReturnType<typeof mergeSnapshots>) => merged?.value["tables"];

describe("every snapshot that drizzle-kit wrote", () => {
  test("is put together again as it was", () => {
    const seen = new Set<string>();
    for (const path of snapshots) {
      const text = readFileSync(join(fixtures, path), "utf8");
      if (seen.has(text) || !text.startsWith("{") || text.includes("<<<<<<<")) continue;
      seen.add(text);
      const value: Value = JSON.parse(text);
      const parted = partSnapshot(value);
      if (parted === null) continue;
      expect(parted.assemble(parted.parts), path).toEqual(value);
      expect(withValue(text, value, parted.assemble(parted.parts)), path).toBe(text);
      expect(mergeSnapshots(value, value, value)?.value, path).toEqual(value);
    }
    expect(seen.size).toBeGreaterThan(100);
  });
});

describe("two branches of a snapshot of 0.x", () => {
  const fork = six(table("users", column("name")));

  test("a column and a table go together, in the order base has", () => {
    const base = six({ ...table("posts", column("title")), ...table("users", column("name")) });
    const branch = six(table("users", { ...column("name"), ...column("email") }));
    const merged = mergeSnapshots(fork, base, branch);
    expect(merged?.conflicts).toEqual([]);
    expect(tablesOf(merged)).toEqual({
      ...table("posts", column("title")),
      ...table("users", { ...column("name"), ...column("email") }),
    });
  });

  test("two fields of one column go together, one field does not", () => {
    const base = six(table("users", column("name", { notNull: true })));
    const branch = six(table("users", column("name", { default: "''" })));
    expect(tablesOf(mergeSnapshots(fork, base, branch))).toEqual(
      table("users", column("name", { notNull: true, default: "''" })),
    );
    const other = six(table("users", column("name", { default: "'x'" })));
    expect(mergeSnapshots(fork, other, branch)?.conflicts).toEqual([
      "base sets `default` of `users.name` to `\"'x'\"`, and this branch to `\"''\"`",
    ]);
  });

  test("what base drops and the branch changes is named", () => {
    const branch = six(table("users", { ...column("name", { notNull: true }), ...column("email") }));
    expect(mergeSnapshots(fork, six({}), branch)?.conflicts).toEqual([
      "base drops `users.name`, and this branch changes its `notNull`",
      "base drops or renames `users`, and this branch changes `name` and `email` of it",
    ]);
  });

  test("what the branch drops is gone, whatever base made of it", () => {
    const base = six(table("users", { ...column("name"), ...column("email") }));
    const merged = mergeSnapshots(fork, base, six({}));
    expect(merged).toMatchObject({ conflicts: [] });
    expect(tablesOf(merged)).toEqual({});
  });

  test("names are followed through what the branch renames", () => {
    const index = { indexes: { by_name: { name: "by_name", columns: ["name"], isUnique: false } } };
    const base = six(table("users", { ...column("name"), ...column("email") }, index));
    const branch = six(
      table("people", column("label")),
      meta({ '"users"': '"people"' }, { '"people"."name"': '"people"."label"' }),
    );
    const merged = mergeSnapshots(fork, base, branch);
    expect(merged?.conflicts).toEqual([]);
    expect(tablesOf(merged)).toEqual(
      table(
        "people",
        { ...column("label"), ...column("email") },
        { indexes: { by_name: { name: "by_name", columns: ["label"], isUnique: false } } },
      ),
    );
  });

  test("names of JavaScript's own are names like any other", () => {
    const text = JSON.stringify(six(table("users", column("name")))).replace(
      '"tables":{',
      '"tables":{"__proto__":{"name":"__proto__","columns":{},"indexes":{},"foreignKeys":{},"compositePrimaryKeys":{},"uniqueConstraints":{},"checkConstraints":{}},',
    );
    const value: Value = JSON.parse(text);
    const merged = mergeSnapshots(fork, value, fork);
    expect(JSON.stringify(merged?.value)).toContain('"__proto__":{"name":"__proto__"');
    expect(Object.getPrototypeOf(merged?.value["tables"])).toBe(Object.prototype);
    expect(withValue(JSON.stringify(fork), fork, merged?.value ?? {})).toContain(
      '"__proto__":{"name":"__proto__"',
    );
  });

  test("a version that nobody knows is not merged", () => {
    expect(mergeSnapshots(fork, fork, { ...fork, version: "99" })).toBeNull();
    expect(mergeSnapshots(null, fork, fork)).toBeNull();
  });
});

test("the text of a snapshot changes where its value does, and nowhere else", () => {
  const text = `{\n\t"version": "6",\n\t"id": "a", "tables": {\n\t\t"users": { "name": "users" }\n\t}\n}\n`;
  const value: Value = JSON.parse(text);
  const changed = withValue(text, value, { ...value, id: "b" });
  expect(changed).toBe(text.replace('"a"', '"b"'));
});
