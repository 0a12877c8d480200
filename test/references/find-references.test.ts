// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources are read here, not written
import { describe, expect, test } from "vitest";
import { findReferences } from "../../src/references/find-references.ts";
import { sourcesOf } from "../../src/references/source.ts";

const schema = `import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const customers = sqliteTable("customers", {
  id: integer("id").primaryKey(),
  nickname: text("nick_name"),
});

export const orders = sqliteTable("orders", { id: integer("id"), nickname: text("nickname") });
`;

type Files = Readonly<Record<string, string>>;

interface Asked {
  readonly column?: string | null;
  readonly table?: string;
  readonly folder?: string;
  readonly folders?: readonly string[];
}

/** "file:line kind" of every place that names `customers.nick_name`, or what else is asked for. */
function places(files: Files, asked: Asked = {}): readonly string[] {
  return search(files, asked).places.map(({ file, line, kind }) => `${file}:${line} ${kind}`);
}

function search(
  files: Files,
  { table = "customers", column = "nick_name", folder = "drizzle", folders }: Asked,
) {
  const wanted = [{ table, column, folder }];
  const { found, unread } = findReferences({
    sources: sourcesOf(new Map(Object.entries(files))),
    wanted,
    folders: folders ?? [folder],
  });
  return { places: found[0]?.places ?? [], isUndeclared: found[0]?.isUndeclared, unread };
}

/** The lines of `src/code.ts`, beside the schema in `src/schema.ts`, that name the column. */
function linesOf(code: string, asked: Asked = {}): readonly number[] {
  return search({ "src/schema.ts": schema, "src/code.ts": code }, asked)
    .places.filter(({ file }) => file === "src/code.ts")
    .map(({ line }) => line);
}

const importing = 'import { customers } from "./schema";\n';

describe("the declaration", () => {
  test("is found by the database's name, whatever code calls it", () => {
    expect(places({ "src/schema.ts": schema })).toEqual(["src/schema.ts:5 declared"]);
    expect(places({ "src/schema.ts": schema }, { column: null })).toEqual(["src/schema.ts:3 declared"]);
  });

  test.each([
    ["by its key", "nick_name: text(),"],
    ["by its key in camel case", "nickName: text(),"],
    ["with a mode in place of a name", 'nickName: text({ enum: ["a"] }),'],
    ["in quotes", '"nick_name": text(),'],
    ["behind a chain", 'nick: text("nick_name").notNull().default("").references(() => others.id),'],
    ["by a type of the schema's own", 'nick: money("nick_name"),'],
  ])("is found %s", (_, column) => {
    const source = `import { sqliteTable } from "drizzle-orm/sqlite-core";\nexport const c = sqliteTable("customers", {\n${column}\n});`;
    expect(places({ "a.ts": source })).toEqual(["a.ts:3 declared"]);
  });

  test("is found where the columns are a function's", () => {
    const source = `import { sqliteTable } from "drizzle-orm/sqlite-core";
export const c = sqliteTable("customers", (t) => ({
  nick: t.text("nick_name"),
}), (table) => [
  index("nicks").on(table.nick),
]);`;
    expect(places({ "a.ts": source })).toEqual(["a.ts:3 declared", "a.ts:5 used"]);
  });

  test("is found in columns that several tables spread, at the table", () => {
    const shared =
      'import { text } from "drizzle-orm/sqlite-core";\nexport const named = { nick: text("nick_name") };';
    const source = `import { sqliteTable } from "drizzle-orm/sqlite-core";
import { named } from "./shared";
export const customers = sqliteTable("customers", {
  ...named,
});
export const others = sqliteTable("others", { ...named });`;
    expect(places({ "shared.ts": shared, "a.ts": source })).toEqual(["a.ts:4 declared"]);
  });

  test("is found in columns that a function gives", () => {
    const shared =
      'import { text } from "drizzle-orm/sqlite-core";\nexport function named(a) { return { ...inner() }; }\nconst inner = () => ({ nick: text("nick_name"), ...named() });';
    const source = `import { sqliteTable } from "drizzle-orm/sqlite-core";
import { named } from "./shared";
export const customers = sqliteTable("customers", { ...named("a") });`;
    expect(places({ "shared.ts": shared, "a.ts": source })).toEqual(["a.ts:3 declared"]);
  });

  test("is found behind a creator with a prefix", () => {
    const creator =
      'import { sqliteTableCreator } from "drizzle-orm/sqlite-core";\nexport const createTable = sqliteTableCreator((name) => `shop_${name}`);';
    const source =
      'import { createTable } from "./creator";\nexport const customers = createTable("customers", {\n  nick: text("nick_name"),\n});';
    const files = { "creator.ts": creator, "a.ts": source };
    expect(places(files, { table: "shop_customers" })).toEqual(["a.ts:3 declared"]);
    expect(places(files)).toEqual([]);
  });

  test("of a view is found", () => {
    const source =
      'import { sqliteView } from "drizzle-orm/sqlite-core";\nexport const v = sqliteView("named").as((qb) => qb.select().from(t));';
    expect(places({ "a.ts": source }, { table: "named", column: null })).toEqual(["a.ts:2 declared"]);
  });

  test("of another database is none", () => {
    const source = schema.replaceAll("sqlite", "pg");
    expect(places({ "src/schema.ts": source })).toEqual([]);
    expect(places({ "src/schema.ts": source }, { column: null })).toEqual([]);
  });

  test("of a neighbour's table is none", () => {
    const files = { "apps/a/schema.ts": schema, "apps/b/schema.ts": schema };
    const folders = ["apps/a/drizzle", "apps/b/drizzle"];
    expect(places(files, { folder: "apps/a/drizzle", folders })).toEqual(["apps/a/schema.ts:5 declared"]);
  });
});

