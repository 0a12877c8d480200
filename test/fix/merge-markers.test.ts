import { expect, test } from "vitest";
import { sidesOf } from "../../src/fix/merge-markers.ts";

test("a text without markers is all there is", () => {
  expect(sidesOf("a\n=======\nb\n")).toEqual(["a\n=======\nb\n"]);
});

test("both sides are put together again, with what they share", () => {
  const text =
    "a\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> main\nb\n<<<<<<< HEAD\n=======\nmore\n>>>>>>> main\n";
  expect(sidesOf(text)).toEqual(["a\nmine\nb\n", "a\ntheirs\nb\nmore\n"]);
});

test("what the fork had is left out, and line ends are kept", () => {
  const text = "<<<<<<< HEAD\r\nmine\r\n||||||| 1234567\r\nold\r\n=======\r\ntheirs\r\n>>>>>>> main\r\n";
  expect(sidesOf(text)).toEqual(["mine\r\n", "theirs\r\n"]);
});

test("a conflict at the end of a file without a line end", () => {
  expect(sidesOf("<<<<<<< HEAD\n}\n=======\n]}\n>>>>>>> main")).toEqual(["}\n", "]}\n"]);
});
