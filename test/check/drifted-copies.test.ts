import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { copyOf } from "./copy-of.ts";
import { journalFolder, judgeTrees, type Step, type Told } from "./judge-trees.ts";

const first = {
  tag: "0000_books",
  sql: "CREATE TABLE `authors` (`id` integer PRIMARY KEY NOT NULL, `name` text);\n--> statement-breakpoint\nCREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `author_id` integer REFERENCES `authors`(`id`) ON DELETE cascade, `title` text);",
};
const second = { tag: "0001_pages", sql: "ALTER TABLE `books` ADD `pages` integer;" };
const third = { tag: "0002_tags", sql: "CREATE TABLE `tags` (`name` text PRIMARY KEY NOT NULL);" };
const base = [first, second, third];
const rows =
  "INSERT INTO authors VALUES (1, 'Ada'), (2, NULL); INSERT INTO books (id, author_id, title) VALUES (1, 1, 'A'), (2, 1, 'B'), (3, 2, 'B');";
const note = "ALTER TABLE `books` ADD `note` text;";
const rebuilt = [
  "CREATE TABLE `__new_books` (`id` integer PRIMARY KEY NOT NULL, `author_id` integer REFERENCES `authors`(`id`) ON DELETE cascade, `title` text DEFAULT 'x', `pages` integer);",
  "INSERT INTO `__new_books`(`id`, `author_id`, `title`, `pages`) SELECT `id`, `author_id`, `title`, `pages` FROM `books`;",
  "DROP TABLE `books`;",
  "ALTER TABLE `__new_books` RENAME TO `books`;",
].join("\n--> statement-breakpoint\n");

interface Tried {
  readonly verdict: Report["verdict"];
  readonly reason: string;
  /** Of copies, "severity rule: message → remedy". */
  readonly said: string;
  readonly notes: string;
}

async function tryCopy(
  by: string,
  next: string,
  ran: readonly Step[] = base,
  told: Told = {},
): Promise<Tried> {
  const copy = await copyOf("production.db", ran, `${rows} ${by}`);
  const head = [...base, { tag: "0003_next", sql: next }];
  const report = judgeTrees(journalFolder(...base), journalFolder(...head), { copies: [copy], ...told });
  const findings = report.folders.flatMap((folder) => folder.findings);
  return {
    verdict: report.verdict,
    reason: report.reason,
    said: findings
      .filter(({ stage }) => stage === "data")
      .map(({ severity, rule, message, remedy }) => `${severity} ${rule}: ${message} → ${remedy}`)
      .join("\n"),
    notes: report.folders.flatMap((folder) => folder.notes).join("\n"),
  };
}

