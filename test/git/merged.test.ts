import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mergeByPath } from "../../src/git/merge-by-path.ts";
import { fileTree } from "../../src/model/tree.ts";
import { buildRepository, temporaryFolder } from "./build-repository.ts";
import { plain, readWithoutTrace } from "./read-without-trace.ts";

const lines = (...changed: readonly string[]) =>
  Array.from({ length: 12 }, (_, index) => `${changed[index] ?? index}\n`).join("");

/** Base is `main`, head is `topic`; both come from the first commit. */
function parted(base: Record<string, string | null>, head: Record<string, string | null>) {
  const fork = { "both.json": lines(), "gone.sql": "gone", "same.sql": "same" };
  return buildRepository([{ files: fork }, { files: head }, { files: base, parents: [0] }], {
    branches: { topic: 1 },
  });
}

describe("base has moved on", () => {
  test("head is what the merge gives, of a commit and of a working tree alike", async () => {
    const { dir, git } = parted(
      { "both.json": lines("first"), "base.sql": "b" },
      { "both.json": `${lines()}last\n`, "head.sql": "h", "gone.sql": null },
    );
    const fork = { "both.json": lines(), "gone.sql": "gone", "same.sql": "same" };
    const merged = {
      "base.sql": "b",
      "both.json": `${lines("first")}last\n`,
      "head.sql": "h",
      "same.sql": "same",
    };
    const read = await readWithoutTrace({ repo: dir, base: "main", head: "topic" });
    expect(plain(read.head.tree)).toEqual(merged);
    expect(plain(read.fork)).toEqual(fork);
    expect(read.conflicts).toEqual([]);

    git("checkout", "--quiet", "topic");
    writeFileSync(join(dir, "new.sql"), "n");
    const onDisk = await readWithoutTrace({ repo: dir, base: "main" });
    expect(plain(onDisk.head.tree)).toEqual({ ...merged, "new.sql": "n" });
    expect(plain(onDisk.fork)).toEqual(fork);
    expect(plain(onDisk.base.tree)).toEqual({ ...fork, "base.sql": "b", "both.json": lines("first") });
    expect(onDisk.conflicts).toEqual([]);
  });

  test("conflicts are named, and base's version stands for them", async () => {
    const { dir, git } = parted(
      { "both.json": lines("base"), "new.sql": "base", "gone.sql": null },
      { "both.json": lines("head"), "new.sql": "head", "gone.sql": "changed", "head.sql": "h" },
    );
    const merged = { "both.json": lines("base"), "head.sql": "h", "new.sql": "base", "same.sql": "same" };
    const conflicts = ["both.json", "gone.sql", "new.sql"];
    const read = await readWithoutTrace({ repo: dir, base: "main", head: "topic" });
    expect(plain(read.head.tree)).toEqual(merged);
    expect(read.conflicts).toEqual(conflicts);

    git("checkout", "--quiet", "topic");
    const onDisk = await readWithoutTrace({ repo: dir, base: "main" });
    expect(plain(onDisk.head.tree)).toEqual(merged);
    expect(onDisk.conflicts).toEqual(conflicts);
  });

  test("a file and a folder that want one name are a conflict under that name", async () => {
    const { dir } = parted({ thing: "a file" }, { "thing/a.sql": "in a folder" });
    const read = await readWithoutTrace({ repo: dir, base: "main", head: "topic" });
    expect(read.conflicts).toEqual(["thing"]);
    expect([...read.head.tree.keys()].filter((path) => path.includes("~"))).toEqual([]);
    expect(plain(read.head.tree)).toMatchObject({ thing: "a file" });
  });

  test("a head that base contains proposes nothing", async () => {
    const { dir } = buildRepository([{ files: { a: "1" } }, { files: { b: "1" } }]);
    const read = await readWithoutTrace({ repo: dir, base: "main", head: "main~1" });
    expect(plain(read.head.tree)).toEqual({ a: "1", b: "1" });
    expect(plain(read.fork)).toEqual({ a: "1" });
  });

  test("histories that never met are compared as they are", async () => {
    const { dir } = buildRepository([{ files: { a: "1" } }, { files: { b: "1" }, parents: [] }], {
      branches: { topic: 0 },
    });
    const read = await readWithoutTrace({ repo: dir, base: "main", head: "topic" });
    expect(plain(read.base.tree)).toEqual({ b: "1" });
    expect(plain(read.head.tree)).toEqual({ a: "1" });
    expect(read.fork).toBeNull();
  });
});

test("by path, the side that changed nothing loses, links included", async () => {
  const tree = (files: Record<string, string>) =>
    fileTree(
      Object.entries(files).map(([path, text]) =>
        text === "(symlink)"
          ? { path, kind: "symlink" as const, bytes: null }
          : { path, kind: "file" as const, bytes: Buffer.from(text) },
      ),
    );
  const { tree: merged, conflicts } = await mergeByPath(
    tree({ same: "1", ours: "1", theirs: "1", link: "1", dropped: "1", binary: "\0a" }),
    tree({ same: "1", ours: "2", theirs: "1", link: "1", dropped: "1", binary: "\0b" }),
    tree({ same: "1", ours: "1", theirs: "3", link: "(symlink)", binary: "\0c" }),
    temporaryFolder(),
  );
  expect(plain(merged)).toEqual({ same: "1", ours: "2", theirs: "3", link: "(symlink)", binary: "\0b" });
  expect(conflicts).toEqual(["binary"]);
});
