import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeTemporaryFolder, removeLeftovers } from "../../src/files/temporary-folder.ts";
import { temporaryFolder } from "../git/build-repository.ts";

const dayMs = 86_400_000;

test("what killed runs left is removed after a day, and nothing else", () => {
  const parent = temporaryFolder();
  // No system counts that far.
  const gone = 999_999_999;
  const victim = join(parent, "victim");
  for (const name of [
    "victim",
    `drizzle-gate-${gone}-abcdef`,
    "drizzle-gate-abcdef",
    `drizzle-gate-${gone}-abcdef-more`,
    `my-drizzle-gate-${gone}-abcdef`,
    `drizzle-gate-${process.pid}-living`,
  ])
    mkdirSync(join(parent, name));
  writeFileSync(join(victim, "file"), "x");
  writeFileSync(join(parent, `drizzle-gate-${gone}-isfile`), "x");
  symlinkSync(victim, join(parent, `drizzle-gate-${gone}-toolkt`), "junction");
  symlinkSync(victim, join(parent, `drizzle-gate-${gone}-abcdef`, "link"), "junction");
  const before = readdirSync(parent);

  removeLeftovers(Date.now(), [parent]);
  expect(readdirSync(parent)).toEqual(before);

  removeLeftovers(Date.now() + 2 * dayMs, [parent]);
  expect(readdirSync(parent)).toEqual(before.filter((name) => name !== `drizzle-gate-${gone}-abcdef`));
  expect(existsSync(join(victim, "file"))).toBe(true);
});

test("a folder that was only just made is never taken for a leftover", () => {
  const parent = temporaryFolder();
  const made = makeTemporaryFolder(parent);
  utimesSync(made, 0, 0);
  removeLeftovers(Date.now() + 2 * dayMs, [parent]);
  expect(existsSync(made)).toBe(true);
});
