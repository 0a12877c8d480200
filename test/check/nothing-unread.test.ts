import { describe, expect, test } from "vitest";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { type DriverName, driverNames } from "../../src/model/driver.ts";
import { type FileTree, fileTree, type TreeEntry } from "../../src/model/tree.ts";
import { judgeFileTrees } from "./judge-trees.ts";

type Files = Readonly<Record<string, string>>;

/** A side of a repository: files, and what is no file with its id in git. */
function sideOf(files: Files, others: readonly TreeEntry[] = []): FileTree {
  const chosen = selectPaths(Object.keys(files).sort());
  return fileTree([
    ...others,
    ...chosen.map((path): TreeEntry => ({ path, kind: "file", bytes: Buffer.from(files[path] ?? "") })),
  ]);
}

const start = "CREATE TABLE `book` (`id` integer PRIMARY KEY);\n";
/** What no database takes, so that whoever passes it has not run it. */
const broken = "ALTER TABLE `nowhere` ADD `title` text;\n";
const settings: Files = {
  "drizzle.config.ts": 'export default { dialect: "sqlite", out: "./drizzle" };',
  "package.json": '{ "dependencies": { "drizzle-orm": "1" } }',
};

function journalOf(...tags: readonly string[]): string {
  const entries = tags.map((tag, idx) => ({
    idx,
    version: "6",
    when: 1_700_000_000_000 + idx,
    tag,
    breakpoints: true,
  }));
  return JSON.stringify({ version: "7", dialect: "sqlite", entries });
}

