// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources are read here, not written
import { expect, test } from "vitest";
import { readCode } from "../../src/references/read-code.ts";

const schema = `import { sqliteTable, integer, text } from "drizzle-orm/sqlite-core";
export const members = sqliteTable("members", {
  id: integer("id").primaryKey(),
  email: text("email").notNull(),
  nick: text("nick_name"),
  seenAt: integer("seen_at", { mode: "timestamp" }).$onUpdate(() => new Date()),
});
export const visits = sqliteTable("visits", {
  id: integer("id").primaryKey(),
  memberId: integer("member_id").references(() => members.id),
  page: text("page"),
});
`;
const relations = `import { relations } from "drizzle-orm";
import { members, visits } from "./schema";
export const membersRelations = relations(members, ({ many }) => ({ calls: many(visits) }));
export const visitsRelations = relations(visits, ({ one }) => ({
  guest: one(members, { fields: [visits.memberId], references: [members.id] }),
}));
`;

/** What a file beside the schema asks for: "line table:verb columns", `*` for all of them. */
function asked(
  code: string,
  more: Readonly<Record<string, string>> = {},
  of = "src/code.ts",
): readonly string[] {
  const sources = new Map(
    Object.entries({ "src/schema.ts": schema, "src/relations.ts": relations, ...more, "src/code.ts": code }),
  );
  const left = { base: 0, head: 0 };
  const { base } = readCode({ base: sources, head: sources, left, names: ["members", "visits"] });
  return base.queries
    .filter(({ file }) => file === of)
    .map(({ line, touches, isShared }) => {
      const words = touches.map(
        ({ table, verb, columns }) =>
          `${table}:${verb} ${columns === null ? "*" : [...new Set(columns)].sort().join()}`,
      );
      return `${line} ${words.sort().join(" | ")}${isShared ? " shared" : ""}`;
    });
}

const importing = 'import { eq, sql } from "drizzle-orm";\nimport { members, visits } from "./schema";\n';

test.each([
  ["every column, where a select names none", "db.select().from(members)", "members:read *"],
  ["the columns that it names", "db.select({ a: members.email }).from(members)", "members:read email"],
  [
    "those of its conditions",
    "db.select({ a: members.email }).from(members).where(eq(members.nick, x))",
    "members:read email,nick_name",
  ],
  ["a table as a field", "db.select({ m: members }).from(members)", "members:read *"],
  [
    "joins",
    "db.select({ p: visits.page }).from(members).innerJoin(visits, eq(visits.memberId, members.id))",
    "members:read id | visits:read member_id,page",
  ],
  ["all columns of a row that is inserted", "db.insert(visits).values({ page: p })", "visits:insert *"],
  [
    "what an update sets, and what it sets anyway",
    "db.update(members).set({ nick: n }).where(eq(members.id, 1))",
    "members:update id,nick_name,seen_at",
  ],
  ["what comes back", "db.update(visits).set({ page: p }).returning()", "visits:update *"],
  ["a delete by its condition", "db.delete(visits).where(eq(visits.id, 1))", "visits:delete id"],
  ["a count", "db.$count(members, eq(members.email, e))", "members:read email"],
  [
    "a query within",
    "db.select({ id: members.id }).from(members).where(inArray(members.id, db.select({ m: visits.memberId }).from(visits)))",
    "members:read id | visits:read member_id",
  ],
  ["relations, as a whole", "db.query.visits.findMany()", "visits:read *"],
  [
    "the columns of a relational query",
    "db.query.members.findFirst({ columns: { id: true } })",
    "members:read id",
  ],
  [
    "columns left out",
    "db.query.members.findFirst({ columns: { nick: false, seenAt: false } })",
    "members:read email,id",
  ],
  [
    "nested relations by their own names",
    "db.query.visits.findMany({ columns: { id: true }, with: { guest: { columns: { nick: true } } } })",
    "members:read id,nick_name | visits:read id,member_id",
  ],
  [
    "filters of a function",
    "db.query.members.findMany({ columns: { id: true }, where: (m, { eq }) => eq(m.email, e) })",
    "members:read email,id",
  ],
])("reads %s", (_, query, expected) => {
  expect(asked(`${importing}export const run = () => ${query};\n`)).toEqual([`3 ${expected}`]);
});

test("follows names to what they stand for", () => {
  const shared = {
    "src/shared.ts":
      'import { members } from "./schema";\nexport const card = { id: members.id, nick: members.nick };\n',
  };
  const code = `${importing}import { card } from "./shared";
import * as db0 from "./schema";
const own = members;
const cond = eq(members.email, "x");
export const a = () => db.select(card).from(members);
export const b = () => db.select({ id: db0.visits.id }).from(db0.visits);
export const c = () => db.select({ id: own.id }).from(own).where(cond);
export function d(table = visits) { return db.insert(visits).values(rows); }
`;
  expect(asked(code, shared)).toEqual([
    "7 members:read id,nick_name",
    "8 visits:read id",
    "9 members:read email,id",
    "10 visits:insert *",
  ]);
});