describe("what a production copy has beside base's migrations", () => {
  test.each([
    ["a column", "ALTER TABLE books ADD note text;", note, "which already has `books.note`"],
    [
      "an index",
      "CREATE INDEX books_title ON books (title);",
      "CREATE INDEX `books_title` ON `books` (`title`);",
      "which already has index `books_title` on `books`",
    ],
    [
      "an index on a column that goes",
      "CREATE INDEX by_hand ON books (title);",
      "ALTER TABLE `books` DROP COLUMN `title`;",
      "which already has index `by_hand` on `books`",
    ],
    [
      "a UNIQUE that new values break",
      "CREATE UNIQUE INDEX by_hand ON authors (name);",
      "UPDATE `authors` SET `name` = 'x';",
      "which already has unique index `by_hand` on `authors`",
    ],
    [
      "a table",
      "CREATE TABLE notes (id integer);",
      "CREATE TABLE `notes` (`id` integer PRIMARY KEY NOT NULL);",
      "which already has table `notes`",
    ],
    [
      "a trigger that refuses",
      "CREATE TRIGGER guard BEFORE UPDATE ON books BEGIN SELECT RAISE(ABORT, 'books are closed'); END;",
      "UPDATE `books` SET `title` = 'x';",
      "which already has trigger `guard` on `books`: `books are closed`",
    ],
    [
      "a view that does not work",
      "CREATE VIEW v AS SELECT gone FROM books;",
      "ALTER TABLE `books` RENAME COLUMN `title` TO `name`;",
      "which already has view `v`: `error in view v: no such column: gone`",
    ],
    ["a view on a table that is rebuilt", "CREATE VIEW v AS SELECT title FROM books;", rebuilt, "view `v`"],
    [
      "a lack",
      "DROP TABLE tags;",
      "ALTER TABLE `tags` ADD `color` text;",
      "which lacks table `tags`: `no such table: tags`",
    ],
  ])("fails the migration that runs into it: %s", async (_, by, next, words) => {
    const { verdict, reason, said } = await tryCopy(by, next);
    expect(verdict).toBe("fail");
    expect(reason).toContain("`0003_next` fails on the production copy, ");
    expect(reason).toContain(words);
    expect(said).toMatch(/^error production-drift: /);
    expect(said).not.toMatch(/data-dependent|copy-fails|rows that do not fit/);
  });

  test("is lost with its values where the table is rebuilt", async () => {
    const { verdict, said } = await tryCopy(
      "ALTER TABLE books ADD isbn text; UPDATE books SET isbn = '1' WHERE id < 3;",
      rebuilt,
    );
    expect(verdict).toBe("fail");
    expect(said).toContain(
      "error production-drift: `0003_next` would rebuild the table without `books.isbn`, which only the production copy has: 2 rows would lose a value",
    );
  });

  test("may keep a statement from making what it says", async () => {
    const { verdict, said } = await tryCopy(
      "CREATE TABLE notes (id integer);",
      "CREATE TABLE IF NOT EXISTS `notes` (`id` integer, `text` text);",
    );
    expect(verdict).toBe("fail");
    expect(said).toContain("and the new migrations run without fixing it: `notes.text` dropped");
  });

  test("is said, and blocks nothing, where nothing runs into it", async () => {
    const elsewhere = await tryCopy("ALTER TABLE authors ADD note text;", note);
    expect(elsewhere.verdict).toBe("pass");
    expect(elsewhere.said).toMatch(/^notice production-drift: The production copy has `authors.note`/);
    const beside = await tryCopy("ALTER TABLE books ADD isbn text;", note);
    expect(beside.verdict).toBe("pass");
    expect(beside.reason).not.toContain("safe");
    expect(beside.said).toMatch(/^warning production-drift: The production copy has `books.isbn`/);
  });

  test("is the same thing still after its table has another name", async () => {
    const { verdict, said } = await tryCopy(
      "ALTER TABLE books ADD isbn text; CREATE INDEX by_hand ON books (title);",
      "ALTER TABLE `books` RENAME TO `volumes`;",
    );
    expect(verdict).toBe("pass");
    expect(said).not.toContain("error production-drift");
  });

  test("is nothing where tools keep their books", async () => {
    const { said } = await tryCopy("CREATE TABLE _litestream_seq (id integer, seq integer);", note);
    expect(said).toBe("");
  });

  test("comes with the statement that settles it", async () => {
    const { said } = await tryCopy("ALTER TABLE books DROP COLUMN pages; DROP TABLE tags;", note);
    expect(said).toContain('ALTER TABLE "books" ADD COLUMN "pages" INTEGER;');
    expect(said).toContain("CREATE TABLE `tags` (`name` text PRIMARY KEY NOT NULL);");
  });
});

describe("a copy that is behind base", () => {
  test.each([
    [1, [first, second], "`0002_tags` yet: production runs it first"],
    [2, [first], "`0001_pages` and `0002_tags` yet: production runs them first"],
  ])("by %d says what it has yet to run", async (_, ran, words) => {
    const { verdict, notes, said } = await tryCopy("", note, ran);
    expect(verdict).toBe("pass");
    expect(notes).toContain(`this database has not run ${words}`);
    expect(said).toBe("");
  });

  test("and has by hand what it has yet to run is told so", async () => {
    await expect(tryCopy("CREATE TABLE tags (name text);", note, [first, second])).rejects.toThrow(
      /the merged `0002_tags`, which it has yet to run, fails on it: `table ``tags`` already exists`; something was made there by hand/,
    );
  });
});

