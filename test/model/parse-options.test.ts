import { describe, expect, test } from "vitest";
import { CannotCheck } from "../../src/model/errors.ts";
import {
  parseAcceptance,
  parseDriver,
  parseFailOn,
  parseOnOff,
  parseRows,
  parseTimeout,
  parseTrueFalse,
} from "../../src/model/parse-options.ts";

test("an acceptance is a rule, perhaps a migration, and a reason", () => {
  const by = { by: "input", who: null };
  expect(parseAcceptance("--accept", "column-dropped=never read")).toEqual({
    ...by,
    rule: "column-dropped",
    migration: null,
    reason: "never read",
  });
  expect(parseAcceptance("accept", " rows-deleted @ 0012_a = a = b@c ")).toEqual({
    ...by,
    rule: "rows-deleted",
    migration: "0012_a",
    reason: "a = b@c",
  });
});

test("words and numbers are read as they are written", () => {
  expect(parseDriver("--driver", " d1-wrangler ")).toBe("d1-wrangler");
  expect(parseFailOn("--fail-on", "never")).toBe("never");
  expect([parseOnOff("x", "on"), parseOnOff("x", "off")]).toEqual([true, false]);
  expect([parseTrueFalse("x", "true"), parseTrueFalse("x", "false")]).toEqual([true, false]);
  expect([parseRows("x", "0"), parseRows("x", "1000000")]).toEqual([0, 1_000_000]);
  expect(parseTimeout("x", "300")).toBe(300_000);
});

describe("what is not understood", () => {
  test.each([
    [
      () => parseAcceptance("--accept", "column-dropped"),
      "`--accept` accepts `column-dropped` without a reason; write `column-dropped=why this is fine`",
    ],
    [
      () => parseAcceptance("--accept", "column-dropped@0001="),
      "accepts `column-dropped@0001` without a reason",
    ],
    [() => parseAcceptance("--accept", "*=all"), "`--accept` does not accept `*=all`. Use `rule=reason`"],
    [() => parseAcceptance("--accept", "a@=b"), "Use `rule=reason` or `rule@"],
    [() => parseAcceptance("--accept", ""), "`--accept` is empty"],
    [
      () => parseDriver("--driver", "sqlite"),
      "`--driver` does not accept `sqlite`. Use `better-sqlite3`, `node-sqlite`,",
    ],
    [() => parseFailOn("fail-on", "notice"), "Use `error`, `warning` or `never`"],
    [() => parseOnOff("--foreign-keys", "ON"), "Use `on` or `off`"],
    [() => parseRows("--rows", "1e3"), "Use a whole number from 0 to 1000000"],
    [() => parseRows("--rows", "1000001"), "a whole number"],
    [() => parseTimeout("--timeout", "0"), "from 1 to 21600"],
    [() => parseDriver("--driver", "a`\n::error::b"), "`--driver` does not accept `a``\\n::error::b`"],
  ])("%# is said in one line, with what there is", (parse, sentence) => {
    expect(parse).toThrow(CannotCheck);
    expect(parse).toThrow(sentence);
    expect(() => parse()).not.toThrow("\n");
  });
});
