import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/kit/read-answer.ts";

describe("what drizzle-kit says", () => {
  test.each([
    ["0.x", "1 tables\nbooks 2 columns 0 indexes 0 fks\n\nNo schema changes, nothing to migrate 😴\n"],
    ["1.0", "Reading config file '/x/drizzle.config.ts'\nNo schema changes, nothing to migrate 😴\n"],
  ])("of a schema in step, %s", (_, said) => {
    expect(readAnswer(said, [])).toEqual({ kind: "in-sync" });
  });

  test.each([
    [
      "up to 0.30, which draws the question and ends",
      "\u001b[?25l\nIs \u001b[1mname\u001b[22m column in books table created or renamed from another column?\n❯ + name         create column\n  ~ title › name rename column",
      ["books.name"],
    ],
    [
      "up to 0.30, for a table",
      "Is \u001b[1mvolumes\u001b[22m table created or renamed from another table?\n❯ + volumes",
      ["volumes"],
    ],
    [
      "0.31, which does not say about what",
      "Error: Interactive prompts require a TTY terminal (process.stdin.isTTY or process.stdout.isTTY is false). This can happen …\n    at promptColumnsConflicts (bin.cjs:1:1)\n",
      [],
    ],
    [
      "1.0, which lists everything",
      'missing_hints: 2 unresolved decisions\n\n1. Rename or create  —  column  public.books.name\n   Add to --hints:\n2. Rename or create  —  table  public.shelves\n   Add to --hints:\n     { "type": "rename" }\n',
      ["books.name", "shelves"],
    ],
  ])("of a rename, %s", (_, said, about) => {
    expect(readAnswer(said, [])).toEqual({ kind: "question", about });
  });

  test("counts for nothing once it has written SQL", () => {
    const written = [
      "CREATE TABLE `a` (\n\t`id` integer\n);\n--> statement-breakpoint\nCREATE INDEX `i` ON `a` (`id`);",
    ];
    expect(readAnswer("No schema changes, nothing to migrate", written)).toEqual({
      kind: "changes",
      statements: ["CREATE TABLE `a` (\n\t`id` integer\n);", "CREATE INDEX `i` ON `a` (`id`);"],
    });
  });

  test.each([
    ["DATABASE_URL is not set\n", "DATABASE_URL is not set"],
    ["setting up\nError  DATABASE_URL is not set\n", "Error DATABASE_URL is not set"],
    [
      "TypeError: `x` is not a function\n    at y (z.ts:1:1)\n\nNode.js v24.0.0\n",
      "TypeError: `x` is not a function",
    ],
    ["Cannot find module 'nope'\nRequire stack:\n- /a/b.ts\n", "Cannot find module 'nope'"],
    ["\u001b[31mred\u001b[39m \u0007bell", "red bell"],
    [
      '[Warning] As SQLite docs mention: "It is not possible to ALTER TABLE ADD COLUMN a STORED column."\nNo schema changes, nothing to migrate 😴\n',
      '[Warning] As SQLite docs mention: "It is not possible to ALTER TABLE ADD COLUMN a STORED column."',
    ],
    ["", ""],
  ])("%j is trouble, told in one line", (said, reason) => {
    expect(readAnswer(said, [])).toEqual({ kind: "failed", reason });
  });
});
