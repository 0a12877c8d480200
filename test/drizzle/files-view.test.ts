import { describe, expect, test } from "vitest";
import { readD1Bindings } from "../../src/drizzle/appliers/read-wrangler.ts";
import { filesView } from "../../src/drizzle/files-view.ts";
import { findFolders } from "../../src/drizzle/find-folders.ts";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import { fileTree } from "../../src/model/tree.ts";

const treeOf = (files: Readonly<Record<string, string>>) =>
  fileTree(Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })));

describe("D1 bindings", () => {
  const read = (file: string, text: string) =>
    readD1Bindings(treeOf({ [file]: text })).map(({ dir, pattern }) => `${dir} ${pattern}`);

  test("of the top and of each environment, whatever looks like a comment", () => {
    const text = `{
      // comment
      "routes": ["example.com/api/*"], /* "d1_databases": [{ "migrations_dir": "no" }], */
      "triggers": { "crons": ["*/5 * * * *"] },
      "d1_databases": [{ "migrations_dir": "./one/" }, {}],
      "env": { "staging": { "d1_databases": [{ "migrations_dir": "../two", "migrations_pattern": "../two/*/migration.sql" }] } },
    }`;
    expect(read("app/wrangler.jsonc", text)).toEqual([
      "app/one *.sql",
      "app/migrations *.sql",
      "two */migration.sql",
    ]);
  });

  test("in TOML", () => {
    const text = `[[d1_databases]]\nmigrations_dir = "one" # two\n[[env.live.d1_databases]]\nmigrations_dir = 'three'\n`;
    expect(read("wrangler.toml", text)).toEqual(["one *.sql", "three *.sql"]);
  });

  test("with a pattern that wrangler refuses, since it does not start with the folder, match nothing", () => {
    const text = '{ "d1_databases": [{ "migrations_dir": "one", "migrations_pattern": "two/*.sql" }] }';
    expect(read("wrangler.json", text)).toEqual(["one "]);
  });

  test("of a file that is none are none", () => {
    expect(read("wrangler.toml", "<<<<<<< ours")).toEqual([]);
    expect(read("wrangler.json", "<<<<<<< ours")).toEqual([]);
  });
});

test("files are taken in wrangler's order: by number, then by the whole part of the path", () => {
  const names = ["0004_a.sql", "0004_a copy.sql", "10_b.sql", "9_c.sql", "later.sql", "0001_start.sql"];
  const tree = treeOf({
    "drizzle/meta/_journal.json": '{ "dialect": "sqlite", "entries": [{ "tag": "0001_start" }] }',
    ...Object.fromEntries(names.map((name) => [`drizzle/${name}`, ""])),
  });
  const [place] = findFolders(tree).places;
  if (place === undefined) throw new Error("no folder");
  const view = filesView(readFolder(tree, place), null);
  expect(view.migrations.map(({ name }) => name)).toEqual([
    "0001_start",
    "0004_a copy",
    "0004_a",
    "9_c",
    "10_b",
    "later",
  ]);
  expect(view.unseen).toEqual([]);
});
