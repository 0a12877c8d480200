// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources are read here, not written
import { describe, expect, test } from "vitest";
import { namingSources } from "../../src/references/naming-sources.ts";
import { SideReader } from "../../src/references/read-side.ts";
import { bothSources } from "../../src/references/source.ts";

const schema = `import { sqliteTable, integer, text } from "drizzle-orm/sqlite-core";
export const members = sqliteTable("member", { id: integer("id").primaryKey(), email: text("email") });
export const visits = sqliteTable("visits", { id: integer("id"), memberId: integer("member_id") });
`;
const relations = `import { relations } from "drizzle-orm";
import { members, visits } from "./schema";
export const r = relations(visits, ({ one }) => ({
  guest: one(members, { fields: [visits.memberId], references: [members.id] }),
}));
`;

/** Which of these files may ask for the table `member`. */
function chosen(files: Readonly<Record<string, string>>): readonly string[] {
  const texts = new Map(Object.entries({ "src/schema.ts": schema, ...files }));
  const [sources] = bothSources(texts, texts);
  const { declared, relations, files: all } = new SideReader(sources);
  const found = namingSources(all, { declared, relations: [relations] }, new Set(["member"]));
  return [...found].map(({ path }) => path).filter((path) => path !== "src/schema.ts");
}

describe("a file may ask for a table", () => {
  test.each([
    ["that it imports", 'import { members } from "./schema";\ndb.select().from(members);'],
    [
      "that it imports in many lines",
      'import {\n  visits, // "all"\n  members,\n} from "./schema";\ndb.insert(members);',
    ],
    ["that it imports by another name", 'import { members as m } from "./schema";\ndb.delete(m);'],
    ["of all that it imports", 'import * as s from "./schema";\ndb.select().from(s.members);'],
    ["of an object that it imports", 'import { db, tables } from "./db";\ndb.delete(tables.own.members);'],
    [
      "of what a function gives",
      'import { open } from "./db";\nconst { db, t } = open();\ndb.delete(t.members);',
    ],
    ["of what it loads", 'const { members } = await import("./schema");\ndb.select().from(members);'],
    ["of what it requires", 'const s = require("./schema");\ndb.select().from(s.members);'],
    ["by `db.query`", "export const all = (db) => db.query.members.findMany();"],
    ["in SQL", 'db.prepare("SELECT * FROM member").all();'],
    [
      "in SQL over lines",
      "db.run(sql`\n  (SELECT email\n  FROM main.`.concat('x'), `\nupdate \"member\" set id = 1`);",
    ],
    ["that only a run would tell", "db.select().from((tables as any)[name]);"],
    ["that only a run would tell, in the middle", "db.select().from(visits).leftJoin(tables[name], on);"],
    ["that only a run would tell, by `db.query`", "(db.query as any)[name].findMany();"],
  ])("%s", (_, text) => {
    expect(chosen({ "src/code.ts": text })).toEqual(["src/code.ts"]);
  });

  test.each([
    ["that names none", "db.select().from(visits);"],
    [
      "whose words are like it",
      'const members = [1];\nfor (const x of members) db.delete(visits); // "member"',
    ],
    [
      "that imports it and asks for nothing",
      'import { members } from "./x";\nexport type M = typeof members;',
    ],
    ["whose texts have its name and are no SQL", 'log("member", "select"); db.select().from(visits);'],
    ["that makes lists", "Array.from(all[0]); db.select().from(visits);"],
  ])("not %s", (_, text) => {
    expect(chosen({ "src/code.ts": text })).toEqual([]);
  });

  test("to which a relation leads from what it asks for", () => {
    const code = "db.query.visits.findMany({ with: { guest: true } });";
    expect(chosen({ "src/code.ts": code })).toEqual([]);
    expect(chosen({ "src/relations.ts": relations, "src/code.ts": code })).toContain("src/code.ts");
  });
});

describe("what stands for a table in other files", () => {
  const asking = (name: string) => `import { ${name} } from "./parts";\ndb.select(${name}).from(x);`;

  test.each([
    ["its columns", "export const fields = { id: members.id };"],
    ["a condition", "const a = eq(members.id, 1);\nexport const fields = and(a, b);"],
    ["a query", "export const fields = db.select().from(members).as('m');"],
    [
      "a function that gives a part",
      "const own = () => ({ id: members.id });\nexport function fields() { return own(); }",
    ],
    ["another name", "export { members as fields };"],
    ["a name for it", "export const fields = members;"],
  ])("is %s", (_, text) => {
    const parts = `import { members } from "./schema";\n${text}`;
    expect(chosen({ "src/parts.ts": parts, "src/code.ts": asking("fields") })).toContain("src/code.ts");
  });

  test("is what a file gives by default, by the name of the file", () => {
    const parts = 'import { members } from "./schema";\nexport default eq(members.id, 1);';
    const code = 'import mine from "./parts";\ndb.select().from(x).where(mine);';
    expect(chosen({ "src/parts.ts": parts, "src/code.ts": code })).toContain("src/code.ts");
  });

  test("is followed over several files", () => {
    const files = {
      "src/a.ts": 'import { members } from "./schema";\nexport const one = eq(members.id, 1);',
      "src/b.ts": 'import { one } from "./a";\nexport const two = and(one, sql`1`);',
      "src/c.ts": 'import { two } from "./b";\ndb.select().from(x).where(two);',
    };
    expect(chosen(files)).toEqual(["src/a.ts", "src/b.ts", "src/c.ts"]);
  });

  test.each([
    ["what has to be waited for", "export const fields = async () => db.select().from(members);"],
    [
      "a table with a key to it",
      'export const fields = sqliteTable("o", { m: integer().references(() => members.id) });',
    ],
    ["a schema that names it as it is called", "export const fields = { members };"],
  ])("is not %s", (_, text) => {
    const parts = `import { members } from "./schema";\n${text}`;
    expect(chosen({ "src/parts.ts": parts, "src/code.ts": asking("fields") })).not.toContain("src/code.ts");
  });
});
