import { expect, test } from "vitest";
import type { Json } from "../../src/model/finding.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";
import { comment } from "./markdown-contexts.ts";
import { findingOf, folderOf, reportOf } from "./sample-reports.ts";

function report(references: Json) {
  const finding = findingOf({ rule: "column-dropped", severity: "warning", evidence: { references } });
  const base = { rev: "main", commit: "4e1c0aa".padEnd(40, "0") };
  return reportOf({ base, folders: [folderOf({ findings: [finding] })] });
}

function markdown(references: Json): string {
  return renderMarkdown(report(references), comment);
}

function placeOf(file: string, line: number, kind = "used", name = "customers.nickname") {
  return { file, line, kind, name };
}

test("places are told by file, with a link to each line of base", () => {
  const places = [placeOf("schema.ts", 4, "declared"), placeOf("a b.ts", 9), placeOf("a b.ts", 2)];
  const at = (path: string) => `https://github.com/bookshop/shop/blob/4e1c0aa/${path}`;
  expect(markdown({ found: 3, left: 1, places })).toContain(
    `**Code:** 3 places in \`main\` still use it (found by reading the sources, not by running them; 1 file not searched):

- \`schema.ts\` declared on line [4](${at("schema.ts#L4")})
- \`a b.ts\` used on lines [2](${at("a%20b.ts#L2")}), [9](${at("a%20b.ts#L9")})
`,
  );
});

test("many places are counted", () => {
  const places = Array.from({ length: 90 }, (_, n) =>
    placeOf(`${String(n % 15).padStart(2, "0")}.ts`, n + 1),
  );
  const text = markdown({ found: 200, left: 0, places });
  expect(text.match(/^- `\d\d\.ts` used on lines/gm)).toHaveLength(10);
  expect(text).toContain("\n- … and 140 more\n");
  const many = Array.from({ length: 20 }, (_, n) => placeOf("a.ts", n + 1));
  expect(markdown({ found: 20, left: 0, places: many })).toMatch(/\[8\]\([^)]*\) and 12 more\n/);
  const told = renderTerminal(report({ found: 200, left: 0, places }), { width: 80, colour: false });
  expect(told.match(/^ {8}\d\d\.ts used on/gm)).toHaveLength(5);
  expect(told).toContain("        … and 170 more\n");
});

test("one place, several names and none are told in words that fit", () => {
  expect(markdown({ found: 1, left: 0, places: [placeOf("a.ts", 1)] })).toContain(
    "1 place in `main` still uses it",
  );
  const two = [placeOf("a.ts", 1), placeOf("a.ts", 2, "used", "customers.id")];
  expect(markdown({ found: 2, left: 0, places: two })).toContain("2 places in `main` still use them");
  expect(markdown({ found: 0, left: 0, places: [] })).toContain(
    "**Code:** no code in `main` uses it any more (found by reading the sources, not by running them).\n",
  );
});

test.each<[string, Json]>([
  ["no object", "3 places"],
  ["a list", []],
  ["without its numbers", { places: [] }],
  ["without its places", { found: 1, left: 0 }],
])("evidence that is %s is not shown", (_, references) => {
  expect(markdown(references)).not.toContain("**Code:**");
});

test("places that are none are left out", () => {
  const places = [1, null, { file: "a.ts" }, placeOf("a.ts", 1, "seen"), placeOf("b.ts", 1)];
  const text = markdown({ found: 5, left: 0, places });
  expect(text).toContain("- `b.ts` used on line [1]");
  expect(text).not.toContain("a.ts");
});
