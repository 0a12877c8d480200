import { describe, expect, test } from "vitest";
import { isSound, suggestionOf } from "../../src/fix/suggest.ts";
import type { FileEdit } from "../../src/model/fix.ts";

const file = "drizzle/meta/_journal.json";
const entry = (idx: number, when: number, tag = `000${idx}_books`) => ({
  ...{ idx, version: "6", when, tag, breakpoints: true },
});
const journalOf = (entries: readonly object[], indent: number | string = 2) =>
  `${JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, indent)}\n`;
const edit = (before: string, after: string, path = file): FileEdit => ({
  ...{ path, before: Buffer.from(before), after: Buffer.from(after) },
});
const suggested = (...edits: readonly FileEdit[]) => suggestionOf(edits, "drizzle");

/** A file with a suggestion in it. */
function applied(text: string, edits: readonly FileEdit[]): string | null {
  const found = suggestionOf(edits, "drizzle");
  if (found === null) return null;
  const lines = text.split("\n");
  expect(lines.slice(found.line - 1, found.endLine)).toEqual(found.before);
  lines.splice(found.line - 1, found.before.length, ...found.after);
  return lines.join("\n");
}

describe("the fix as a few lines of the journal", () => {
  const two = [entry(0, 1000), entry(1, 500)];

  test("is the one line that changes", () => {
    const found = suggested(edit(journalOf(two), journalOf([entry(0, 1000), entry(1, 2000)])));
    expect(found).toEqual({
      ...{ file, line: 15, endLine: 15 },
      ...{ before: ['      "when": 500,'], after: ['      "when": 2000,'] },
    });
  });

  test.each([
    ["several lines", two, [entry(0, 1000), entry(2, 2000)]],
    ["two entries", [entry(0, 9), entry(1, 5), entry(2, 4)], [entry(0, 9), entry(1, 10), entry(2, 11)]],
    ["one that comes last", [entry(0, 1)], [entry(0, 1), entry(1, 2)]],
    ["one that comes first", [entry(1, 2)], [entry(0, 1), entry(1, 2)]],
    ["one that goes", [entry(0, 1), entry(1, 2), entry(1, 2)], [entry(0, 1), entry(1, 2)]],
    ["the last that goes", [entry(0, 1), entry(1, 2)], [entry(0, 1)]],
    ["all that goes", [entry(0, 1)], []],
  ])("makes the file what it should be: %s", (_, before, after) => {
    for (const indent of [2, "\t"]) {
      const [from, to] = [journalOf(before, indent), journalOf(after, indent)];
      expect(applied(from, [edit(from, to)])).toBe(to);
    }
  });

  test("is found among conflict markers, and where entries stand on a line each", () => {
    const line = (each: object) => `  ${JSON.stringify(each).replaceAll(/([:,])/g, "$1 ")}`;
    const text = (lines: readonly string[]) => `{"version": "7", "entries": [\n${lines.join("\n")}\n]}\n`;
    const [mine, theirs] = [line(entry(1, 5)), line(entry(1, 7, "0001_other"))];
    const before = text([`${line(entry(0, 1))},`, "<<<<<<< HEAD", mine, "=======", theirs, ">>>>>>> main"]);
    const after = text([`${line(entry(0, 1))},`, `${theirs},`, line(entry(2, 8))]);
    expect(applied(before, [edit(before, after)])).toBe(after);
  });

  test.each([
    ["two files", [edit("{}", "{ }"), edit("a", "b", "drizzle/0001_books.sql")]],
    ["another file", [edit("{}", "{ }", "drizzle/meta/0001_snapshot.json")]],
    ["a journal of another folder", [edit("{}", "{ }", "other/meta/_journal.json")]],
    ["a journal that comes", [{ path: file, before: null, after: Buffer.from("{}") }]],
    ["a journal that goes", [{ path: file, before: Buffer.from("{}"), after: null }]],
    ["other line ends", [edit(journalOf(two).replaceAll("\n", "\r\n"), "{}\r\n")]],
    ["a name that could be more than one", [edit("{}", '{"tag": "0001_`x`"}')]],
    ["a line without an end", [edit(journalOf(two), JSON.stringify(Array.from({ length: 90 }, () => "x")))]],
    ["more lines than anybody reads", [edit("[]", journalOf(Array.from({ length: 9 }, () => entry(1, 1))))]],
    ["nothing", []],
  ])("is none where it is %s", (_, edits) => {
    expect(suggested(...edits)).toBeNull();
  });
});

test("a line of many digits is refused at once", () => {
  const after = [`${"1".repeat(150)}x`, '"'.repeat(199)];
  const start = performance.now();
  for (const each of after)
    expect(isSound({ file, line: 1, endLine: 1, before: ["{"], after: [each] }, "drizzle")).toBe(false);
  expect(performance.now() - start).toBeLessThan(100);
});