describe("what a copy records", () => {
  const own = (when: number) =>
    `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('mine', ${when});`;

  test("beside base's migrations is said where it stands for nothing", async () => {
    const { verdict, said } = await tryCopy(own(1000), note);
    expect(verdict).toBe("pass");
    expect(said).toMatch(
      /^warning copy-ledger: The production copy ran `the migration of 1970-01-01T00:00:01.000Z`/,
    );
  });

  test("later than the new migration makes it skipped", async () => {
    const { verdict, reason } = await tryCopy(own(9e12), note);
    expect(verdict).toBe("fail");
    expect(reason).toBe(
      "`0003_next` is skipped on the production copy: the last migration recorded there has a later timestamp",
    );
  });

  test("and brought another schema with it is another history", async () => {
    await expect(tryCopy(`${own(1000)} CREATE TABLE x (y);`, note)).rejects.toThrow(
      /which the base branch does not have.*Compared with what the merged migrations make: table `x` added/,
    );
  });

  const unrecorded = "DROP TABLE __drizzle_migrations;";
  test.each([
    ["nothing", unrecorded, 3],
    ["nothing, in a table that is there", "DELETE FROM __drizzle_migrations;", 3],
    ["nothing, and the last migration is missing", `${unrecorded} DROP TABLE tags;`, 2],
  ])("as %s gets the statements that record it", async (_, by, ran) => {
    const { verdict, said } = await tryCopy(by, note);
    expect(verdict).toBe("unknown");
    expect(said).toContain("the migrator would begin with `0000_books` and fail");
    expect(said).toContain('CREATE TABLE IF NOT EXISTS "__drizzle_migrations"');
    expect(said.match(/INSERT INTO "__drizzle_migrations" \("hash", "created_at"\)/g)).toHaveLength(ran);
  });

  test("as nothing, for wrangler", async () => {
    const { said } = await tryCopy(unrecorded, note, base, { driver: "d1-wrangler" });
    expect(said).toContain("INSERT INTO \"d1_migrations\" (name) VALUES ('0001_pages.sql');");
  });

  test("as nothing does not hide what the migration runs into", async () => {
    const { verdict, said } = await tryCopy(`${unrecorded} ALTER TABLE books ADD note text;`, note);
    expect(verdict).toBe("fail");
    expect(said).toContain("error production-drift");
    expect(said).toContain("warning copy-ledger");
  });

  test("under another name than the migrator looks for is said", async () => {
    const { verdict, said } = await tryCopy(
      "ALTER TABLE __drizzle_migrations RENAME TO shop_migrations;",
      note,
    );
    expect(verdict).toBe("pass");
    expect(said).toContain('ALTER TABLE "shop_migrations" RENAME TO "__drizzle_migrations";');
  });

  const wrangler = `${unrecorded} CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL); INSERT INTO d1_migrations (name) VALUES ('0000_books.sql'), ('0001_pages.sql'), ('0002_tags.sql');`;
  test.each([
    [
      "d1",
      wrangler,
      "recorded in `d1_migrations`, as wrangler records them by their file names",
      "d1-wrangler",
    ],
    ["d1-wrangler", "", "recorded in `__drizzle_migrations`, as Drizzle's own migrator does", "d1"],
  ] as const)("for another runner than %s names that one", async (driver, by, words, other) => {
    const tried = tryCopy(by, note, base, { driver });
    await expect(tried).rejects.toThrow(words);
    await expect(tried).rejects.toThrow(`set the driver to \`${other}\``);
  });

  test("for another tool altogether names that", async () => {
    const by = `${unrecorded} DROP TABLE books; CREATE TABLE _prisma_migrations (id text);`;
    await expect(tryCopy(by, note)).rejects.toThrow("in which Prisma records what it applied");
  });
});

describe("rows that a constraint does not fit", () => {
  const authors = (declared: string) =>
    [
      `CREATE TABLE \`__new_authors\` (\`id\` integer PRIMARY KEY NOT NULL, ${declared});`,
      "INSERT INTO `__new_authors`(`id`, `name`) SELECT `id`, `name` FROM `authors`;",
      "DROP TABLE `authors`;",
      "ALTER TABLE `__new_authors` RENAME TO `authors`;",
    ].join("\n--> statement-breakpoint\n");
  test.each([
    ["UNIQUE", "CREATE UNIQUE INDEX `titles` ON `books` (`title`);", "(2 rows share 1 value)"],
    ["NOT NULL", authors("`name` text NOT NULL"), "(1 row has NULL there)"],
    ["CHECK", authors("`name` text, CONSTRAINT `no_ada` CHECK(`name` <> 'Ada')"), "(1 row does not fit)"],
  ])("are counted: %s", async (_, next, words) => {
    const { verdict, said } = await tryCopy("", next, base, { foreignKeys: false });
    expect(verdict).toBe("fail");
    expect(said).toContain(words);
  });
});
