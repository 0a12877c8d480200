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
function asked(code: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const sources = new Map(
    Object.entries({ "src/schema.ts": schema, "src/relations.ts": relations, ...more, "src/code.ts": code }),
  );
  const left = { base: 0, head: 0 };
  const { base } = readCode({ base: sources, head: sources, left, names: ["members", "visits"] });
  return base.queries
    .filter(({ file }) => file === "src/code.ts")
    .map(({ line, touches }) => {
      const words = touches.map(
        ({ table, verb, columns }) =>
          `${table}:${verb} ${columns === null ? "*" : [...new Set(columns)].sort().join()}`,
      );
      return `${line} ${words.sort().join(" | ")}`;
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

test("what a function is given it may ask for anything", () => {
  expect(
    asked(`${importing}const repo = makeRepo(db, members);\nexport const all = () => list(visits);\n`),
  ).toEqual(["3 members:any *", "4 visits:any *"]);
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
