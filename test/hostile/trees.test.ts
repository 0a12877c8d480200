import { afterAll, beforeAll, expect, test } from "vitest";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { CannotCheck } from "../../src/model/errors.ts";
import { type FileTree, fileTree, type TreeEntry } from "../../src/model/tree.ts";
import { journalFolder, judgeFileTrees } from "../check/judge-trees.ts";
import { type Canaries, canaries } from "./canaries.ts";

let put: Canaries;
beforeAll(() => {
  put = canaries();
});
afterAll(() => put.remove());

const first = { tag: "0000_book", sql: "CREATE TABLE book (id integer PRIMARY KEY, title text);" };
const second = { tag: "0001_gone", sql: "DROP TABLE book;" };
const base = journalFolder(first);
const head = journalFolder(first, second);
const journal = "drizzle/meta/_journal.json";

type Odd = Readonly<Record<string, string | Uint8Array | TreeEntry["kind"] | null>>;

/** Head's tree with some of its files as they should not be; null takes one away, and "symlink" and "submodule" are what they say. */
function treeOf(odd: Odd): FileTree {
  const files: Odd = { "package.json": '{"dependencies":{"better-sqlite3":"1"}}', ...head, ...odd };
  return fileTree(
    Object.entries(files).flatMap(([path, content]): TreeEntry[] => {
      if (content === null) return [];
      if (content === "symlink" || content === "submodule") return [{ path, kind: content, bytes: null }];
      return [{ path, kind: "file", bytes: Buffer.from(content) }];
    }),
  );
}

const journalOf = (...tags: readonly unknown[]) =>
  JSON.stringify({
    version: "7",
    dialect: "sqlite",
    entries: tags.map((tag, idx) => ({ idx, when: 1e12 + idx, tag, breakpoints: true })),
  });

/** Trees in which a migration is hidden, given twice, or not what it seems to be. */
const hiding: Readonly<Record<string, Odd>> = {
  "the migration is a link": { "drizzle/0001_gone.sql": "symlink" },
  "the migration is a submodule": { "drizzle/0001_gone.sql": "submodule" },
  "the migration is in Git LFS": {
    "drizzle/0001_gone.sql": "version https://git-lfs.github.com/spec/v1\noid sha256:0\n",
  },
  "the migration is not there": { "drizzle/0001_gone.sql": null },
  "the migration is UTF-16": { "drizzle/0001_gone.sql": Buffer.from("\uFEFFDROP TABLE book;", "utf16le") },
  "the migration has a merge mark": { "drizzle/0001_gone.sql": "<<<<<<< ours\nDROP TABLE book;\n" },
  "the journal is a link": { [journal]: "symlink" },
  "the journal is a submodule": { [journal]: "submodule" },
  "the folder is a submodule": {
    drizzle: "submodule",
    [journal]: null,
    "drizzle/0000_book.sql": null,
    "drizzle/0001_gone.sql": null,
  },
  "the folder is a link": {
    drizzle: "symlink",
    [journal]: null,
    "drizzle/0000_book.sql": null,
    "drizzle/0001_gone.sql": null,
  },
  "the journal is not there": { [journal]: null },
  "the journal is no JSON": { [journal]: "{" },
  "the journal has a merge mark": { [journal]: `<<<<<<< a\n${head[journal]}` },
  "the journal is a list": { [journal]: "[]" },
  "the journal is null": { [journal]: "null" },
  "the journal is empty": { [journal]: "" },
  "the journal names no file": { [journal]: journalOf("0000_book", "0002_none") },
  "a tag leads up": { [journal]: journalOf("0000_book", "../../etc/passwd") },
  "a tag is absolute": { [journal]: journalOf("0000_book", "/etc/passwd") },
  "a tag has a NUL": { [journal]: journalOf("0000_book", "0001_gone\u0000x") },
  "a tag has half a character": { [journal]: journalOf("0000_book", "0001_gone\udcff") },
  "a tag is a number": { [journal]: journalOf("0000_book", 1) },
  "a tag is empty": { [journal]: journalOf("0000_book", "") },
  "a tag twice": { [journal]: journalOf("0000_book", "0000_book") },
  "entries that are null": { [journal]: '{"dialect":"sqlite","entries":[null]}' },
  "a key twice": { [journal]: `{"entries":[],${(head[journal] ?? "").slice(1)}` },
  "an order of its own": { [journal]: journalOf("0001_gone", "0000_book") },
  "two files that differ in a byte": {
    "drizzle/0001_\udcff.sql": "SELECT 1;",
    "drizzle/0001_\ufffd.sql": "DROP TABLE book;",
    [journal]: journalOf("0000_book", "0001_\ufffd"),
  },
};

