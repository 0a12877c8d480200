import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { AcceptOption } from "../../src/model/options.ts";
import { type Files, journalFolder, judgeTrees, type Told } from "../check/judge-trees.ts";

const create = "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `pages` integer);";
const breakpoint = "\n--> statement-breakpoint\n";
const first = { tag: "0000_books", sql: create };
const base = journalFolder(first);

const adding = (...statements: readonly string[]): Files =>
  journalFolder(first, { tag: "0001_next", sql: statements.join(breakpoint) });

/** `books` made anew, with no promise about its pages. */
const rebuild = [
  "CREATE TABLE `__new_books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `pages` integer);",
  "INSERT INTO `__new_books` SELECT * FROM `books`;",
  "DROP TABLE `books`;",
  "ALTER TABLE `__new_books` RENAME TO `books`;",
];

const label: AcceptOption = { rule: "*", migration: null, reason: "label `ok`", by: "label", who: "owner" };

function findingsOf(before: Files, after: Files, told: Told = {}): readonly Finding[] {
  return judgeTrees(before, after, told).folders.flatMap(({ findings }) => findings);
}

function found(findings: readonly Finding[], rule: string): Finding {
  const finding = findings.find((each) => each.rule === rule);
  if (finding === undefined) throw new Error(`no ${rule} in ${findings.map((each) => each.rule).join(", ")}`);
  return finding;
}

describe("the label", () => {
  const labelled = { accept: [label] };

  test("never accepts an error of history: what databases have recorded stays as it is", () => {
    const edited = journalFolder({ ...first, sql: create.replace("title", "name") });
    const report = judgeTrees(base, edited, labelled);
    expect(found(report.folders[0]?.findings ?? [], "migration-edited")).toMatchObject({
      severity: "error",
      accepted: null,
    });
    expect(report.verdict).toBe("fail");
  });

  test("accepts no warning of history either", () => {
    const reformatted = journalFolder({ ...first, sql: `-- books\n${create}` });
    const report = judgeTrees(base, reformatted, { ...labelled, failOn: "warning" });
    expect(found(report.folders[0]?.findings ?? [], "migration-reformatted")).toMatchObject({
      severity: "warning",
      accepted: null,
    });
    expect(report.verdict).toBe("fail");
  });

  test("accepts nothing that is wrong with the folder itself", () => {
    const future = journalFolder(first, {
      tag: "0001_next",
      sql: "ALTER TABLE `books` ADD `isbn` text;",
      when: Date.UTC(2027, 0, 1),
    });
    expect(found(findingsOf(base, future, labelled), "journal-time-future")).toMatchObject({
      severity: "warning",
      accepted: null,
    });
  });

  test("accepts a warning", () => {
    const findings = findingsOf(base, adding("ALTER TABLE `books` DROP COLUMN `title`;"), labelled);
    expect(found(findings, "column-dropped")).toMatchObject({
      severity: "warning",
      accepted: { by: "label", reason: "label `ok`", who: "owner" },
    });
  });

  test("accepts an error of lost data", () => {
    const loans =
      "CREATE TABLE `loans` (`id` integer PRIMARY KEY, `book_id` integer REFERENCES `books`(`id`) ON DELETE CASCADE);";
    const shop = { ...first, sql: `${create}${breakpoint}${loans}` };
    const head = journalFolder(shop, { tag: "0001_next", sql: rebuild.join(breakpoint) });
    const report = judgeTrees(journalFolder(shop), head, labelled);
    expect(found(report.folders[0]?.findings ?? [], "rows-deleted")).toMatchObject({
      severity: "error",
      accepted: { by: "label" },
    });
    expect(report.verdict).toBe("pass");
  });

  test("accepts no migration that fails", () => {
    const report = judgeTrees(base, adding("ALTER TABLE `shelves` ADD `note` text;"), labelled);
    expect(found(report.folders[0]?.findings ?? [], "migration-fails").accepted).toBeNull();
    expect(report.verdict).toBe("fail");
  });

  test("that matches nothing is no acceptance without use: it is not for one finding", () => {
    const findings = findingsOf(base, adding("ALTER TABLE `books` ADD `isbn` text;"), labelled);
    expect(findings.map(({ rule }) => rule)).not.toContain("acceptance-unused");
  });
});

