import { expect, test } from "vitest";
import { editJson, type JsonEdit } from "../../src/fix/json-text.ts";

const entry = (idx: number) => ({ idx, tag: `step_${idx}` });
const inserted = (place: number): JsonEdit => ({
  path: ["entries", place],
  value: entry(place),
  isInserted: true,
});

test.each([
  ["indented by two", 2, "\n"],
  ["indented by a tab", "\t", "\n"],
  ["with the line ends of Windows", 4, "\r\n"],
] as const)("a text %s keeps its style, however much is changed", (_, indent, eol) => {
  const before = { version: "7", entries: [entry(0), { idx: 9, tag: "other" }] };
  const write = (value: unknown) =>
    `\uFEFF${JSON.stringify(value, null, indent).replaceAll("\n", eol)}${eol}`;
  const few: readonly JsonEdit[] = [
    { path: ["entries", 1, "idx"], value: 1 },
    { path: ["entries", 1, "tag"], value: "step_1" },
  ];
  const more = Array.from({ length: 20_000 }, (_, place) => inserted(place + 2));
  const all = { version: "7", entries: Array.from({ length: 20_002 }, (_, place) => entry(place)) };
  expect(editJson(write(before), [...few, ...more])).toBe(write(all));
  expect(editJson(write(before), [...few, inserted(2)])).toBe(
    write({ version: "7", entries: [entry(0), entry(1), entry(2)] }),
  );
});

test("many entries that go, and fields that go, are gone", () => {
  const before = { gone: 1, entries: Array.from({ length: 1000 }, (_, place) => entry(place)) };
  const edits = Array.from({ length: 999 }, (_, place) => ({
    path: ["entries", 999 - place],
    value: undefined,
  }));
  const written = editJson(JSON.stringify(before), [...edits, { path: ["gone"], value: undefined }]);
  expect(written).toBe(JSON.stringify({ entries: [entry(0)] }));
});