/** Trees that are meant to break what reads them. */
const breaking: Readonly<Record<string, Odd>> = {
  "keys of all objects": {
    [journal]: (head[journal] ?? "").replace(
      "{",
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    ),
  },
  "a package that is a list": { "package.json": "[]" },
  "a package of another shape": { "package.json": '{"dependencies":["a"],"scripts":{"a":1}}' },
  "a package with keys of all objects": {
    "package.json": '{"dependencies":{"__proto__":"1","constructor":"1","better-sqlite3":"1"}}',
  },
  "a config that asks for the environment": {
    "drizzle.config.ts": "export default { out: process.env.DRIZZLE_GATE_CANARY, dialect: 'sqlite' }",
  },
  "a config that runs something": {
    "drizzle.config.js": "require('fs').rmSync('/'); module.exports = { out: './drizzle' }",
  },
  "a config that leads up": {
    "drizzle.config.ts": "export default { out: '../../../etc', dialect: 'sqlite' }",
  },
  "brackets without end": {
    "drizzle.config.json": "[".repeat(20_000),
    "wrangler.jsonc": "{".repeat(20_000),
    "wrangler.toml": "[".repeat(20_000),
  },
  "a source without end": { "src/db.ts": `drizzle(${"(".repeat(20_000)}` },
  "a snapshot of another shape": {
    "drizzle/meta/0001_snapshot.json":
      '{"version":"6","dialect":"sqlite","id":1,"tables":{"__proto__":{"columns":7}}}',
  },
  "a snapshot that is a list": { "drizzle/meta/0001_snapshot.json": "[[]]" },
  "a bundle that runs something": {
    "drizzle/migrations.js": "import a from './0001_gone.sql'; process.exit(0)",
  },
  "a name like an option": { "--upload-pack=touch/0000_a.sql": "x", "drizzle/-rf.sql": "DROP TABLE book" },
  "names of all objects": { "drizzle/__proto__.sql": "SELECT 1", "drizzle/constructor.sql": "SELECT 1" },
};

function outcome(odd: Odd): {
  readonly verdict: string;
  readonly said: unknown;
  readonly rules: readonly string[];
} {
  const tree = (files: Odd) => {
    const whole = treeOf(files);
    const chosen = new Set([
      ...selectPaths([...whole.keys()]),
      ...[...whole.values()].filter(({ kind }) => kind !== "file").map(({ path }) => path),
    ]);
    return new Map([...whole].filter(([path]) => chosen.has(path)));
  };
  try {
    const before = tree({ ...base, "drizzle/0001_gone.sql": null });
    const report = judgeFileTrees(before, tree(odd));
    const rules = report.folders.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity !== "notice").map(({ rule }) => rule),
    );
    return { verdict: report.verdict, said: report, rules };
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return { verdict: "unknown", said: error.message, rules: [] };
  }
}

test.each(Object.entries(hiding))("%s: it is told, or nothing passes", (_, odd) => {
  const { verdict, said, rules } = outcome(odd);
  put.expectUntouched(said);
  expect([verdict, ...rules]).not.toEqual(["pass"]);
});

test.each(Object.entries(breaking))("%s: the table that goes is told all the same", (_, odd) => {
  const { said, rules, verdict } = outcome(odd);
  put.expectUntouched(said);
  expect(verdict === "unknown" || rules.includes("table-dropped")).toBe(true);
});
