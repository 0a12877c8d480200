import { expect, test } from "vitest";
import { nameKey } from "../../src/model/schema.ts";
import { readSamples } from "../../src/queries/sample-rows.ts";
import { statementsOf, viewQuery } from "../../src/queries/statements-of.ts";
import { failureOf } from "../../src/sqlite/failure-of.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const sql = `
  CREATE TABLE readers (
    id integer PRIMARY KEY, email text NOT NULL UNIQUE, nick text, level integer NOT NULL DEFAULT 1,
    shout text GENERATED ALWAYS AS (upper(email)) VIRTUAL
  );
  CREATE UNIQUE INDEX nick_of_level ON readers (nick, level) WHERE nick IS NOT NULL;
  INSERT INTO readers (id, email, nick, level) VALUES (1, 'a', 'ann', 1), (2, 'b', NULL, 2);`;

/** Every statement for a table of which each column is looked at by itself. */
function statements(): ReadonlyMap<string, readonly string[]> {
  const engine = openEngine("addon", {
    path: ":memory:",
    foreignKeys: true,
    doubleQuotedText: false,
  });
  try {
    engine.exec(sql);
    const schema = introspect(engine);
    const [table] = schema.tables;
    const samples = table && readSamples({ engine, schema }, { engine, schema }, [table]).get("readers");
    if (table === undefined || samples === undefined) throw new Error("no table");
    const all = new Set(table.columns.map(({ name }) => nameKey(name)));
    const queries = statementsOf(table, {
      samples,
      columns: table.columns,
      single: all,
      oddValues: new Set(),
      isUntyped: false,
      together: [],
      duplicates: [["level"]],
      allowed: new Map(),
    });
    for (const { clear, sql: statement } of queries) {
      engine.exec("SAVEPOINT one");
      for (const each of clear) engine.run(each);
      expect(failureOf(engine, statement), statement).toBeNull();
      engine.exec("ROLLBACK TO one; RELEASE one");
    }
    const byVerb = Map.groupBy(queries, ({ verb }) => verb);
    return new Map([...byVerb].map(([verb, found]) => [verb, found.map((query) => query.sql)]));
  } finally {
    engine.close();
  }
}

const found = statements();

test("every column is read, with the others and by itself, in the list and in WHERE", () => {
  expect(found.get("read")).toEqual([
    'select "id", "email", "nick", "level", "shout" from "readers" limit 1',
    'select "id" from "readers" where "readers"."id" = 1 limit 1',
    'select "email" from "readers" where "readers"."email" = \'a\' limit 1',
    'select "nick" from "readers" where "readers"."nick" = \'ann\' limit 1',
    'select "level" from "readers" where "readers"."level" = 1 limit 1',
    'select "shout" from "readers" where "readers"."shout" = \'A\' limit 1',
  ]);
});

test("an insert gives all that can be given, or only what must be, and may ask it back", () => {
  const whole = 'insert into "readers" ("id", "email", "nick", "level") values (2, \'b\', NULL, 2)';
  expect(found.get("insert")).toEqual([
    whole,
    'insert into "readers" ("id", "email", "nick", "level") values (null, \'b\', null, (1))',
    `${whole} returning "id", "email", "nick", "level", "shout"`,
  ]);
});

test("an upsert goes by each unique set: the key, the constraint, the partial index", () => {
  const targets = found.get("upsert")?.map((text) => /on conflict .* do update/.exec(text)?.[0]);
  expect(targets?.sort()).toEqual([
    'on conflict ("email") do update',
    'on conflict ("id") do update',
    'on conflict ("nick", "level") where nick IS NOT NULL do update',
  ]);
});

test("each column that is not computed is updated, and made a duplicate where that will be refused", () => {
  expect(found.get("update")).toEqual([
    'update "readers" set "id" = 2 where "readers"."id" = 2',
    'update "readers" set "email" = \'b\' where "readers"."id" = 2',
    'update "readers" set "nick" = NULL where "readers"."id" = 2',
    'update "readers" set "level" = 2 where "readers"."id" = 2',
    'update "readers" set "level" = 1 where "readers"."id" = 2',
  ]);
});

test("rows are deleted by their key, and views are read column by column", () => {
  expect(found.get("delete")).toEqual([
    'delete from "readers" where "readers"."id" = 1',
    'delete from "readers" where "readers"."id" = 2',
  ]);
  expect(viewQuery("top", ["id", "a b"]).sql).toBe('select "id", "a b" from "top" limit 1');
});
