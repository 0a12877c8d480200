import { expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { foldAlike } from "../../src/rules/fold-alike.ts";

function finding(name: string, more: Partial<Finding> = {}): Finding {
  return {
    ...{ rule: "column-required", stage: "schema", severity: "warning", introduced: true, subject: name },
    ...{ migration: "0001_next", file: "drizzle/0001_next.sql", line: 1, endLine: 1 },
    ...{
      message: `Adds \`${name}\`, NOT NULL`,
      remedy: `Give ${name} a default`,
      evidence: {},
      accepted: null,
    },
    ...more,
  };
}

const names = ["a", "b", "c", "d"];

test("many that say the same are one with a list", () => {
  const [only, ...others] = foldAlike(names.map((name) => finding(name)));
  expect(others).toEqual([]);
  expect(only?.message).toBe("Adds `a`, NOT NULL; the same applies to `b`, `c` and `d`");
  expect(only?.evidence).toEqual({ alike: ["b", "c", "d"] });
});

test("two are told each", () => {
  expect(foldAlike(names.slice(0, 2).map((name) => finding(name)))).toHaveLength(2);
});

test.each<[string, (name: string) => Partial<Finding>]>([
  ["losses", () => ({ stage: "data" })],
  ["errors of new migrations", () => ({ severity: "error" })],
  ["what was accepted", () => ({ accepted: { by: "input", reason: "meant", who: null } })],
  ["what different migrations do", (name) => ({ migration: name })],
  ["findings of different rules", (name) => ({ rule: name })],
])("%s stay apart", (_, more) => {
  expect(foldAlike(names.map((name) => finding(name, more(name))))).toHaveLength(names.length);
});

test("files of the history are alike whatever migration they are, and what is to be copied stays", () => {
  const update = (name: string) => `Keep it. Else:\n\`\`\`sql\nUPDATE ${name}\n\`\`\``;
  const [only, ...others] = foldAlike(
    names.map((name) =>
      finding(name, { stage: "history", severity: "error", migration: name, remedy: update(name) }),
    ),
  );
  expect(others).toEqual([]);
  for (const name of names) expect(only?.remedy).toContain(`UPDATE ${name}\n`);
});
