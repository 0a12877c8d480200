import { describe, expect, test } from "vitest";
import { breakChunks } from "../../src/fix/break-chunks.ts";
import { splitChunks } from "../../src/sql/chunks.ts";

const strict = { severalStatements: "error", emptyChunk: "error" } as const;
const lenient = { severalStatements: "all", emptyChunk: "ok" } as const;
const a = "CREATE TABLE `a` (`id` integer);";
const b = "CREATE TABLE `b` (`id` integer);";
const mark = "--> statement-breakpoint";

describe("one statement in each chunk", () => {
  test.each([
    ["on lines of their own", `${a}\n${b}\n`, `${a}\n${mark}\n${b}\n`],
    ["on one line", `${a} ${b}`, `${a}\n${mark}\n${b}`],
    ["with carriage returns", `${a}\r\n${b}\r\n`, `${a}\r\n${mark}\r\n${b}\r\n`],
    ["a mistyped breakpoint", `${a}\n-->statement-breakpoint\n${b}\n`, `${a}\n${mark}\n${b}\n`],
    ["a comment behind the first", `${a} -- first\n${b}`, `${a}\n${mark}\n-- first\n${b}`],
    ["a trailing breakpoint", `${a}\n${mark}\n`, `${a}\n`],
    ["a leading breakpoint", `${mark}\n${a}`, `\n${a}`],
    ["two in a row", `${a}\n${mark}\n${mark}\n${b}`, `${a}\n${mark}\n${b}`],
    ["a comment alone", `${a}\n${mark}\n-- done\n`, `-- done\n${a}\n`],
    [
      "a comment alone before a statement",
      `${a}${mark}\n-- next\n${mark}\n${b}`,
      `${a}${mark}\n-- next\n\n${b}`,
    ],
  ])("%s", (_, text, expected) => {
    const fixed = breakChunks(text, strict);
    expect(fixed).toBe(expected);
    expect(splitChunks(fixed).every(({ statements }) => statements.length === 1)).toBe(true);
    const said = (of: string) =>
      splitChunks(of).flatMap(({ statements }) => statements.map((each) => each.text));
    expect(said(fixed)).toEqual(said(text));
    expect(breakChunks(fixed, strict)).toBe(fixed);
  });

  test("what is right already, and what the driver takes, stays as it is", () => {
    for (const text of [`${a}\n${mark}\n${b}\n`, "", "-- nothing to do\n"])
      expect(breakChunks(text, strict)).toBe(text);
    for (const text of [`${a}\n${b}`, `${a}\n${mark}\n`]) expect(breakChunks(text, lenient)).toBe(text);
  });

  test("a trigger's body and a semicolon in a text are no ends", () => {
    const trigger = "CREATE TRIGGER `t` AFTER INSERT ON `a` BEGIN\n  DELETE FROM `b`;\n  SELECT ';';\nEND;";
    expect(breakChunks(`${trigger}\nINSERT INTO \`a\` VALUES (';');\n${b}`, strict)).toBe(
      `${trigger}\n${mark}\nINSERT INTO \`a\` VALUES (';');\n${mark}\n${b}`,
    );
  });
});
