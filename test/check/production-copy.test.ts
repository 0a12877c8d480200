import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { describe, expect, it } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";

const journal = (...tags: readonly string[]) =>
  JSON.stringify({
    version: "7",
    dialect: "sqlite",
    entries: tags.map((tag, idx) => ({
      idx,
      version: "6",
      when: 1_700_000_000_000 + idx,
      tag,
      breakpoints: true,
    })),
  });

const breakpoint = "\n--> statement-breakpoint\n";
const first = [
  "CREATE TABLE `authors` (`id` integer PRIMARY KEY NOT NULL, `name` text);",
  "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `author_id` integer REFERENCES `authors`(`id`) ON DELETE cascade, `title` text);",
].join(breakpoint);
const second = "ALTER TABLE `books` ADD `price` integer;";
const rebuild = [
  "CREATE TABLE `__new_authors` (`id` integer PRIMARY KEY NOT NULL, `name` text DEFAULT 'unknown');",
  "INSERT INTO `__new_authors`(`id`, `name`) SELECT `id`, `name` FROM `authors`;",
  "DROP TABLE `authors`;",
  "ALTER TABLE `__new_authors` RENAME TO `authors`;",
].join(breakpoint);

/** A repository whose base has two migrations and whose head has `third`, and a copy of production behind `ran` of them. */
async function shop(third: string, ran: readonly string[]) {
  const texts: Readonly<Record<string, string>> = { "0000_shop": first, "0001_price": second };
  const files = {
    "package.json": '{ "dependencies": { "better-sqlite3": "13.2.0" } }',
    "drizzle/0000_shop.sql": first,
    "drizzle/0001_price.sql": second,
    "drizzle/meta/_journal.json": journal("0000_shop", "0001_price"),
  };
  const repository = await buildRepository([
    { files },
    {
      files: {
        "drizzle/0002_next.sql": third,
        "drizzle/meta/_journal.json": journal("0000_shop", "0001_price", "0002_next"),
      },
    },
  ]);
  const folder = temporaryFolder();
  const migrations = await buildRepository([
    {
      files: {
        ...Object.fromEntries(ran.map((tag) => [`${tag}.sql`, texts[tag] ?? ""])),
        "meta/_journal.json": journal(...ran),
      },
    },
  ]);
  const copy = join(folder, "production.db");
  const database = new Database(copy);
  migrate(drizzle(database), { migrationsFolder: migrations.dir });
  database.exec(
    "INSERT INTO authors VALUES (1, 'Ada'), (2, NULL); INSERT INTO books (id, author_id, title) VALUES (1, 1, 'A'), (2, 1, 'B'), (3, 2, 'C')",
  );
  database.close();
  return { repository, copy };
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

async function judge(third: string, ran: readonly string[] = ["0000_shop", "0001_price"]) {
  const { repository, copy } = await shop(third, ran);
  const before = digest(copy);
  const [base = "", head = ""] = repository.commits;
  const run = await runCli([
    "--repo",
    repository.dir,
    "--base",
    base,
    "--head",
    head,
    "--snapshot",
    copy,
    "--format",
    "json",
  ]);
  expect(digest(copy)).toBe(before);
  expect(run.left).toEqual([]);
  return { code: run.code, report: JSON.parse(run.stdout) };
}

describe("a copy of production", () => {
  it("counts the rows that go", async () => {
    const { code, report } = await judge(rebuild);
    expect(code).toBe(1);
    const [folder] = report.folders;
    expect(folder.data).toMatchObject({ source: "snapshot" });
    const finding = folder.findings.find((found: { rule: string }) => found.rule === "rows-deleted");
    expect(finding).toMatchObject({
      severity: "error",
      line: 5,
      evidence: { tables: [{ table: "books", before: 3, after: 0 }] },
    });
    expect(finding.message).toContain("3 → 0 rows");
  });

  it("is brought forward where it is older than base", async () => {
    const { report } = await judge(rebuild, ["0000_shop"]);
    expect(report.folders[0].findings.map((found: { rule: string }) => found.rule)).toContain("rows-deleted");
  });

  it("makes a certain error of what depends on rows", async () => {
    const { code, report } = await judge("CREATE UNIQUE INDEX `one_book` ON `books` (`author_id`);");
    expect(code).toBe(1);
    const finding = report.folders[0].findings.find(
      (found: { rule: string }) => found.rule === "data-dependent",
    );
    expect(finding).toMatchObject({ severity: "error" });
    expect(finding.remedy).toContain("These rows have to be mended");
    expect(finding.remedy).toContain("HAVING count(*) > 1");
    expect(report.folders[0].data).toEqual({ source: "snapshot", rows: 5, tables: 2, copies: 1 });
  });

  it("passes what its rows allow", async () => {
    const { code } = await judge("CREATE UNIQUE INDEX `one_title` ON `books` (`title`);");
    expect(code).toBe(0);
  });

  it("of another history proves nothing, and that is said", async () => {
    const { repository } = await shop("ALTER TABLE `books` ADD `isbn` text;", ["0000_shop"]);
    const folder = temporaryFolder();
    const copy = join(folder, "other.db");
    const database = new Database(copy);
    database.exec("CREATE TABLE made_by_push (id integer)");
    database.close();
    const [base = "", head = ""] = repository.commits;
    const run = await runCli(["--repo", repository.dir, "--base", base, "--head", head, "--snapshot", copy]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("no migration is recorded");
  });
});
