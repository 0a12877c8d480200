import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { buildRepository } from "../git/build-repository.ts";

const entry = (tag: string, idx: number) => ({
  idx,
  version: "6",
  when: 1_700_000_000_000 + idx,
  tag,
  breakpoints: true,
});
const journal = (...tags: readonly string[]) =>
  JSON.stringify({ version: "7", dialect: "sqlite", entries: tags.map(entry) });

const bookTable = {
  name: "books",
  columns: {
    id: { name: "id", type: "integer", primaryKey: true, notNull: true, autoincrement: false },
    title: { name: "title", type: "text", primaryKey: false, notNull: false, autoincrement: false },
  },
  indexes: {},
  foreignKeys: {},
  compositePrimaryKeys: {},
  uniqueConstraints: {},
  checkConstraints: {},
};
const snapshot = JSON.stringify({
  version: "6",
  dialect: "sqlite",
  id: "00000000-0000-4000-8000-000000000001",
  prevId: "00000000-0000-0000-0000-000000000000",
  tables: { books: bookTable },
  views: {},
  enums: {},
  _meta: { schemas: {}, tables: {}, columns: {} },
});

const create = "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text);";

async function judge(first: string, second: string, ...args: readonly string[]) {
  const { dir, commits } = await buildRepository([
    {
      files: {
        "package.json": '{ "dependencies": { "better-sqlite3": "13.2.0" } }',
        "drizzle/0000_first.sql": first,
        "drizzle/meta/0000_snapshot.json": snapshot,
        "drizzle/meta/_journal.json": journal("0000_first"),
      },
    },
    {
      files: {
        "drizzle/0001_second.sql": second,
        "drizzle/meta/_journal.json": journal("0000_first", "0001_second"),
      },
    },
  ]);
  const [base = "", head = ""] = commits;
  const run = await runCli(["--repo", dir, "--base", base, "--head", head, "--format", "json", ...args]);
  expect(run.left).toEqual([]);
  return { ...run, report: JSON.parse(run.stdout) };
}

function rulesIn(report: {
  folders: { findings: { rule: string; introduced: boolean }[] }[];
}): readonly string[] {
  return report.folders.flatMap(({ findings }) =>
    findings.filter(({ introduced }) => introduced).map(({ rule }) => rule),
  );
}

describe("a base that replays under no driver", () => {
  const custom = `${create}\n--> statement-breakpoint\nINSERT INTO books VALUES (1, vector32('[1]'));`;

  it("is started from its last snapshot, and that is said", async () => {
    const { code, report } = await judge(custom, "ALTER TABLE `books` ADD `isbn` text;");
    expect(code).toBe(0);
    expect(report.folders[0].notes.join(" ")).toContain("drizzle/meta/0000_snapshot.json");
    expect(report.folders[0].findings).toContainEqual(
      expect.objectContaining({ rule: "migration-fails", introduced: false, migration: "0000_first" }),
    );
  });

  it("does not hide what head does wrong", async () => {
    const { code, report } = await judge(custom, "ALTER TABLE `authors` ADD `name` text;");
    expect(code).toBe(1);
    expect(rulesIn(report)).toContain("migration-fails");
  });
});

describe("SQL of a stranger", () => {
  it("that never ends is ended at the deadline, and the place is named", async () => {
    const endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO books SELECT NULL, max(i) FROM n;";
    const { code, report } = await judge(create, endless, "--timeout", "2");
    expect(code).toBe(2);
    expect(report).toMatchObject({ verdict: "unknown" });
    expect(report.reason).toContain("drizzle/0001_second.sql:1");
  });

  it("that fills the disk fills nothing but its bounds", async () => {
    const flood =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO books SELECT i + 10, printf('%1000000d', i) FROM n;";
    const { code, report } = await judge(create, flood, "--timeout", "60");
    expect(code).toBe(1);
    expect(report.folders[0].findings[0].message).toContain("full");
  }, 90_000);

  it("reaches no other file", async () => {
    const { code, report } = await judge(create, "ATTACH '/tmp/drizzle-gate-was-here.db' AS x;");
    expect(code).toBe(1);
    expect(rulesIn(report)).toContain("forbidden-statement");
    expect(existsSync("/tmp/drizzle-gate-was-here.db")).toBe(false);
  });
});

it("a journal that was emptied deletes history, although the folder is still there", async () => {
  const files = {
    "package.json": '{ "dependencies": { "better-sqlite3": "13.2.0" } }',
    "drizzle/0000_first.sql": create,
    "drizzle/meta/_journal.json": journal("0000_first"),
  };
  const { dir, commits } = await buildRepository([
    { files },
    { files: { "drizzle/meta/_journal.json": journal() } },
  ]);
  const [base = "", head = ""] = commits;
  const run = await runCli(["--repo", dir, "--base", base, "--head", head, "--format", "json"]);
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout).folders[0].findings).toContainEqual(
    expect.objectContaining({ rule: "migration-deleted", severity: "error", migration: "0000_first" }),
  );
});

