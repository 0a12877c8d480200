import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { judgeFolder } from "./judge-folder.ts";
import { journalFolder, judgeTrees } from "./judge-trees.ts";

const base = [
  "CREATE TABLE `authors` (`id` integer PRIMARY KEY, `name` text NOT NULL);",
  "CREATE TABLE `books` (`id` integer PRIMARY KEY, `title` text, `author_id` integer NOT NULL REFERENCES `authors`(`id`));",
];
const judge = (head: readonly string[], seed?: string) =>
  judgeFolder(seed === undefined ? { base, head } : { base, head, seed });

function told(report: ReturnType<typeof judge>): readonly string[] {
  return report.folders.flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule !== "snapshot-missing")
      .map(({ severity, rule, message }) => `${severity} ${rule} ${message}`),
  );
}

function remedyOf(report: ReturnType<typeof judge>): string {
  const isIt = ({ rule }: Finding) => rule === "data-dependent";
  return report.folders[0]?.findings.find(isIt)?.remedy ?? "";
}

const lacking = (words: string) =>
  `warning data-dependent \`0001_step\` fails if a row it needs is missing, as on every new database: \`${words}\``;
const orphan = lacking("FOREIGN KEY constraint failed");

describe("an INSERT that needs a row of production", () => {
  const insert = "INSERT INTO `books` VALUES (900, 'Kindred', 77);";

  test("is no error, and never safe", () => {
    const report = judge([insert]);
    expect(told(report)).toEqual([orphan]);
    expect(report.verdict).toBe("pass");
    expect(report.reason).toContain("fails if a row it needs is missing");
    const steps = report.folders[0]?.steps.filter(({ status }) => status === "failed").map(({ id }) => id);
    expect(steps).toEqual(["upgrade-replay", "fresh-replay"]);
    expect(report.folders[0]?.changes.map(({ risk }) => risk)).toEqual(["caution"]);
  });

  test("comes with the query that shows what is missing", () => {
    expect(remedyOf(judge([insert]))).toContain(
      'SELECT * FROM (VALUES (77)) AS wanted WHERE NOT EXISTS (SELECT 1 FROM "authors" AS p WHERE p."id" = wanted.column1);',
    );
  });

  test("hides nothing else that the migration breaks", () => {
    const report = judge([insert, "CREATE VIEW `odd` AS SELECT `nope` FROM `authors`;"]);
    expect(told(report)).toContain(orphan);
    expect(told(report).some((line) => line.startsWith("error object-broken"))).toBe(true);
    const emptied = judge([insert, "DROP TABLE `books`;", base[1] ?? ""]);
    expect(told(emptied).some((line) => line.startsWith("error table-emptied"))).toBe(true);
  });

  test("and a statement behind it that no rows will help is told", () => {
    const [line = ""] = told(judge([insert, "DROP TABLE `nope`;"]));
    expect(line).toBe(
      "error migration-fails `0001_step` fails on a database that ran the merged migrations: `no such table: nope`",
    );
  });

  test("may go into a table of the same migration", () => {
    const made = "CREATE TABLE `loans` (`book` integer NOT NULL REFERENCES `books`(`id`));";
    expect(told(judge([made, "INSERT INTO `loans` VALUES (5000);"]))).toEqual([orphan]);
  });

  test("may look its row up", () => {
    const report = judge([
      "INSERT INTO `books` VALUES (900, 'Kindred', (SELECT `id` FROM `authors` WHERE `name` = 'Octavia'));",
    ]);
    expect(told(report)).toEqual([lacking("NOT NULL constraint failed: books.author_id")]);
    expect(remedyOf(report)).toContain(
      "WHERE ((SELECT `id` FROM `authors` WHERE `name` = 'Octavia')) IS NULL;",
    );
  });

  test("is an error where the rows of a seed file lack it", () => {
    const seed = "INSERT INTO `authors` VALUES (1, 'Octavia');";
    expect(told(judge([insert], seed))).toEqual([
      "error data-dependent `0001_step` fails on the rows of the seed file: `FOREIGN KEY constraint failed`",
    ]);
    expect(told(judge([insert], `${seed} INSERT INTO \`authors\` VALUES (77, 'Ursula');`))).toEqual([orphan]);
  });

  test("is an error where no rows may be generated", () => {
    const folder = (...sql: readonly string[]) =>
      journalFolder(...sql.map((text, at) => ({ tag: `000${at}_step`, sql: text })));
    const first = base.join("\n--> statement-breakpoint\n");
    expect(told(judgeTrees(folder(first), folder(first, insert), { rows: 0 }))).toEqual([
      "error migration-fails `0001_step` fails on every database without a row it refers to, as on every new database: `FOREIGN KEY constraint failed`",
    ]);
  });
});

describe("an INSERT that no rows could help is an error", () => {
  test.each([
    [
      "a parent in a table that is new and empty",
      [
        "CREATE TABLE `tags` (`id` integer PRIMARY KEY);",
        "CREATE TABLE `marks` (`tag` integer REFERENCES `tags`(`id`));",
        "INSERT INTO `marks` VALUES (1);",
      ],
    ],
    ["NULL where none may be", ["INSERT INTO `books` VALUES (900, 'Kindred', NULL);"]],
    [
      "the same key twice",
      ["INSERT INTO `authors` VALUES (900, 'a');", "INSERT INTO `authors` VALUES (900, 'b');"],
    ],
    ["a key that base gave out", ["INSERT INTO `nope` VALUES (1);"]],
  ])("%s", (_, head) => {
    const [line = "", ...others] = told(judge(head));
    expect(line).toMatch(/^error migration-fails `0001_step` fails on every database/);
    expect(others).toEqual([]);
  });
});