test.each<[string, string, readonly string[]]>([
  [
    "conditions that are collected",
    "const found = [];\n if (x) found.push(eq(visits.page, x));\n return db.select({ id: visits.id }).from(visits).where(and(...found));",
    ["6 visits:read id,page"],
  ],
  [
    "a condition that is set later",
    "let where;\n if (x) where = eq(visits.page, x);\n return db.select({ id: visits.id }).from(visits).where(where);",
    ["6 visits:read id,page"],
  ],
  [
    "a query that is added to",
    "let query = db.select({ id: visits.id }).from(visits).$dynamic();\n if (x) query = query.where(eq(visits.page, x));\n return query;",
    ["4 visits:read id", "5 visits:read page"],
  ],
  [
    "but not of what another query answered",
    "const [found] = await db.select().from(members);\n const one = db.query.members.findFirst().sync();\n return db.delete(visits).where(eq(visits.memberId, found.id ?? one.id));",
    ["4 members:read *", "5 members:read *", "6 visits:delete member_id"],
  ],
])("a query is made of %s", (_, body, expected) => {
  expect(asked(`${importing}export async function run(x) {\n ${body}\n}\n`)).toEqual(expected);
});

test("what a function is given that cannot be looked into it may ask for anything", () => {
  expect(
    asked(`${importing}const repo = makeRepo(db, members);\nexport const all = () => list(visits as any);\n`),
  ).toEqual(["3 members:any *", "4 visits:any *"]);
});

const counting = `async function countRows(conn, table: SQLiteTable, where?: SQL) {
  const [row] = await conn.select({ n: count() }).from(table).where(where);
  return row.n;
}
`;
const listing = `const distinct = async <T>(table: SQLiteTable, column: SQLiteColumn) =>
  db.selectDistinct({ value: column }).from(table as any).orderBy(nullsLast(column));
const nullsLast = (column: SQLiteColumn) => sql\`\${column} is null, \${column}\`;
`;

test.each<[string, string, readonly string[]]>([
  [
    "a table and a condition",
    `${counting}export const all = () => countRows(db, members, eq(members.nick, x));`,
    ["7 members:read nick_name"],
  ],
  ["a table alone", `${counting}export const all = () => countRows(db, members as T);`, ["7 members:read "]],
  ["a column", `${listing}export const all = () => distinct(visits, visits.page);`, ["6 visits:read page"]],
  [
    "a table through another function",
    `${counting}const isEmpty = async (t) => (await countRows(db, t)) === 0;\nexport const a = () => isEmpty(visits);`,
    ["8 visits:read "],
  ],
  [
    "an object with a table",
    "const page = ({ db, table, sort = table.id }) => db.select({ s: sort }).from(table);\nexport const a = () => page({ db, table: visits, sort: visits.page });",
    ["4 visits:read page"],
  ],
  [
    "an object that it takes whole",
    "const page = (options) => db.select({ s: options.table.page }).from(options.table);\nexport const a = () => page({ table: visits });",
    ["4 visits:read page"],
  ],
  [
    "a key of it",
    'const one = (table, key) => db.select({ v: table[key] }).from(table);\nexport const a = () => one(visits, "page");',
    ["4 visits:read page"],
  ],
  [
    "a table that it writes to",
    "function clear(tx, table) { tx.delete(table).where(eq(table.page, 'x')).run(); }\ndb.transaction((tx) => { clear(tx, visits); });",
    ["4 visits:delete page"],
  ],
  [
    "a table for SQL by hand",
    "const wipe = (table) => db.run(sql`delete from ${table} where ${table.page} = 1`);\nexport const a = () => wipe(visits);",
    ["4 visits:delete page,visits"],
  ],
  [
    "a table that it does not ask for at all",
    "const nameOf = (table) => table.page.name;\nexport const a = () => nameOf(visits);",
    [],
  ],
  [
    "a table that it passes on to where nobody sees",
    "const log = (table) => track(table);\nexport const a = () => log(visits);",
    ["4 visits:any *"],
  ],
  [
    "a table that it keeps",
    "const add = (table) => { all.push({ table }); return { table }; };\nexport const a = () => add(visits);",
    ["4 visits:any *"],
  ],
  [
    "a table among others",
    "const all = (...tables) => run(tables);\nexport const a = () => all(visits);",
    ["4 visits:any *"],
  ],
  [
    "a table, over and over",
    "const again = (table) => again(table);\nexport const a = () => again(visits);",
    ["4 visits:any *"],
  ],
])("what a function is given: %s", (_, code, expected) => {
  expect(asked(`${importing}${code}\n`)).toEqual(expected);
});

