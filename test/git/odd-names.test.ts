import { expect, test } from "vitest";
import { findFolders } from "../../src/drizzle/find-folders.ts";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import type { FileTree } from "../../src/model/tree.ts";
import { journalFolder } from "../cli/bookshop.ts";
import { buildRepository } from "./build-repository.ts";
import { plain, readWithoutTrace } from "./read-without-trace.ts";

/** A byte that begins no letter: as the gate writes it, and as most programs show it. */
const [byte, shown] = ["\udcff", "\ufffd"];

const base = journalFolder("drizzle", { "0000_a": "CREATE TABLE a (id);" });
const named = journalFolder("drizzle", {
  "0000_a": "CREATE TABLE a (id);",
  [`0001_${shown}`]: "DROP TABLE a;",
});
const decoy = { [`drizzle/0001_${byte}.sql`]: "SELECT 1;" };

const migrationsOf = (tree: FileTree) => {
  const [place] = findFolders(tree).places;
  if (place === undefined) throw new Error("no folder");
  return readFolder(tree, place);
};

for (const [name, commits] of Object.entries({
  "at once": [{ files: base }, { files: { ...named, ...decoy } }],
  "the other way about": [{ files: base }, { files: { ...decoy, ...named } }],
  "in base already": [{ files: { ...base, ...decoy } }, { files: named }],
  "on two branches": [
    { files: base },
    { files: { "readme.md": "", ...decoy } },
    { files: named, parents: [0] },
  ],
})) {
  test(`of two files that look alike the one that a migrator opens is read: ${name}`, async () => {
    const { dir, commits: ids } = buildRepository(commits, { bare: true });
    const request = { repo: dir, base: ids.at(-2) ?? "", head: ids.at(-1) ?? "", select: selectPaths };
    const { head } = await readWithoutTrace(request);
    const { migrations, unlisted, problems } = migrationsOf(head.tree);
    expect(migrations.map(({ text }) => text)).toEqual(["CREATE TABLE a (id);", "DROP TABLE a;"]);
    expect(unlisted.map(({ file, text }) => [file, text])).toEqual([[`drizzle/0001_${byte}.sql`, null]]);
    expect(problems.map(({ message }) => message)).toEqual([
      "The name of `drizzle/0001_\\udcff.sql` is not UTF-8, so Node cannot open it",
    ]);
  });
}

test.skipIf(process.platform !== "linux")("of two in the working tree as well", async () => {
  const { dir } = buildRepository([{ files: base }, { files: { ...named, ...decoy } }]);
  const { head } = await readWithoutTrace({ repo: dir, base: "HEAD~1", select: selectPaths });
  expect(plain(head.tree)).toMatchObject({
    [`drizzle/0001_${shown}.sql`]: "DROP TABLE a;",
    [`drizzle/0001_${byte}.sql`]: "(file)",
  });
});

test("a tag of the journal with half a character names no file", async () => {
  const journal = journalFolder("drizzle", { [`0000_${byte}`]: "" })["drizzle/meta/_journal.json"] ?? "";
  const { dir } = buildRepository(
    [{}, { files: { "drizzle/meta/_journal.json": journal, [`drizzle/0000_${byte}.sql`]: "" } }],
    { bare: true },
  );
  const { head } = await readWithoutTrace({ repo: dir, base: "HEAD~1", head: "HEAD", select: selectPaths });
  const { migrations, problems } = migrationsOf(head.tree);
  expect(migrations).toEqual([]);
  expect(problems[0]?.message).toBe("`drizzle/meta/_journal.json` has no usable `tag` in entry 0");
});