const pointerTo = (digit: string) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${digit.repeat(64)}\nsize 60\n`;

interface Sides {
  readonly base: FileTree;
  readonly head: FileTree;
}

/** How migrations lie in a repository, with something new in head that cannot be applied. */
const kinds: Readonly<Record<string, (more: Files) => Sides>> = {
  "a journal": (more) => {
    const base = { ...settings, ...more, "drizzle/0000_start.sql": start };
    return {
      base: sideOf({ ...base, "drizzle/meta/_journal.json": journalOf("0000_start") }),
      head: sideOf({
        ...base,
        "drizzle/0001_next.sql": broken,
        "drizzle/meta/_journal.json": journalOf("0000_start", "0001_next"),
      }),
    };
  },
  folders: (more) => {
    const base = { ...settings, ...more, "drizzle/20260101000000_start/migration.sql": start };
    return {
      base: sideOf(base),
      head: sideOf({ ...base, "drizzle/20260201000000_next/migration.sql": broken }),
    };
  },
  "a journal that is ignored": (more) => {
    const base = { ...settings, ...more, "drizzle/0000_start.sql": start };
    return { base: sideOf(base), head: sideOf({ ...base, "drizzle/0001_next.sql": broken }) };
  },
  "a journal that is ignored, and an edited file": (more) => {
    const base = { ...settings, ...more, "drizzle/0000_start.sql": start };
    return { base: sideOf(base), head: sideOf({ ...base, "drizzle/0000_start.sql": broken }) };
  },
  "an unreadable journal on both sides": (more) => {
    const base = { ...settings, ...more, "drizzle/0000_start.sql": start, "drizzle/meta/_journal.json": "{" };
    return { base: sideOf(base), head: sideOf({ ...base, "drizzle/0000_start.sql": broken }) };
  },
  "an empty journal": (more) => {
    const base = {
      ...settings,
      ...more,
      "drizzle/0000_start.sql": start,
      "drizzle/meta/_journal.json": journalOf(),
    };
    return { base: sideOf(base), head: sideOf({ ...base, "drizzle/0001_next.sql": broken }) };
  },
  "a new file in Git LFS": (more) => {
    const base = { ...settings, ...more, "drizzle/0000_start.sql": pointerTo("1") };
    return {
      base: sideOf({ ...base, "drizzle/meta/_journal.json": journalOf("0000_start") }),
      head: sideOf({
        ...base,
        "drizzle/0001_next.sql": pointerTo("2"),
        "drizzle/meta/_journal.json": journalOf("0000_start", "0001_next"),
      }),
    };
  },
  "an edited file in Git LFS": (more) => {
    const base = { ...settings, ...more, "drizzle/meta/_journal.json": journalOf("0000_start") };
    return {
      base: sideOf({ ...base, "drizzle/0000_start.sql": pointerTo("1") }),
      head: sideOf({ ...base, "drizzle/0000_start.sql": pointerTo("2") }),
    };
  },
  "a folder in Git LFS": (more) => {
    const base = { ...settings, ...more, "drizzle/20260101000000_start/migration.sql": start };
    return {
      base: sideOf(base),
      head: sideOf({ ...base, "drizzle/20260201000000_next/migration.sql": pointerTo("2") }),
    };
  },
  "a submodule": (more) => {
    const at = (object: string): TreeEntry => ({ path: "drizzle", kind: "submodule", bytes: null, object });
    const files = { ...settings, ...more };
    return { base: sideOf(files, [at("1")]), head: sideOf(files, [at("2")]) };
  },
  "a submodule above": (more) => {
    const at = (object: string): TreeEntry => ({ path: "db", kind: "submodule", bytes: null, object });
    const config = 'export default { dialect: "sqlite", out: "db/drizzle" };';
    const files = { ...settings, ...more, "drizzle.config.ts": config };
    return { base: sideOf(files, [at("1")]), head: sideOf(files, [at("2")]) };
  },
  "a link to elsewhere": (more) => {
    const link: TreeEntry = { path: "drizzle", kind: "symlink", bytes: null, object: "1" };
    const files = { ...settings, ...more };
    return { base: sideOf(files), head: sideOf(files, [link]) };
  },
  "a link for a file": (more) => {
    const link: TreeEntry = { path: "drizzle/0001_next.sql", kind: "symlink", bytes: null, object: "1" };
    const base = { ...settings, ...more, "drizzle/0000_start.sql": start };
    return {
      base: sideOf({ ...base, "drizzle/meta/_journal.json": journalOf("0000_start") }),
      head: sideOf({ ...base, "drizzle/meta/_journal.json": journalOf("0000_start", "0001_next") }, [link]),
    };
  },
};

const wrangler = (more: string) => ({
  "wrangler.jsonc": `{ "d1_databases": [{ "binding": "DB", "migrations_dir": "drizzle"${more} }] }`,
});

/** What applies them: each driver as a person names it, and what a repository says. */
const runners: Readonly<Record<string, { readonly driver: DriverName | null; readonly more: Files }>> = {
  "nobody says": { driver: null, more: {} },
  "wrangler, which looks for files": { driver: null, more: wrangler("") },
  "wrangler, which looks for folders": {
    driver: null,
    more: wrangler(', "migrations_pattern": "drizzle/*/migration.sql"'),
  },
  "wrangler, which looks elsewhere": { driver: null, more: wrangler(', "migrations_pattern": "sql/*.sql"') },
  ...Object.fromEntries(driverNames.map((driver) => [driver, { driver, more: {} }])),
};

describe.each(Object.entries(kinds))("%s", (_, sides) => {
  test.each(Object.entries(runners))("%s", (_name, { driver, more }) => {
    const { base, head } = sides(more);
    const report = judgeFileTrees(base, head, { driver });
    expect(report.verdict, report.reason).not.toBe("pass");
  });
});

describe("a folder without its journal, which code alone names", () => {
  const app: Files = {
    "package.json": '{ "dependencies": { "drizzle-orm": "0.45", "better-sqlite3": "12" } }',
    "src/db.ts":
      'import { migrate } from "drizzle-orm/better-sqlite3/migrator";\nmigrate(db, { migrationsFolder: "drizzle" });',
  };
  const head = sideOf({ ...app, "drizzle/0000_start.sql": start, "drizzle/0001_next.sql": start });

  test("is an error where it is new", () => {
    const report = judgeFileTrees(sideOf(app), head, { driver: null });
    expect(report.folders[0]?.findings.map(({ rule }) => rule)).toEqual(["nothing-applied"]);
    expect(report.verdict).toBe("fail");
  });

  test("is not judged where base has it so already", () => {
    const base = sideOf({ ...app, "drizzle/0000_start.sql": start });
    const report = judgeFileTrees(base, head, { driver: null });
    expect(report.verdict).toBe("unknown");
    expect(report.reason).toContain("`drizzle/meta/_journal.json` is not in git");
  });
});

test("a submodule that stays where it is holds nothing up", () => {
  const at: TreeEntry = { path: "drizzle", kind: "submodule", bytes: null, object: "1" };
  const side = sideOf(settings, [at]);
  expect(judgeFileTrees(side, side, { driver: null }).verdict).toBe("pass");
});