describe("a directive", () => {
  const dropTitle = "ALTER TABLE `books` DROP COLUMN `title`;";
  const dropPages = "ALTER TABLE `books` DROP COLUMN `pages`;";
  const accept = "-- drizzle-gate: accept column-dropped nobody reads them";
  const acceptedLines = (...statements: readonly string[]) =>
    findingsOf(base, adding(...statements))
      .filter(({ rule, accepted }) => rule === "column-dropped" && accepted !== null)
      .map(({ line }) => line);

  test("above all statements is for the whole file", () => {
    expect(acceptedLines(`${accept}\n${dropTitle}`, dropPages)).toEqual([2, 4]);
  });

  test("above a later statement is for that one", () => {
    expect(acceptedLines(dropTitle, `${accept}\n${dropPages}`)).toEqual([4]);
    expect(acceptedLines(dropTitle, `${accept}\n${dropPages}`, "SELECT 1;")).toEqual([4]);
  });

  test("above a statement reaches to its last line", () => {
    const pragma = "PRAGMA\n  foreign_keys = OFF;";
    const spread = dropPages.replace(" DROP", "\n  DROP");
    expect(acceptedLines(pragma, `${accept}\n${spread}`)).toHaveLength(1);
  });

  test("behind the last statement is for the whole file", () => {
    expect(acceptedLines(dropTitle, `${dropPages}\n${accept}`)).toEqual([1, 3]);
  });

  test("is for its own migration alone", () => {
    const two = journalFolder(
      first,
      { tag: "0001_titles", sql: dropTitle },
      { tag: "0002_pages", sql: `${accept}\n${dropPages}` },
    );
    const dropped = findingsOf(base, two).filter(({ rule }) => rule === "column-dropped");
    expect(dropped.map(({ migration, accepted }) => [migration, accepted?.by ?? null])).toEqual([
      ["0001_titles", null],
      ["0002_pages", "directive"],
    ]);
  });

  test("is read with CRLF and with any white space around its words", () => {
    const spaced = "  --  drizzle-gate:  accept  column-dropped   nobody reads   them  \r";
    const findings = findingsOf(base, adding(`${spaced}\n${dropTitle}`));
    expect(found(findings, "column-dropped").accepted).toEqual({
      by: "directive",
      reason: "nobody reads   them",
      who: null,
    });
  });

  test("without a reason accepts nothing", () => {
    const findings = findingsOf(base, adding(`-- drizzle-gate: accept column-dropped\n${dropTitle}`));
    expect(found(findings, "column-dropped").accepted).toBeNull();
  });

  test("for a notice accepts nothing, since there is nothing to accept, and is told as unused", () => {
    const strict = { ...first, sql: create.replace("`pages` integer", "`pages` integer NOT NULL") };
    const directive = "-- drizzle-gate: accept constraint-dropped no code reads it";
    const next = { tag: "0001_next", sql: `${directive}\n${rebuild.join(breakpoint)}` };
    const findings = findingsOf(journalFolder(strict), journalFolder(strict, next));
    expect(found(findings, "constraint-dropped")).toMatchObject({ severity: "notice", accepted: null });
    expect(found(findings, "acceptance-unused")).toMatchObject({ severity: "warning", line: 1 });
  });
});

describe("an option", () => {
  const drop = adding("ALTER TABLE `books` DROP COLUMN `title`;");
  const option = (rule: string, migration: string | null): AcceptOption => ({
    ...{ rule, migration, reason: "as planned", by: "input", who: null },
  });

  test.each([
    ["for any migration", option("column-dropped", null), true],
    ["for this migration", option("column-dropped", "0001_next"), true],
    ["for another migration", option("column-dropped", "0000_books"), false],
    ["for another rule", option("table-dropped", null), false],
  ])("%s", (_, accept, isTaken) => {
    const findings = findingsOf(base, drop, { accept: [accept] });
    expect(found(findings, "column-dropped").accepted !== null).toBe(isTaken);
    expect(findings.some(({ rule }) => rule === "acceptance-unused")).toBe(!isTaken);
  });

  test("accepts what base had already not at all: it counts for nothing", () => {
    const broken = journalFolder(first, { tag: "0001_bad", sql: "ALTER TABLE `shelves` ADD `a` text;" });
    const more = journalFolder(
      first,
      { tag: "0001_bad", sql: "ALTER TABLE `shelves` ADD `a` text;" },
      { tag: "0002_next", sql: "ALTER TABLE `books` ADD `isbn` text;" },
    );
    const old = findingsOf(broken, more, { accept: [option("migration-fails", null)] }).find(
      ({ rule, introduced }) => rule === "migration-fails" && !introduced,
    );
    expect(old?.accepted).toBeNull();
  });
});
