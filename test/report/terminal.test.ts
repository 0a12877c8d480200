import { describe, expect, test } from "vitest";
import { displayWidth, layTable, wrapText } from "../../src/report/terminal/layout.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";
import { changeOf, folderOf, hostile, hostileNames, reportOf, samples } from "./sample-reports.ts";

describe.each(Object.entries(samples))("the report %s at a terminal", (_, report) => {
  test.each([40, 60, 80, 120])("fits %i columns, but for lines that are there to be copied", (width) => {
    const lines = renderTerminal(report, { width, colour: false }).split("\n");
    for (const line of lines.filter((one) => !one.startsWith("        ")))
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test("says the verdict first and the counts last", () => {
    const lines = renderTerminal(report, { width: 80, colour: false }).trimEnd().split("\n");
    expect(lines[0]).toMatch(/^(?:PASS|FAIL|UNKNOWN) {2}/);
    expect(lines.at(-1)).toMatch(
      /^(?:no findings|not checked|nothing to check|\d+ (?:error|warning|notice)).* · [\d.]+ m?s$/,
    );
  });

  test("has the same words in colour", () => {
    const plain = renderTerminal(report, { width: 80, colour: false });
    const colour = renderTerminal(report, { width: 80, colour: true });
    expect(colour).not.toBe(plain);
    expect(colour.replace(new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, "g"), "")).toBe(plain);
  });
});

describe("hostile names at a terminal", () => {
  test.each(hostileNames)("%j", (name) => {
    const text = renderTerminal(hostile(name), { width: 80, colour: false });
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\u2028]|\p{Cs}/u);
    for (const line of text.split("\n")) expect(line).not.toMatch(/^\s*::|##\[/);
  });
});

test("a schema difference is shown up to twenty lines, within the width; of a longer one is said where it is", () => {
  const withDiff = (schemaDiff: string) =>
    renderTerminal(reportOf({ folders: [folderOf({ schemaDiff, changes: [changeOf({}), changeOf({})] })] }), {
      width: 40,
      colour: false,
    });
  const wide = `-  ${"word ".repeat(10)},`;
  expect(withDiff(`${wide}\n${" a\n".repeat(18)}+b`)).toContain(
    "\n  schema diff\n  -  word word word word word word\n       word word word word ,\n   a\n",
  );
  const long = withDiff(`${wide}\n${" a\n".repeat(19)}+b`);
  expect(long).toContain("Schema diff: 21 lines (use --format\n  markdown to see it)\n");
  expect(long).not.toContain("word");
});

test("lines break at spaces, long words inside, wide characters count twice", () => {
  expect(wrapText("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapText("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
  expect(wrapText("表表表", 4)).toEqual(["表表", "表"]);
  expect([displayWidth("é"), displayWidth("表"), displayWidth("✅"), displayWidth("e\u0301")]).toEqual([
    1, 2, 2, 1,
  ]);
});

test("in a table the widest columns give way", () => {
  const columns = [
    { head: "a", least: 2, cells: ["xx"] },
    { head: "b", least: 5, cells: ["one two three"] },
  ];
  expect(layTable(columns, 40)).toEqual(["a   b", "xx  one two three"]);
  expect(layTable(columns, 11)).toEqual(["a   b", "xx  one two", "    three"]);
});
