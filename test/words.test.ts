import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "@babel/parser";
import type { Node } from "@babel/types";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

function filesBelow(folder: string): readonly string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.map((name) => join(root, folder, name));
}

/** Words that users of the tool do not use, with those of the glossary in `docs/development.md`. */
const odd: readonly (readonly [odd: RegExp, instead: string])[] = [
  [/\binvent(?:s|ed|ing)?\b/i, "generated rows"],
  [/\brunning code\b/i, "deployed code"],
  [/\bmend(?:s|ed|ing)?\b/i, "fix"],
  [
    /\bbehind (?:it|them|(?:the|an?|each) (?:conversion|entry|first|last|merge|migration|rebuild|run|statement|upgrade))\b/i,
    "after, where it is about time",
  ],
  [/\banew\b/i, "again"],
  [/\bput right\b/i, "fix"],
  [/\bwithout a word\b/i, "silently"],
  [/\beither way round\b/i, "either order works"],
  [/\bas [\w-]+ applies it\b/i, "with better-sqlite3"],
  [/\bis no (?:command|plain file|snapshot|report)\b/i, "is not a …"],
  [/\bjudged as\b/i, "checked"],
];

/** What people read of the sources: texts of more than one word, but SQL. */
function textsOf(file: string): readonly string[] {
  const texts: string[] = [];
  const isProse = (text: string): boolean => / /.test(text.trim()) && !/^[A-Z]{4,} /.test(text);
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const text = textIn(node as Partial<Node>);
    if (isProse(text)) texts.push(text);
    for (const [key, value] of Object.entries(node)) if (!/omments$/.test(key)) visit(value);
  };
  visit(parse(readFileSync(file, "utf8"), { sourceType: "module", plugins: ["typescript"] }).program);
  return texts;
}

function textIn(node: Partial<Node>): string {
  if (node.type === "StringLiteral") return node.value ?? "";
  return node.type === "TemplateElement" ? (node.value?.cooked ?? "") : "";
}

/** What was written by others, or with figures that are measured elsewhere. */
const isLeftOut = (file: string): boolean => /precision\.md|decisions\//.test(file);

function oddIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    odd.flatMap(([pattern, instead]) => {
      const found = pattern.exec(text);
      const near = text.slice(Math.max(0, (found?.index ?? 0) - 40), (found?.index ?? 0) + 60);
      return found === null ? [] : [`"${near}" → ${instead}`];
    }),
  );
}

test("what the tool says is in the words of the field", () => {
  const sources = filesBelow("src").filter((file) => file.endsWith(".ts"));
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.flatMap((file) => oddIn(textsOf(file)))).toEqual([]);
});

test("so are the reports, the README and the docs", () => {
  const files = [
    ...["README.md", "CHANGELOG.md", "action.yml"].map((name) => `${root}/${name}`),
    ...filesBelow("docs"),
    ...filesBelow("migrations-fixtures"),
    ...filesBelow("test/report/golden"),
  ].filter((file) => /\.(?:md|txt|yml|yaml)$/.test(file) && !isLeftOut(file));
  expect(files.length).toBeGreaterThan(400);
  const glossary = /## Glossary.*?(?=\n## )/s;
  const texts = files.map((file) => readFileSync(file, "utf8").replace(glossary, ""));
  expect(texts.flatMap((text) => oddIn(text.split("\n")))).toEqual([]);
});

test("an odd word is found wherever it stands", () => {
  expect(oddIn(["Create it again behind the rebuild"])).toHaveLength(1);
  expect(oddIn(["code behind a feature flag"])).toEqual([]);
  expect(oddIn(["on invented rows, running code fails"])).toHaveLength(2);
});
