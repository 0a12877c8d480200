import { expect, test } from "vitest";
import { didYouMean, nearest } from "../../src/model/nearest.ts";

const drivers = ["better-sqlite3", "bun-sqlite", "d1", "libsql", "turso"];

test("the three names that take the fewest edits come first", () => {
  expect(nearest("libsq", drivers)[0]).toBe("libsql");
  expect(nearest("libsq", drivers)).toHaveLength(3);
});

test.each([
  ["libsq", " Did you mean `libsql`?"],
  ["beter-sqllite", " Did you mean `better-sqlite3`?"],
  ["torso", " Did you mean `turso`?"],
  ["postgres", ""],
  ["d2", " Did you mean `d1`?"],
  ["x", ""],
  ["", ""],
])("%j is taken for %j", (word, said) => {
  expect(didYouMean(word, drivers)).toBe(said);
});

test("a guess is spelled as it is typed", () => {
  expect(didYouMean("bse", ["base", "head"], (name) => `--${name}`)).toBe(" Did you mean `--base`?");
  expect(didYouMean("anything", [])).toBe("");
});
