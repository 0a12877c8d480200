import fc from "fast-check";
import { expect, test } from "vitest";
import { codeSpans } from "../../src/model/code-spans.ts";
import { code, unmarked } from "../../src/model/text.ts";

/** What a span is, as an expression says it that takes its time. */
const slow = /`((?:[^`]|``)+)`(?!`)/g;

test("spans are what they always were", () => {
  const text = fc.string({ unit: fc.constantFrom("`", "`", "`", "a", " "), maxLength: 24 });
  fc.assert(
    fc.property(text, (given) => {
      const found = [...given.matchAll(slow)].map((span) => ({
        start: span.index,
        end: span.index + span[0].length,
        text: (span[1] ?? "").replaceAll("``", "`"),
      }));
      expect(codeSpans(given)).toEqual(found);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test("what is made a span of comes back", () => {
  const name = fc.string({ unit: fc.constantFrom("`", "a", '"'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(name, (given) => {
      expect(unmarked(`of ${code(given)} x`)).toBe(`of ${given} x`);
    }),
    { seed: 1 },
  );
});