describe("of a neighbour with another database", () => {
  const folders = ["apps/a/drizzle", "apps/b/drizzle"];
  const code =
    'db.query.customers.findFirst({ columns: { nickname: true } });\nrun("SELECT nick_name FROM customers");';
  const files = { "apps/a/schema.ts": schema, "apps/a/code.ts": code, "apps/b/code.ts": code };

  test("what goes by a name alone is not listed", () => {
    expect(places(files, { folder: "apps/a/drizzle", folders })).toEqual([
      "apps/a/schema.ts:5 declared",
      "apps/a/code.ts:1 used",
      "apps/a/code.ts:2 sql",
    ]);
    const asked = { folder: "apps/b/drizzle", folders, column: null };
    expect(places(files, asked)).toEqual(["apps/b/code.ts:2 sql"]);
  });

  test("a declaration keeps it from being sure that nothing names a table", () => {
    const others = { "apps/a/schema.ts": schema };
    const asked = { folder: "apps/b/drizzle", folders, column: null };
    expect(search(others, asked)).toMatchObject({ places: [], isUndeclared: false });
  });
});

describe("a use of a column", () => {
  test.each([
    ["a member", "db.select({ n: customers.nickname }).from(customers);"],
    ["a member by its text", 'eq(customers["nickname"], 1);'],
    ["an optional member", "customers?.nickname;"],
    ["what is inserted", 'db.insert(customers).values({ id: 1, nickname: "x" });'],
    ["what is inserted from a list", "db.insert(customers).values([{ nickname }]);"],
    ["what is inserted from a map", "db.insert(customers).values(rows.map((row) => ({ nickname: row.n })));"],
    ["what is set", "db.update(customers).set({ ...rest, nickname: null }).where(x);"],
    ["what is set now and then", "db.update(customers).set({ ...(n ? { nickname: n } : {}) });"],
    [
      "what is set on conflict",
      "db.insert(customers).values(row).onConflictDoUpdate({ target: customers.id, set: { nickname: 1 } });",
    ],
    ["a choice of columns", "db.query.customers.findMany({ columns: { nickname: true } });"],
    ["a condition of a query", "db.query.customers.findFirst({ where: (c, { eq }) => eq(c.nickname, 1) });"],
    ["a refinement", "createInsertSchema(customers, { nickname: (s) => s.min(1) });"],
    ["a choice of a validator", "createSelectSchema(customers).pick({ nickname: true });"],
    ["a hole in SQL", "sql`lower(${customers.nickname})`;"],
    ["a type", 'type N = (typeof customers)["$inferSelect"] & typeof customers.nickname;'],
    ["SQL", 'db.run("select nick_name from customers");'],
    ["SQL around the table's own name", "sql`select nick_name from ${customers}`;"],
  ])("is %s", (_, code) => {
    expect(linesOf(`${importing}${code}`)).toEqual([2]);
  });

  test("is a key of what a variable collects", () => {
    const code = `${importing}function save(patch) {
  const values = { id: 1 };
  if (patch.nickname) values.nickname = patch.nickname;
  return db.update(customers).set(values);
}`;
    expect(linesOf(code)).toEqual([4]);
  });

  test("stands on the line of the name, not of the statement", () => {
    const code = `${importing}db.select()\n  .from(customers)\n  .where(eq(\n    customers\n      .nickname, 1));`;
    expect(linesOf(code)).toEqual([6]);
  });

  test.each([
    [
      "another table's column of that key",
      'import { orders } from "./schema";\norders.nickname; // customers',
    ],
    ["a property of something else", `${importing}profile.nickname; log({ nickname: 1 });`],
    ["another column", `${importing}customers.id; db.insert(customers).values({ id: 1 });`],
    ["a name that is bound anew", `${importing}function f(customers) { return customers.nickname; }`],
    ["a variable of that name", `${importing}{ const customers = load(); customers.nickname; }`],
    ["a key", `${importing}const x = { customers: 1 }; x.customers.nickname;`],
    ["a namesake that comes from elsewhere", 'import { customers } from "./fake";\ncustomers.nickname;'],
    ["a package from outside", 'import { customers } from "icons";\ncustomers.nickname;'],
    ["a comment", `${importing}// select nick_name from customers\n/* customers.nickname */`],
    ["a sentence", `${importing}throw new Error("Could not select nick_name from customers");`],
    [
      "SQL of two tables that does not say whose",
      'db.run("select nick_name from customers c join x on x.id = c.id");',
    ],
    [
      "a parameter and an alias in SQL",
      'db.run("select id as nick_name from customers where id = :nick_name");',
    ],
    ["a text in SQL", "db.run(\"select id from customers where x = 'nick_name'\");"],
  ])("is not %s", (_, code) => {
    expect(linesOf(code)).toEqual([]);
  });
});