describe("an acceptance", () => {
  const drop = "ALTER TABLE `books` DROP COLUMN `title`;";
  const strict = ["--fail-on", "warning", "--accept", "snapshot-missing=made by hand"];

  it("in the migration is taken with its reason, and shown", async () => {
    const { code, report } = await judge(
      create,
      `-- drizzle-gate: accept column-dropped nobody reads it since 2.0\n${drop}`,
      ...strict,
    );
    expect(code).toBe(0);
    expect(report.folders[0].findings).toContainEqual(
      expect.objectContaining({
        rule: "column-dropped",
        accepted: { by: "directive", reason: "nobody reads it since 2.0", who: null },
      }),
    );
  });

  it("as an option is for one migration if it says so", async () => {
    const taken = await judge(create, drop, ...strict, "--accept", "column-dropped@0001_second=as planned");
    expect(taken.code).toBe(0);
    const other = await judge(create, drop, ...strict, "--accept", "column-dropped@0009_other=as planned");
    expect(other.code).toBe(1);
    expect(rulesIn(other.report)).toContain("acceptance-unused");
  });
});

describe("a pull request and its own gate", () => {
  const path = ".github/workflows/migrations.yml";
  const workflow = (more: string): string =>
    `on: pull_request\njobs:\n  gate:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: shop/drizzle-gate@v1\n        with:\n          driver: better-sqlite3${more}\n`;
  const judgeWorkflow = async (head: string | null) => {
    const files = {
      "drizzle/0000_first.sql": create,
      "drizzle/meta/0000_snapshot.json": snapshot,
      "drizzle/meta/_journal.json": journal("0000_first"),
      [path]: workflow(""),
    };
    const { dir, commits } = await buildRepository([
      { files },
      {
        files: {
          "drizzle/0001_second.sql": "ALTER TABLE `books` ADD `isbn` text;",
          "drizzle/meta/_journal.json": journal("0000_first", "0001_second"),
          [path]: head,
        },
      },
    ]);
    const [base = "", second = ""] = commits;
    const run = await runCli(["--repo", dir, "--base", base, "--head", second, "--format", "json"]);
    return JSON.parse(run.stdout);
  };

  it.each([
    ["an acceptance", workflow("\n          accept: rows-deleted=it is fine")],
    ["a lower bar", workflow("\n          fail-on: never")],
    ["another driver", workflow("").replace("better-sqlite3", "libsql")],
  ])("it cannot give itself %s unseen", async (_, head) => {
    const report = await judgeWorkflow(head);
    expect(report.folders[0].findings).toContainEqual(
      expect.objectContaining({ rule: "gate-relaxed", severity: "notice", file: path }),
    );
  });

  it.each([
    ["its own step", workflow("").replace(/ {6}- uses: shop[\s\S]*/, "      - run: npm test\n")],
    ["its whole workflow", null],
  ])("it cannot take out %s unseen", async (_, head) => {
    const report = await judgeWorkflow(head);
    expect(report.folders[0].findings).toContainEqual(
      expect.objectContaining({
        rule: "gate-relaxed",
        message: `\`${path}\` changes the gate's own settings: it no longer runs the gate`,
        line: 1,
      }),
    );
  });

  it("may change the rest of the workflow", async () => {
    const report = await judgeWorkflow(workflow("").replace("ubuntu-latest", "ubuntu-24.04"));
    expect(rulesIn(report)).not.toContain("gate-relaxed");
  });

  it("cannot accept by a directive what it did to history", async () => {
    const { dir, commits } = await buildRepository([
      {
        files: {
          "drizzle/0000_first.sql": create,
          "drizzle/meta/_journal.json": journal("0000_first"),
        },
      },
      {
        files: {
          "drizzle/0000_first.sql": `-- drizzle-gate: accept migration-edited nobody has run it\n${create.replace("title", "name")}`,
        },
      },
    ]);
    const [base = "", head = ""] = commits;
    const run = await runCli(["--repo", dir, "--base", base, "--head", head, "--format", "json"]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout).folders[0].findings).toContainEqual(
      expect.objectContaining({ rule: "migration-edited", accepted: null }),
    );
  });
});

describe("rows of a seed file", () => {
  const unique = "CREATE UNIQUE INDEX books_title ON books (title);";
  const seeded = (text: string) => {
    const dir = mkdtempSync(join(tmpdir(), "drizzle-gate-seed-"));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    writeFileSync(join(dir, "seed.sql"), text);
    return judge(
      create,
      unique,
      "--seed",
      join(dir, "seed.sql"),
      "--accept",
      "snapshot-missing=made by hand",
    );
  };

  it("are the rows the migration meets", async () => {
    const { code, report } = await seeded("INSERT INTO books (title) VALUES ('a'), ('b');");
    expect(code).toBe(0);
    expect(report.folders[0].data).toEqual({
      source: "seed",
      rows: 2,
      tables: 1,
      copies: 0,
      uncounted: 0,
      ms: null,
    });
  });

  it("decide, where invented ones can only ask", async () => {
    const { code, report } = await seeded("INSERT INTO books (title) VALUES ('a'), ('a');");
    expect(code).toBe(1);
    expect(report.folders[0].findings).toContainEqual(
      expect.objectContaining({ rule: "data-dependent", severity: "error" }),
    );
  });

  it("of which one does not fit base make the check unknown, with file and line", async () => {
    const { code, report } = await seeded(
      "INSERT INTO books (title) VALUES ('a');\n\nINSERT INTO book VALUES (1);",
    );
    expect(code).toBe(2);
    expect(report.reason).toMatch(/seed\.sql` line 3: `INSERT INTO book VALUES \(1\)`.*no such table: book/);
  });

  it("that cannot be put in make the check unknown, with file and line", async () => {
    const { code, stderr } = await judge(
      create,
      "ALTER TABLE `books` ADD `isbn` text;",
      "--seed",
      "/nowhere/seed.sql",
    );
    expect(code).toBe(2);
    expect(stderr).toContain("seed.sql");
  });
});