const store = `class Store {
  constructor(protected readonly db: Db, protected readonly table: Table) {}
  all() { return this.db.select({ id: this.table.id }).from(this.table as SQLiteTable); }
  drop(id) { return this.db.delete(this.table).where(eq(this.table.id, id)); }
}
`;
const kept = `abstract class Store {
  abstract table: Table;
  all() { return db.select({ id: this.table.id }).from(this.table); }
}
`;
const stored = ["5 visits:read id shared", "6 visits:delete id shared"];

test.each<[string, string, readonly string[]]>([
  [
    "by what extends it",
    `${store}class Visits extends Store { constructor(db) { super(db, visits); } }`,
    stored,
  ],
  [
    "over two steps",
    `${store}class Mid extends Store { constructor(db, t) { super(db, t); } }\nclass Visits extends Mid { constructor(db) { super(db, visits); } }`,
    stored,
  ],
  ["by whoever makes one", `${store}const store = new Store(db, visits);`, stored],
  [
    "and uses by what it is given, in what extends it",
    `${kept}class Visits extends Store { table = visits; pages() { return db.select({ p: this.table.page }).from(this.table); } }`,
    ["5 visits:read id shared", "7 visits:read page"],
  ],
  [
    "by a getter",
    `${kept}class Visits extends Store { get table() { return visits; } }`,
    ["5 visits:read id shared"],
  ],
  [
    "and keeps in a member of its own",
    "class Store { #t; constructor(t) { this.#t = t; }\n  all() { return db.select({ id: this.#t.id }).from(this.#t); } }\nnew Store(visits);",
    ["4 visits:read id shared"],
  ],
  [
    "by a function that makes it",
    "const make = (table) => class { all() { return db.select({ id: table.id }).from(table); } };\nclass Visits extends make(visits) {}",
    ["3 visits:read id shared"],
  ],
  [
    "as a function that makes functions",
    "const makeStore = (table) => ({\n  all: () => db.select({ id: table.id }).from(table),\n});\nconst store = makeStore(visits);",
    ["4 visits:read id shared"],
  ],
  [
    "that nobody sees",
    "class Visits extends Base { constructor(db) { super(db, visits); } }",
    ["3 visits:any *"],
  ],
])("what a class is given: %s", (_, code, expected) => {
  expect(asked(`${importing}${code}\n`)).toEqual(expected);
});

test.each([
  ["for (const table of [members, visits]) await db.delete(table).where(eq(table.id, 1));"],
  ["const all = [visits, members]; all.forEach((table) => db.delete(table).where(eq(table.id, 1)));"],
  ["await Promise.all([members, visits].map(async (t) => { await db.delete(t).where(eq(t.id, 1)); }));"],
])("what runs for each of a list: %s", (code) => {
  const found = asked(`${importing}export async function run() { ${code} }\n`);
  expect(found.toSorted()).toEqual(["3 members:delete id", "3 visits:delete id"]);
});

test("what a class or a function of another file is given is told of that file", () => {
  const more = {
    "src/lib/store.ts": `import { eq } from "drizzle-orm";\nexport ${store}`,
    "src/lib/count.ts": `export ${counting}`,
    "src/lib/index.ts": 'export * from "./store";\nexport * as counts from "./count";',
  };
  const code = `${importing}import { Store, counts } from "./lib";
export class Visits extends Store { constructor(db) { super(db, visits); } }
export const n = () => counts.countRows(db, visits);
`;
  expect(asked(code, more)).toEqual(["5 visits:read "]);
  expect(asked(code, more, "src/lib/store.ts")).toEqual([
    "4 visits:read id shared",
    "5 visits:delete id shared",
  ]);
});

test("what declares, aliases or types tables is no query", () => {
  const code = `${importing}import { alias } from "drizzle-orm/sqlite-core";
const other = alias(members, "other");
type Member = typeof members.$inferSelect;
export const insertMember = createInsertSchema(members);
export const pairs = () => db.select({ a: other.email }).from(other);
`;
  expect(asked(code)).toEqual(["7 members:read email"]);
});

test("SQL written by hand is read by its words", () => {
  const code = `${importing}export const a = () => db.all(sql\`select email from \${members} where \${members.nick} = \${x}\`);
export const b = () => db.run(sql.raw("insert into visits (page) values ('x')"));
export const c = () => db.values(sql\`select * from visits\`);
`;
  const names = asked(code).map((words) => words.split(" ").slice(0, 2).join(" "));
  expect(names).toEqual(["3 members:read", "4 visits:insert", "5 visits:read"]);
  expect(asked(code)[2]).toBe("5 visits:read *");
});
