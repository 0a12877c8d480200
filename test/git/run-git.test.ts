import { expect, test } from "vitest";
import { complaintIn } from "../../src/git/run-git.ts";

test("git is quoted by what it died of, and not by the advice behind it", () => {
  const said = [
    "warning: something else",
    "fatal: '/gone' does not appear to be a git repository",
    "fatal: Could not read from remote repository.",
    "",
    "Please make sure you have the correct access rights",
    "and the repository exists.",
  ];
  expect(complaintIn(`${said.join("\n")}\n`)).toBe("`fatal: '/gone' does not appear to be a git repository`");
});

test("what a remote says it died of is none of ours while there is another line", () => {
  const said = "remote: fatal: out of memory\nerror: RPC failed\nfatal: early EOF\n";
  expect(complaintIn(said)).toBe("`fatal: early EOF`");
});

test("without such a line it is an error, or the last one", () => {
  expect(complaintIn("hint: a\nerror: b\nhint: c\n")).toBe("`error: b`");
  expect(complaintIn("hint: a\nhint: c\n")).toBe("`hint: c`");
  expect(complaintIn("\n")).toBe("git said nothing");
});

test("no credentials of an address are quoted", () => {
  expect(complaintIn("fatal: cannot read 'https://me:secret@example.com/a'\n")).toBe(
    "`fatal: cannot read 'https://example.com/a'`",
  );
});