describe("a table is known", () => {
  const use = ".nickname;";
  test.each<[string, Files, string]>([
    ["under another name", {}, `import { customers as c } from "./schema";\nc${use}`],
    ["in a namespace", {}, `import * as schema from "./schema";\nschema.customers${use}`],
    [
      "taken out of a namespace",
      {},
      `import * as schema from "./schema";\nconst { customers: c } = schema;\nc${use}`,
    ],
    [
      "taken out inside",
      {},
      `import * as s from "./schema";\nfunction f() {\n  const c = s.customers; return c${use} }`,
    ],
    ["by require", {}, `const { customers } = require("./schema");\ncustomers${use}`],
    [
      "by an import while it runs",
      {},
      `async () => { const { customers } = await import("./schema");\ncustomers${use} }`,
    ],
    [
      "as an alias",
      {},
      `import { alias } from "drizzle-orm/sqlite-core"; import { customers } from "./schema";\nconst other = alias(customers, "o");\nother${use}`,
    ],
    [
      "by a choice",
      {},
      `import * as a from "./pg"; import * as b from "./schema";\nconst t = isPg ? a.customers : b.customers;\nt${use}`,
    ],
    [
      "through a barrel",
      { "src/db/index.ts": 'export * from "../schema";' },
      `import { customers } from "./db";\ncustomers${use}`,
    ],
    [
      "through a barrel with names",
      { "src/db.ts": 'export { customers } from "./schema.js";' },
      `import { customers as c } from "./db.js";\nc${use}`,
    ],
    [
      "through a barrel as a whole",
      { "src/db.ts": 'export * as schema from "./schema";' },
      `import { schema } from "./db";\nschema.customers${use}`,
    ],
    [
      "through an object",
      { "src/db.ts": 'import { customers } from "./schema";\nexport const tables = { customers };' },
      `import { tables } from "./db";\ntables.customers${use}`,
    ],
    [
      "through a spread",
      { "src/db.ts": 'import * as schema from "./schema";\nexport const tables = { ...schema };' },
      `import { tables } from "./db";\ntables.customers${use}`,
    ],
    ["by an alias of paths", {}, `import { customers } from "@/schema";\ncustomers${use}`],
    [
      "by SvelteKit's alias",
      { "src/lib/server/s.ts": 'export * from "../../schema";' },
      `import { customers } from "$lib/server/s";\ncustomers${use}`,
    ],
    [
      "by the name of a package",
      {
        "packages/database/package.json": '{ "name": "@shop/db" }',
        "packages/database/src/index.ts": 'export * from "../../../src/schema";',
      },
      `import { customers } from "@shop/db";\ncustomers${use}`,
    ],
    [
      "by a part of a package",
      {
        "packages/database/package.json": '{ "name": "@shop/db" }',
        "packages/database/src/tables.ts": 'export * from "../../../src/schema";',
      },
      `import { customers } from "@shop/db/tables";\ncustomers${use}`,
    ],
  ])("%s", (_, files, code) => {
    const found = places({ "src/schema.ts": schema, ...files, "src/code.ts": code });
    expect(found).toContain(`src/code.ts:${code.split("\n").length} used`);
  });

  test("not by imports that go round in a circle", () => {
    const files = { "src/a.ts": 'export * from "./b";', "src/b.ts": 'export { customers } from "./a";' };
    expect(places({ ...files, "src/code.ts": `import { customers } from "./a";\ncustomers${use}` })).toEqual(
      [],
    );
    const itself = `${importing}const a = b; const b = a; a.nickname; const c = { ...c }; c.customers.nickname;`;
    expect(linesOf(itself)).toEqual([]);
  });
});

