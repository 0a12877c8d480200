import { afterAll, beforeAll, expect, test } from "vitest";
import { DumpSplitter } from "../../src/copies/split-dump.ts";
import { findStatements } from "../../src/sql/statements.ts";
import { type Canaries, canaries } from "./canaries.ts";
import { findFaults, makeText, randomFrom } from "./make-text.ts";

let put: Canaries;
beforeAll(() => {
  put = canaries();
});
afterAll(() => put.remove());

test("no reader throws what nobody expects", async () => {
  const faults = await findFaults(3000, 1);
  put.expectUntouched(faults);
  expect(faults).toEqual([]);
});

test("a dump is split where SQLite's own tokens say, or not at all", () => {
  const random = randomFrom(2);
  for (let run = 0; run < 1500; run += 1) {
    const text = makeText(random, 12).replaceAll("\u0000", "");
    const splitter = new DumpSplitter();
    let split: readonly string[];
    try {
      split = [...splitter.push(text), ...splitter.end()].map((statement) => statement.text);
    } catch {
      continue;
    }
    const words = (statements: readonly string[]) =>
      statements.flatMap((each) => findStatements(each).map(({ text: said }) => said));
    expect(words(split), JSON.stringify(text)).toEqual(words([text]));
  }
});
