import type { ChangeRow } from "../../src/model/change.ts";
import type { Finding, Severity } from "../../src/model/finding.ts";
import type { FolderReport, Report, Step } from "../../src/model/report.ts";
import { code, count, fence, joinNames } from "../../src/model/text.ts";
import { type Touched, untouched } from "../../src/model/touched.ts";

/** Reports as a bookshop's pull requests would get them. */

const drizzle = "packages/server/migrations";

/** A report around folders, with everything else as usual. */
export function reportOf(parts: Partial<Report>): Report {
  return {
    tool: { name: "drizzle-gate", version: "0.1.0" },
    verdict: "pass",
    reason: "Nothing to say",
    base: { rev: "main", commit: "4f1c9aa07c3d5f0e8a1b2c3d4e5f60718293a4b5" },
    head: { rev: "add-notes", commit: "9b2e77d1c0ffee00112233445566778899aabbcc" },
    folders: [],
    unchanged: [],
    foreign: [],
    ms: 412,
    ...parts,
  };
}

/** A folder with what a test wants to look at. */
export function folderOf(parts: Partial<FolderReport>): FolderReport {
  return {
    path: drizzle,
    layout: "journal",
    driver: {
      name: "better-sqlite3",
      source: "dependency",
      reason: "`packages/server/package.json` depends on it",
      firm: true,
    },
    migrations: { base: 11, new: ["0012_add_notes"] },
    data: { source: "invented", rows: 5200, tables: 14, copies: 0, uncounted: 0, ms: null },
    production: { copies: [] },
    steps,
    counts: [],
    changes: [],
    schemaDiff: "",
    touched: untouched,
    deployOrder: "not run",
    rollout: null,
    unclaimed: 0,
    released: null,
    deployPhases: [],
    findings: [],
    notes: [],
    ...parts,
  };
}

/** A finding with what a test wants to look at. */
export function findingOf(parts: Partial<Finding>): Finding {
  return {
    rule: "rows-deleted",
    stage: "data",
    severity: "error",
    introduced: true,
    subject: "subject",
    migration: "0012_quiet_sable",
    file: `${drizzle}/0012_quiet_sable.sql`,
    line: 4,
    endLine: 4,
    message: "A message",
    remedy: "A remedy",
    evidence: {},
    accepted: null,
    ...parts,
  };
}

/** A row of the risk breakdown with what a test wants to look at. */
export function changeOf(parts: Partial<ChangeRow>): ChangeRow {
  return {
    migration: "0012_add_notes",
    at: { file: `${drizzle}/0012_add_notes.sql`, line: 1, endLine: 1 },
    kind: "add-column",
    object: "orders.note",
    risk: "safe",
    data: "none touched",
    oldCode: "works",
    newCode: "breaks",
    why: "",
    ...parts,
  };
}

const steps: readonly Step[] = [
  {
    id: "integrity",
    title: "Files of the folder",
    status: "passed",
    detail: "12 migrations, 12 snapshots",
    ms: 3,
  },
  {
    id: "history",
    title: "History against base",
    status: "passed",
    detail: "11 migrations kept as they were",
    ms: 1,
  },
  { id: "fresh-replay", title: "On a fresh database", status: "passed", detail: "48 statements", ms: 9 },
  {
    id: "upgrade-replay",
    title: "On a database that has a past",
    status: "passed",
    detail: "1 statement after 47",
    ms: 8,
  },
  { id: "schema", title: "Schema compared", status: "passed", detail: "14 tables", ms: 2 },
  { id: "data", title: "Rows counted", status: "passed", detail: "5,200 rows before, 5,200 after", ms: 121 },
  { id: "compatibility", title: "Old and new code", status: "passed", detail: "312 queries", ms: 44 },
];

/** All is well. */
export const pass = reportOf({
  reason: "`0012_add_notes` is safe to merge: migrate first, then deploy",
  folders: [
    folderOf({
      deployOrder: "migrate-first",
      changes: [
        changeOf({}),
        changeOf({
          kind: "create-index",
          object: "orders_note_idx",
          newCode: "works",
          at: { file: `${drizzle}/0012_add_notes.sql`, line: 3, endLine: 3 },
        }),
        changeOf({
          kind: "create-table",
          object: "order_tags",
          at: { file: `${drizzle}/0012_add_notes.sql`, line: 5, endLine: 9 },
        }),
      ],
    }),
  ],
});