describe("a use of a table", () => {
  test("is each line that has it as a value, imports aside", () => {
    const code = `${importing}export { customers };
await db.select().from(customers).where(eq(customers.id, 1));
type Row = typeof customers.$inferSelect;
const wrapped = { customers };
interface Customers { customers: number }
customers: for (;;) break customers;
await db.query.customers.findFirst();
await db.run("DELETE FROM customers");`;
    expect(linesOf(code, { column: null })).toEqual([3, 4, 5, 8, 9]);
  });
});

describe("SQL", () => {
  const texts = (text: string, asked: Asked = {}) => linesOf(`x(\`${text}\`);`, asked);
  test.each([
    ["SELECT c.nick_name FROM customers c JOIN orders o ON o.id = c.id"],
    ["SELECT customers.nick_name FROM customers, orders JOIN x"],
    ["INSERT INTO customers (id, nick_name) VALUES (1, 2)"],
    ["INSERT OR IGNORE INTO main.customers (nick_name) VALUES (2)"],
    ['UPDATE "customers" SET "nick_name" = NULL'],
    ["CREATE INDEX IF NOT EXISTS x ON customers (nick_name)"],
    ["CREATE TABLE IF NOT EXISTS customers (id INTEGER, nick_name TEXT)"],
    ["id IN (SELECT id FROM CUSTOMERS WHERE NICK_NAME = 1)"],
    ["INSERT INTO customers VALUES (1) ON CONFLICT DO UPDATE SET id = excluded.nick_name"],
  ])("%s", (sql) => {
    expect(texts(sql)).toEqual([1]);
  });

  test("is found at its line, in a text of many statements", () => {
    const sql =
      "CREATE TABLE a (nick_name TEXT);\nCREATE TABLE customers (\n  id INTEGER,\n  nick_name TEXT\n);";
    expect(texts(sql)).toEqual([4]);
    expect(texts(sql, { column: null })).toEqual([2]);
  });

  test("keeps its lines behind escapes and holes", () => {
    expect(texts("\\nSELECT ${a +\n b},\n\\`nick_name\\` FROM customers")).toEqual([3]);
  });
});

