/**
 * Two branches of one fork, as people write them: what A changes, what B changes, and what becomes of a database on
 * which one was merged and the other runs behind it. Schemas are module texts, as drizzle-kit wants them.
 */
export interface Pair {
  readonly name: string;
  readonly fork: string;
  readonly a: Side;
  readonly b: Side;
  /** What happens where A was merged and B comes next, and the other way round. */
  readonly ab: Outcome;
  readonly ba: Outcome;
}

/** What happens to a database that has one side's work when the other side's migration runs. */
export type Outcome =
  /** All is there that either side wanted. */
  | "fine"
  /** A statement fails. */
  | "fails"
  /** It runs, and takes back what the other side did. */
  | "lost"
  /** It runs, and rows of another table go. */
  | "rows"
  /** It runs, and a view, trigger or foreign key cannot work. */
  | "broken";

export interface Side {
  readonly schema: string;
  /** Old and new name, as "member.mail". */
  readonly renames?: readonly [string, string];
}

const plain = { id: "integer().primaryKey()", mail: "text()", age: "integer()" };

/** A table of the app; a column that is "" is left out. */
function table(name: string, columns: Readonly<Record<string, string>>, extra = ""): string {
  const listed = Object.entries(columns)
    .filter(([, type]) => type !== "")
    .map(([column, type]) => `${column}: ${type}`);
  return `export const ${name} = sqliteTable("${name}", { ${listed.join(", ")} }${extra === "" ? "" : `, (t) => [${extra}]`});`;
}

function member(columns: Readonly<Record<string, string>> = {}, extra = ""): string {
  return table("member", { ...plain, ...columns }, extra);
}

const keep = table("stub_keep", { id: plain.id });
const room = table("room", { id: plain.id });
const badge = table("badge", {
  id: plain.id,
  owner: "integer().references(() => member.id, { onDelete: 'cascade' })",
});
const view = (name: string, select: string) =>
  `export const ${name} = sqliteView("${name}", { id: integer(), mail: text(), age: integer() }).as(sql\`${select}\`);`;
const of = (...parts: readonly string[]): string => [...parts, keep].join("\n");
const side = (...parts: readonly string[]): Side => ({ schema: of(...parts) });
const base = of(member());

function pair(name: string, a: Side, b: Side, ab: Outcome, ba: Outcome, fork = base): Pair {
  return { name, fork, a, b, ab, ba };
}

const nick = side(member({ nick: "text()" }));
const city = side(member({ city: "text()" }));
const aged = side(member({ age: "integer().default(7)" }));
const mailed = side(member({ mail: "text().default('q')" }));
const unique = side(member({ mail: "text().unique()" }));
const indexed = side(member({}, 'index("ma").on(t.age)'));
const ageless = side(member({ age: "" }));
const renamed: Side = {
  ...side(member({ mail: "", email: "text()" })),
  renames: ["member.mail", "member.email"],
};
const person: Side = { ...side(table("person", plain)), renames: ["member", "person"] };
const none = side();
const viewed = side(member(), view("va", "select id, age from member"));