const sable = `${drizzle}/0012_quiet_sable.sql`;

const cascade = findingOf({
  message: `Dropping ${code("chats")} would delete ${count(1204, "row")} of ${code("messages")} and ${count(311, "row")} of ${code("attachments")}, which no statement asks to delete`,
  remedy: `Set ${code("foreign_keys=OFF")} on the connection before ${code("migrate()")}; inside the migration it does nothing${"\n"}Where you migrate:${fence("ts", 'client.pragma("foreign_keys = OFF");\nmigrate(db, { migrationsFolder: "migrations" });\nclient.pragma("foreign_keys = ON");')}Or keep ${code("chats")} and add a column of its own with the new default`,
  evidence: {
    statement: "DROP TABLE `chats`;",
    tables: [
      { table: "messages", before: 1204, after: 0, because: "chat_id references chats on delete cascade" },
      {
        table: "attachments",
        before: 311,
        after: 0,
        because: "message_id references messages on delete cascade",
      },
    ],
  },
});

const sableDiff = ` CREATE TABLE chats (
   id INTEGER PRIMARY KEY,
   title TEXT NOT NULL,
-  model TEXT DEFAULT 'small' NOT NULL,
+  model TEXT DEFAULT 'large' NOT NULL,
 )

 CREATE TABLE users (
   …
   email TEXT NOT NULL,
-  nickname TEXT,
 )

 CREATE TABLE orders (
   id INTEGER PRIMARY KEY,
+  note TEXT,
 )`;

const sableKey = { onDelete: "CASCADE", optional: false, unique: false, dropped: false } as const;
const sableTables: Touched = {
  tables: [
    { name: "chats", fate: "rebuilt", rows: "kept" },
    { name: "users", fate: "changed", rows: "kept" },
    { name: "orders", fate: "changed", rows: "kept" },
    { name: "messages", fate: "kept", rows: "lost" },
    { name: "attachments", fate: "kept", rows: "lost" },
  ],
  keys: [
    { ...sableKey, table: "messages", columns: ["chat_id"], parent: "chats" },
    { ...sableKey, table: "attachments", columns: ["message_id"], parent: "messages" },
    {
      ...sableKey,
      table: "orders",
      columns: ["user_id"],
      parent: "users",
      onDelete: "SET NULL",
      optional: true,
    },
  ],
};

