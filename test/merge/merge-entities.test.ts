import { describe, expect, test } from "vitest";
import { mergeEntities } from "../../src/merge/merge-entities.ts";

const entities = (text: string) =>
  new Map([...text.matchAll(/(\w)(\d)/g)].map(([, key = "", value]) => [key, value]));
const merge = (fork: string, base: string, branch: string) => {
  const merged = mergeEntities(
    entities(fork),
    entities(base),
    entities(branch),
    (one, other) => one === other,
  );
  const text = [...merged.entities].map((pair) => pair.join("")).sort();
  return { text: text.join(" "), clashes: merged.clashes.map(({ key }) => key).join(" ") };
};

describe("three sides, thing by thing", () => {
  test.each([
    ["what one side changed", "a1 b1", "a2 b1", "a1 b3", "a2 b3", ""],
    ["what one side added", "a1", "a1 b1", "a1 c1", "a1 b1 c1", ""],
    ["what one side took away", "a1 b1 c1", "a1 b1", "b1 c1", "b1", ""],
    ["what both did alike", "a1", "a2 b1", "a2 b1", "a2 b1", ""],
    ["what the branch took away and base changed", "a1", "a2", "", "", ""],
    ["what both changed", "a1", "a2", "a3", "a3", "a"],
    ["what both added otherwise", "", "a1", "a2", "a2", "a"],
    ["what base took away and the branch changed", "a1", "", "a2", "a2", "a"],
  ])("%s", (_, fork, base, branch, text, clashes) => {
    expect(merge(fork, base, branch)).toEqual({ text, clashes });
  });
});
