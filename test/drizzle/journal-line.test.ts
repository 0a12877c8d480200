import { expect, test } from "vitest";
import { type Files, journalFolder, judgeTrees } from "../check/judge-trees.ts";

const path = "drizzle/meta/_journal.json";
const base = journalFolder({ tag: "0000_books", sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY);" });
const spread = JSON.stringify(JSON.parse(base[path] ?? ""), null, 2);

/** Where the report points in a journal that nobody can read. */
function placeIn(journal: string): string | undefined {
  const head: Files = { ...base, [path]: journal };
  const findings = judgeTrees(base, head).folders.flatMap((folder) => folder.findings);
  const found = findings.find(({ rule }) => rule === "journal-unreadable");
  return found === undefined ? undefined : `${found.file}:${found.line}`;
}

test("a comma too many is pointed at", () => {
  const line = spread.slice(0, spread.indexOf('"tag"')).split("\n").length;
  expect(placeIn(spread.replace('"tag"', ', "tag"'))).toBe(`${path}:${line}`);
});

test("a journal that is cut short is pointed at where it ends", () => {
  const cut = spread.slice(0, spread.indexOf('"tag":') + '"tag":'.length);
  expect(placeIn(cut)).toBe(`${path}:${cut.split("\n").length}`);
});

test("a conflict that git left in it is pointed at where it begins", () => {
  expect(placeIn(spread.replace("\n", "\n<<<<<<< HEAD\n"))).toBe(`${path}:2`);
});