/** One cause, which blocks, beside a warning, an accepted finding and what base had already. */
export const failOne = reportOf({
  verdict: "fail",
  reason: "`0012_quiet_sable` would delete 1,515 rows that no statement asks to delete",
  head: { rev: "HEAD", commit: null },
  foreign: [{ path: "apps/billing/drizzle", dialect: "postgresql" }],
  ms: 2140,
  folders: [
    folderOf({
      migrations: { base: 11, new: ["0012_quiet_sable"] },
      data: { source: "snapshot", rows: 52310, tables: 14, copies: 1, uncounted: 0, ms: null },
      deployOrder: "code-first",
      suggestion: {
        ...{ file: `${drizzle}/meta/_journal.json`, line: 85, endLine: 85 },
        ...{ before: ['      "when": 1750000000000,'], after: ['      "when": 1790000000000,'] },
      },
      changes: [
        changeOf({
          migration: "0012_quiet_sable",
          at: { file: sable, line: 1, endLine: 7 },
          kind: "rebuild-table",
          object: "chats",
          risk: "destructive",
          data: "`messages` 1,204 → 0, `attachments` 311 → 0",
          newCode: "works",
          why: "for a new default",
        }),
        changeOf({
          migration: "0012_quiet_sable",
          at: { file: sable, line: 9, endLine: 9 },
          kind: "drop-column",
          object: "users.nickname",
          risk: "breaking",
          data: "48 values deleted",
          oldCode: "breaks",
          newCode: "works",
        }),
        changeOf({
          migration: "0012_quiet_sable",
          at: { file: sable, line: 11, endLine: 11 },
          newCode: "works",
        }),
      ],
      schemaDiff: sableDiff,
      touched: sableTables,
      findings: [
        cascade,
        findingOf({
          rule: "column-dropped",
          stage: "schema",
          severity: "warning",
          line: 9,
          endLine: 9,
          message: "Drops `users.nickname`, which holds 48 values; 3 places in `main` still name it",
          remedy:
            "First deploy code that no longer reads `users.nickname` first, and drop it in a later release",
          evidence: {
            statement: "ALTER TABLE `users` DROP COLUMN `nickname`;",
            query: "SELECT count(*) FROM users WHERE nickname IS NOT NULL;",
            named: ["src/users.ts:14", "src/users.ts:90", "src/admin/list.ts:7"],
          },
        }),
        findingOf({
          rule: "constraint-dropped",
          stage: "schema",
          severity: "notice",
          line: 11,
          endLine: 11,
          message: "`orders.note` may now be NULL",
          remedy: "Make sure that code which reads it expects that",
          accepted: { by: "directive", reason: "the column is new to everybody", who: null },
        }),
        findingOf({
          rule: "journal-index-gap",
          stage: "folder",
          severity: "notice",
          introduced: false,
          migration: null,
          file: `${drizzle}/meta/_journal.json`,
          line: 31,
          endLine: 38,
          message: "The journal goes from `idx` 4 to 6",
          remedy: "Leave it: the order is what counts",
        }),
      ],
      notes: ["The ledger of the snapshot ends at `0011_late_magpie`, as base does"],
    }),
  ],
});

const severitiesOf: readonly Severity[] = ["error", "warning", "notice"];

/** Thirty findings of ten each, and forty changes. */
export const failThirty = reportOf({
  verdict: "fail",
  reason: "10 errors: the first is that `0012_big_bang` edits `0003_books` after it was merged",
  ms: 8120,
  folders: [
    folderOf({
      migrations: { base: 11, new: ["0012_big_bang", "0013_bigger_bang"] },
      deployOrder: "neither",
      deployPhases: [
        "First release, a migration that only adds: add `books.isbn` without NOT NULL, or with a default",
        "Then, code that works on both schemas: it sets `books.isbn`; it no longer uses `notes`",
        "Later release, once no older code runs: fill `books.isbn` where it is NULL, and make it NOT NULL; drop `notes`",
      ],
      changes: Array.from({ length: 40 }, (_, n) =>
        changeOf({
          migration: n < 20 ? "0012_big_bang" : "0013_bigger_bang",
          at: {
            file: `${drizzle}/${n < 20 ? "0012_big_bang" : "0013_bigger_bang"}.sql`,
            line: n + 1,
            endLine: n + 1,
          },
          object: `books.column_${n}`,
          risk: n % 9 === 0 ? "breaking" : n % 7 === 0 ? "caution" : "safe",
          oldCode: n % 9 === 0 ? "breaks" : "works",
        }),
      ),
      findings: severitiesOf.flatMap((severity) =>
        Array.from({ length: 10 }, (_, n) =>
          findingOf({
            rule:
              ["migration-edited", "column-required", "snapshot-edited"][severitiesOf.indexOf(severity)] ??
              "",
            severity,
            subject: `${n}`,
            file: `${drizzle}/00${n}_books.sql`,
            line: n + 1,
            endLine: n + 3,
            message: `${code(`000${n}_books`)} was edited after it was merged: existing databases will never get the change`,
            remedy: `Put ${code(`000${n}_books.sql`)} back as it was, and write the change as a new migration${fence("sh", `git checkout main -- ${drizzle}/000${n}_books.sql\nnpx drizzle-kit generate`)}`,
            evidence: {
              diff: `-CREATE TABLE books_${n} (id integer);\n+CREATE TABLE books_${n} (id integer, isbn text);`,
            },
          }),
        ),
      ),
    }),
  ],
});