describe("sources that are hard to read", () => {
  test.each([
    ["a mark in front and other line ends", `\ufeff${importing}\r\ncustomers.nickname;`, [3]],
    ["a mistake that the parser gets over", `${importing}let a; let a;\ncustomers.nickname;`, [3]],
    ["decorators", `${importing}@dec class A { @x y = customers.nickname }`, [2]],
    ["a cast with angle brackets", `${importing}<any>customers.nickname;`, [2]],
  ])("%s", (_, code, lines) => {
    expect(linesOf(code)).toEqual(lines);
  });

  test("JSX, in TypeScript and not", () => {
    const code = `${importing}export const A = () => <p>{customers.nickname}</p>;`;
    const files = { "src/schema.ts": schema, "src/a.tsx": code, "src/b.jsx": code, "src/c.js": code };
    expect(places(files)).toEqual([
      "src/schema.ts:5 declared",
      "src/a.tsx:2 used",
      "src/b.jsx:2 used",
      "src/c.js:2 used",
    ]);
  });

  test.each([
    ["merge marks", `<<<<<<< main\n${importing}customers.nickname;\n=======\n>>>>>>> x`],
    ["no end of brackets", `${importing}customers.nickname; ${"(".repeat(20_000)}`],
    ["a sum without end", `${importing}customers.nickname; x = 1${"+1".repeat(100_000)}`],
  ])("%s is told, and the others are searched", (_, code) => {
    const { places: found, unread } = search({ "src/schema.ts": schema, "src/code.ts": code }, {});
    expect(found.map(({ file }) => file)).toEqual(["src/schema.ts"]);
    expect(unread).toEqual(["src/code.ts"]);
  });

  test("a path without end keeps nothing from being found", () => {
    const code = `${importing}customers.nickname; x = ${"a.".repeat(20_000)}b`;
    const { places: found, unread } = search({ "src/schema.ts": schema, "src/code.ts": code }, {});
    expect(found.map(({ file }) => file)).toEqual(["src/schema.ts", "src/code.ts"]);
    expect(unread).toEqual([]);
  });

  test("that name nothing are not even parsed", () => {
    expect(search({ "src/schema.ts": schema, "src/code.ts": "<<<<<<<" }, {}).unread).toEqual([]);
  });
});

describe("that nothing names it", () => {
  const without = schema.replace('  nickname: text("nick_name"),\n', "");
  test("is sure where the table is declared without the column", () => {
    expect(search({ "src/schema.ts": without }, {})).toMatchObject({ places: [], isUndeclared: true });
  });

  test("is not sure without a declaration, or where columns come from nowhere known", () => {
    expect(search({ "src/a.ts": "x" }, {})).toMatchObject({ places: [], isUndeclared: false });
    const open = without.replace("id:", "...shared,\n  id:");
    expect(search({ "src/schema.ts": open }, {})).toMatchObject({ places: [], isUndeclared: false });
  });

  test("is sure of a table where others are declared", () => {
    const files = { "src/schema.ts": schema };
    expect(search(files, { table: "gone", column: null })).toMatchObject({ places: [], isUndeclared: true });
    expect(search({}, { table: "gone", column: null })).toMatchObject({ isUndeclared: false });
  });
});
