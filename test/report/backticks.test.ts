import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unmarked } from "../../src/model/text.ts";
import { authors, journalFolder } from "../cli/bookshop.ts";
import { runCli } from "../cli/run-cli.ts";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";

const odd = 'CREATE TABLE "od`d" (`id` integer PRIMARY KEY NOT NULL, `no``te` text);\n';

/** A pull request's report in every format, each on one line. */
async function reportsOf(sql: string): Promise<{ readonly [format: string]: string }> {
  const base = { "0000_authors": authors, "0001_odd": odd };
  const commits = [base, { ...base, "0002_new": sql }].map((files) => ({
    files: journalFolder("drizzle", files),
  }));
  const { dir } = buildRepository(commits);
  const folder = temporaryFolder();
  const names = ["json", "sarif", "markdown", "github"];
  const to = names.flatMap((name) => ["--format", `${name}=${join(folder, name)}`]);
  const sides = ["--repo", dir, "--base", "main~1", "--head", "main", "--format", "terminal"];
  const ended = await runCli([...sides, ...to]);
  const texts = names.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  const all = [...texts, ["terminal", ended.stdout] as const];
  return Object.fromEntries(all.map(([name, text]) => [name, text.replace(/\s+/g, " ")]));
}

test.each([
  ["what SQLite says", authors, "table `authors` already exists"],
  ["a table's name", 'DROP TABLE "od`d";\n', "od`d"],
  ["a column's name", 'ALTER TABLE "od`d" DROP COLUMN `no``te`;\n', "od`d.no`te"],
])("%s is shown with its own backticks in every format", async (_, sql, text) => {
  const reports = await reportsOf(sql);
  const plain = `\`${text}\``;
  const html = `<code>${text}</code>`;
  const shown = (markdown = "") => markdown.replaceAll("&#96;", "`");
  const span = `\`${text.replaceAll("`", "``")}\``;
  expect(reports["json"], "json").toContain(span);
  expect(unmarked(span)).toBe(text);
  expect(reports["terminal"], "terminal").toContain(plain);
  expect(reports["github"], "github").toContain(plain);
  expect(reports["sarif"], "sarif").toContain(plain);
  expect(shown(reports["markdown"]), "markdown").toContain(html);
  expect(shown(reports["sarif"]), "markdown in sarif").toContain(html);
});

test("a change is told with its own backticks, in a sentence and in evidence", async () => {
  const { json = "" } = await reportsOf('ALTER TABLE "od`d" ADD `a``b` text;\n');
  expect(json).toContain("od`d");
  expect(json).not.toContain("a'b");
  expect(unmarked("`od``d.a``b` added, and `x` gone")).toBe("od`d.a`b added, and x gone");
});