/** Five folders of one repository: two clean, one warned, one that fails, one with nothing new. */
export const monorepo = reportOf({
  verdict: "fail",
  reason:
    "1 of 5 folders blocks: in `apps/shop/drizzle` `0004_prices` would never run, since its timestamp is older than `0003_stock`",
  unchanged: ["apps/legacy/drizzle"],
  foreign: [{ path: "apps/billing/drizzle", dialect: "postgresql" }],
  ms: 3055,
  folders: [
    folderOf({
      path: "apps/shop/drizzle",
      migrations: { base: 4, new: ["0004_prices"] },
      findings: [
        findingOf({
          rule: "migration-skipped",
          stage: "replay",
          migration: "0004_prices",
          file: "apps/shop/drizzle/meta/_journal.json",
          line: 33,
          endLine: 39,
          message:
            "`0004_prices` would never run: its `when` is older than that of `0003_stock`, which production has",
          remedy: `Give it a later ${code("when")} in the journal${fence("json", '"when": 1763800000000')}`,
          evidence: { when: 1763000000000, applied: 1763700000000 },
        }),
      ],
    }),
    folderOf({
      path: "apps/admin/drizzle",
      deployOrder: "either",
      changes: [changeOf({ newCode: "works" })],
    }),
    folderOf({
      path: "apps/mobile/drizzle",
      driver: {
        name: "expo-sqlite",
        source: "config",
        reason: '`apps/mobile/drizzle.config.ts` says `driver: "expo"`',
        firm: true,
      },
      deployOrder: "code-first",
      changes: [
        changeOf({
          kind: "drop-table",
          object: "drafts",
          risk: "breaking",
          data: "all rows deleted",
          oldCode: "breaks",
          newCode: "works",
        }),
      ],
      findings: [
        findingOf({
          rule: "table-dropped",
          stage: "schema",
          severity: "warning",
          file: "apps/mobile/drizzle/0012_add_notes.sql",
          line: 1,
          endLine: 1,
          message: `Drops ${code("drafts")}, which ${joinNames(["src/a.ts", "src/b.ts", "src/c.ts", "src/d.ts", "src/e.ts"], 2)} still name`,
          remedy: "First deploy code that no longer reads it first",
        }),
      ],
    }),
    folderOf({
      path: "apps/search/drizzle",
      layout: "folders",
      driver: {
        name: "d1",
        source: "default",
        reason: "nothing in the repository names one",
        firm: false,
      },
      changes: [changeOf({})],
    }),
    folderOf({
      path: "libs/events/drizzle",
      migrations: { base: 7, new: [] },
      data: { source: "none", rows: 0, tables: 0, copies: 0, uncounted: 0, ms: null },
      notes: ["Only snapshots differ"],
    }),
  ],
});

/** The gate could not do its work. */
export const unknown = reportOf({
  verdict: "unknown",
  reason:
    "The commit `4f1c9aa` of base is not in this clone: add `fetch-depth: 0` to the `actions/checkout` step",
});

/** Folders, but none that differs. */
export const unchanged = reportOf({
  reason: "No migration folder changed",
  unchanged: ["apps/shop/drizzle", "packages/server/migrations"],
  foreign: [{ path: "apps/billing/drizzle", dialect: "postgresql" }],
  ms: 61,
});

/** What a stranger may call a table, a file, a migration or a branch. */
export const hostileNames: readonly string[] = [
  "<img src=x onerror=alert(1)>",
  "</details></summary><h1>PASS</h1>",
  "@octocat and @org/team",
  "see #12, GH-34, org/repo#56 and org/repo@0123456789abcdef0123456789abcdef01234567",
  "https://evil.example/x www.evil.example evil@evil.example",
  "a | b \\| c \\\\| d",
  "`one` ``two`` ```three``` ````",
  "```",
  "````\n```\n</details>\n~~~",
  "\n::error file=a::forged\r\n::set-output name=x::y",
  "  ::warning::x ##[add-matcher]x",
  "[click](javascript:alert(1)) ![x](http://evil.example/x.png)",
  "*bold* _it_ ~~no~~ **<b>** $`x`$ $$y$$ :white_check_mark:",
  "# heading\n- list\n1. one\n> quote\n---\n===",
  "<!-- drizzle-gate:default -->",
  "\u001b[2J\u001b]8;;http://evil.example\u0007red\u202egnol\u200b\u2028\u0085",
  "&lt;b&gt; &#64;octocat &amp;",
  "\\",
  " ",
  "",
  "表の名前👩‍🚀\ud800",
  "x".repeat(5000),
];

