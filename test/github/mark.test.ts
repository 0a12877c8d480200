import { expect, test } from "vitest";
import { isUntouched, markLength, readMark, withMark } from "../../src/github/mark.ts";

const mark = {
  key: "0123456789abcdef",
  content: "fedcba9876543210",
  run: 123_456_789_012,
  errors: 2,
  warnings: 1,
};
const body = withMark(mark, "### Text\n\nmore\n");

test("a mark is read back, also with the line ends that GitHub may make", () => {
  expect(readMark(body)).toMatchObject(mark);
  const found = readMark(body.replaceAll("\n", "\r\n"));
  expect(found).toMatchObject(mark);
  if (found !== null) expect(isUntouched(body.replaceAll("\n", "\r\n"), found)).toBe(true);
});

test("an edit below the mark is noticed", () => {
  const found = readMark(body);
  expect(found && isUntouched(body, found)).toBe(true);
  expect(found && isUntouched(body.replace("more", "less"), found)).toBe(false);
});

test.each([
  ["further down", `\n${body}`],
  ["quoted", `> ${body}`],
  ["of another version", body.replace("v1", "v2")],
  ["with something else in it", body.replace("run=", "x=1 run=")],
  ["cut short", body.slice(0, 40)],
])("a mark %s is none", (_, text) => {
  expect(readMark(text)).toBeNull();
});

test("a mark is never longer than what is kept free for it", () => {
  const longest = { ...mark, run: 999_999_999_999_999, errors: 999_999_999, warnings: 999_999_999 };
  expect(withMark(longest, "").length).toBeLessThanOrEqual(markLength);
});
