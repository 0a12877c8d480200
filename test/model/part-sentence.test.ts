import { expect, test } from "vitest";
import { partSentence } from "../../src/model/text.ts";

test.each([
  ["One thing", ["One thing", ""]],
  ["One thing. Do it", ["One thing", "Do it"]],
  ["`a. b` is gone. Restore `a. b`. Then go on", ["`a. b` is gone", "Restore `a. b`. Then go on"]],
  ["needs Node 22.13 or later", ["needs Node 22.13 or later", ""]],
])("%s", (message, parts) => {
  expect(partSentence(message)).toEqual(parts);
});