/** A report in which every text that a stranger can choose is `name`. */
export function hostile(name: string): Report {
  const bare = name.trim() === "" ? "Without a name" : name;
  const finding = (severity: Severity, parts: Partial<Finding>) =>
    findingOf({
      severity,
      subject: name,
      migration: name,
      file: `drizzle/${name}.sql`,
      message: `Drops ${code(name)}, SQLite says: ${name}`,
      remedy: `Keep ${code(name)}: ${name}${fence("sql", name)}${name}`,
      evidence: {
        statement: name,
        query: name,
        diff: name,
        [name]: name,
        list: [name, name],
        rows: [{ [name]: name, n: 1 }, { n: null }],
        deep: { [name]: [{ name }] },
      },
      ...parts,
    });
  const findings = [
    finding("error", {}),
    finding("warning", { endLine: 9 }),
    finding("notice", { message: bare, remedy: name }),
    finding("warning", { accepted: { by: "label", reason: name, who: name } }),
    finding("error", { introduced: false, message: bare }),
  ];
  const change = changeOf({
    migration: name,
    at: { file: name, line: 1, endLine: 2 },
    object: name,
    kind: "drop-column",
    risk: "breaking",
    data: `${code(name)} ${name}`,
    why: name,
  });
  const folder = (path: string) =>
    folderOf({
      path,
      driver: { name: "d1", source: "config", reason: `${code(name)} says ${name}`, firm: true },
      migrations: { base: 1, new: [name] },
      deployOrder: "neither",
      deployPhases: [name, code(name)],
      changes: [change, { ...change, migration: "other", risk: "safe" }],
      schemaDiff: `-${name}\n+${name}`,
      touched: {
        tables: [name, `${name}2`, `${name}3`].map((each) => ({ name: each, fate: "changed", rows: "lost" })),
        keys: [{ ...sableKey, table: name, columns: [name, name], parent: `${name}2` }],
      },
      steps: steps.map((step) => ({ ...step, title: name, detail: `${name} ${code(name)}` })),
      findings,
      notes: [name, code(name)],
    });
  return reportOf({
    verdict: "fail",
    reason: `${code(name)}: ${name}`,
    base: { rev: name, commit: "4f1c9aa07c3d5f0e8a1b2c3d4e5f60718293a4b5" },
    head: { rev: name, commit: "9b2e77d1c0ffee00112233445566778899aabbcc" },
    folders: [folder(name), folder(`b/${name}`)],
    unchanged: [name, `c/${name}`],
    foreign: [{ path: name, dialect: name }],
  });
}

/** Every realistic report by its name. */
export const samples = {
  pass,
  "fail-one": failOne,
  "fail-thirty": failThirty,
  monorepo,
  unknown,
  unchanged,
} as const;

/** The rules that the sample reports speak of. */
export const rules = [
  {
    id: "rows-deleted",
    severity: "error",
    summary: "Rows are deleted that no statement asks to delete",
    why: "They are gone for good.",
  },
  {
    id: "column-dropped",
    severity: "warning",
    summary: "A column that may hold data is dropped",
    why: "Its values are gone for good, and code that is still running may read it.",
  },
  {
    id: "constraint-dropped",
    severity: "notice",
    summary: "A constraint is gone",
    why: "Running code may read what it never met.",
  },
  {
    id: "journal-index-gap",
    severity: "notice",
    summary: "The journal skips a number",
    why: "It is a trace of an edit by hand.",
  },
  {
    id: "migration-edited",
    severity: "error",
    summary: "A merged migration was edited",
    why: "Databases that ran it never see the change.",
  },
  {
    id: "migration-skipped",
    severity: "error",
    summary: "A migration would never run",
    why: "Its table or column is missing in production.",
  },
] as const;