/** The 48 of them; those that drizzle-kit itself tests come first. */
export const pairs: readonly Pair[] = [
  pair(
    "alter-same-column",
    side(member({ age: "integer().notNull()" })),
    side(member({ age: "text()" })),
    "lost",
    "lost",
  ),
  pair(
    "two-new-tables",
    side(member(), room),
    side(member(), table("seat", { id: plain.id })),
    "fine",
    "fine",
  ),
  pair("drop-table-and-add-column", none, nick, "fails", "fine"),
  pair("add-column-and-drop-table", nick, none, "fine", "fails"),
  pair(
    "same-table-twice",
    side(member(), room),
    side(member(), table("room", { id: plain.id, name: "text()" })),
    "fails",
    "fails",
  ),
  pair("two-indexes", indexed, side(member({}, 'index("mm").on(t.mail)')), "fine", "fine"),
  pair(
    "view-renamed-twice",
    side(member(), view("v1", "select id from member")),
    side(member(), view("v2", "select id from member")),
    "fails",
    "fails",
    of(member(), view("v", "select id from member")),
  ),
  pair(
    "independent-tables",
    side(member({ nick: "text()" }), room),
    side(member(), table("room", { id: plain.id, name: "text()" })),
    "fine",
    "fine",
    of(member(), room),
  ),
  pair("two-columns", nick, city, "fine", "fine"),
  pair("same-column", nick, nick, "fails", "fails"),
  pair("same-column-other-type", nick, side(member({ nick: "integer()" })), "fails", "fails"),
  pair("add-column-and-rebuild", nick, aged, "lost", "fine"),
  pair("rebuild-and-add-column", aged, nick, "fine", "lost"),
  pair("rebuild-twice", aged, mailed, "lost", "lost"),
  pair("same-rebuild-twice", aged, aged, "fine", "fine"),
  pair("index-and-rebuild", indexed, mailed, "lost", "fine"),
  pair("rebuild-and-index", mailed, indexed, "fine", "lost"),
  pair("check-and-rebuild", side(member({}, 'check("ck", sql`age < 200`)')), mailed, "lost", "lost"),
  pair("unique-twice", unique, side(member({ age: "integer().unique()" })), "lost", "lost"),
  pair("unique-and-add-column", unique, nick, "fine", "lost"),
  pair("add-column-and-unique", nick, unique, "lost", "fine"),
  pair("drop-column-and-index", ageless, indexed, "fails", "fails"),
  pair("index-and-drop-column", indexed, ageless, "fails", "fails"),
  pair("drop-column-and-rebuild", ageless, mailed, "fails", "fine"),
  pair("rebuild-and-drop-column", mailed, ageless, "fine", "fails"),
  pair("drop-column-twice", ageless, ageless, "fails", "fails"),
  pair(
    "rename-column-twice",
    renamed,
    { ...side(member({ mail: "", post: "text()" })), renames: ["member.mail", "member.post"] },
    "fails",
    "fails",
  ),
  pair("rename-column-and-index", renamed, side(member({}, 'index("mm").on(t.mail)')), "fails", "fine"),
  pair("index-and-rename-column", side(member({}, 'index("mm").on(t.mail)')), renamed, "fine", "fails"),
  pair("rename-column-and-rebuild", renamed, aged, "fails", "fine"),
  pair("rebuild-and-rename-column", aged, renamed, "fine", "fails"),
  pair("rename-table-and-add-column", person, nick, "fails", "fine"),
  pair("add-column-and-rename-table", nick, person, "fine", "fails"),
  pair("rename-table-and-new-child", person, side(member(), badge), "broken", "fine"),
  pair("drop-parent-and-new-child", none, side(member(), badge), "broken", "rows"),
  pair("new-child-and-rebuild-parent", side(member(), badge), mailed, "rows", "fine"),
  pair("new-child-and-drop-parent", side(member(), badge), none, "rows", "broken"),
  pair("drop-column-and-view", ageless, viewed, "broken", "fails"),
  pair("view-and-drop-column", viewed, ageless, "fails", "broken"),
  pair("view-and-rebuild", viewed, mailed, "fails", "fine"),
  pair("view-and-rename-table", viewed, person, "fine", "broken"),
  pair(
    "same-index-name",
    side(member({}, 'index("ix_state").on(t.age)'), room),
    side(member(), table("room", plain, 'index("ix_state").on(t.age)')),
    "fails",
    "fails",
    of(member(), table("room", plain)),
  ),
  pair(
    "same-view",
    side(member(), view("vv", "select id from member")),
    side(member(), view("vv", "select id from member")),
    "fails",
    "fails",
  ),
  pair(
    "table-and-view-of-one-name",
    side(member(), table("thing", { id: plain.id })),
    side(member(), view("thing", "select id from member")),
    "fails",
    "fails",
  ),
  pair("rebuild-for-not-null", nick, side(member({ age: "integer().notNull()" })), "lost", "fine"),
  pair(
    "not-null-and-type",
    side(member({ age: "integer().notNull()" })),
    side(member({ mail: "text().notNull()" })),
    "lost",
    "lost",
  ),
  pair(
    "add-column-and-key",
    nick,
    side(member({ id: "integer()", mail: "text().primaryKey()" })),
    "lost",
    "fine",
  ),
  pair(
    "generated-and-drop-column",
    side(member({ twice: "integer().generatedAlwaysAs(sql`age * 2`, { mode: 'virtual' })" })),
    ageless,
    "fails",
    "fails",
  ),
];
