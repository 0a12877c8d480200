import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { configShape } from "../../src/check/config/config-shape.ts";
import { findTrouble } from "../../src/check/config/find-trouble.ts";
import { buildRepository } from "../git/build-repository.ts";
import { authors, books, journalFolder } from "./bookshop.ts";
import { type Ended, runCli } from "./run-cli.ts";

const file = "drizzle-gate.json";
const first = { "0000_authors": authors, "0001_books": books };
const flat = ({ stdout }: Ended) => stdout.replaceAll(/\s+/g, " ");

/** Settings of base, the migration that head adds, and what head does to the settings. */
interface World {
  readonly config: string | object | null;
  readonly sql?: string;
  readonly head?: string | object | null;
  readonly folder?: string;
  readonly args?: readonly string[];
}

function run({ config, sql, head, folder = "drizzle", args = [] }: World): Promise<Ended> {
  const text = (given: string | object | null) =>
    given === null || typeof given === "string" ? given : JSON.stringify(given, null, 2);
  const added = sql === undefined ? {} : { "0002_change": sql };
  const { dir } = buildRepository([
    { files: { ...journalFolder(folder, first), ...(config === null ? {} : { [file]: text(config) }) } },
    {
      files: {
        ...journalFolder(folder, { ...first, ...added }),
        ...(head === undefined ? { "a.md": "a\n" } : { [file]: text(head) }),
      },
    },
  ]);
  return runCli(["--repo", dir, "--base", "main~1", "--head", "main", ...args]);
}

const drop = "DROP TABLE `books`;";
const rename = "ALTER TABLE `books` RENAME COLUMN `title` TO `name`;";
const add = "ALTER TABLE `books` ADD `pages` integer;";
const rewrite = "UPDATE `authors` SET `name` = upper(`name`) || '!';";

describe("protected objects", () => {
  test.each([
    [
      "a table that is dropped",
      ["books"],
      drop,
      "`books` is protected in `drizzle-gate.json`: table `books` dropped",
    ],
    ["a column of a table that is dropped", ["books.title"], drop, "`books.title` is protected"],
    ["a column that is renamed", ["BOOKS.title"], rename, "is protected in `drizzle-gate.json`"],
    ["rows that are deleted", ["authors"], "DELETE FROM `authors`;", "rows deleted"],
    ["values that are rewritten", ["authors.name"], rewrite, "of `authors.name` rewritten"],
  ])("%s", async (_, objects, sql, said) => {
    const ended = await run({ config: { protected: objects }, sql });
    expect(flat(ended)).toContain(said);
    expect(flat(ended)).toContain("object-protected");
    expect(ended.code).toBe(1);
  });

  test.each([
    ["another table", ["authors"], drop],
    ["a column that is added", ["books"], add],
    ["another column", ["books.id"], rename],
  ])("are left alone by %s", async (_, objects, sql) => {
    expect(flat(await run({ config: { protected: objects }, sql }))).not.toContain("object-protected");
  });

  test("that are not there are named, with what may be meant", async () => {
    const ended = await run({ config: { protected: ["boks", "AUTHORS"] }, sql: add });
    expect(flat(ended)).toContain(
      "`boks`, protected in `drizzle-gate.json`, is not in the database. Did you mean `books`?",
    );
    expect(flat(ended)).not.toContain("`AUTHORS`, protected");
  });

  test("may be dropped with an acceptance in the migration", async () => {
    const sql = `-- drizzle-gate: accept object-protected nobody sells books any more\n${drop}`;
    const ended = await run({ config: { protected: ["books"] }, sql });
    expect(ended.code).toBe(0);
    expect(flat(ended)).toContain("nobody sells books any more");
  });
});

describe("the policy `expand-only`", () => {
  const config = { policy: "expand-only" };

  test.each([
    drop,
    rename,
    "ALTER TABLE `books` ADD `pages` integer NOT NULL DEFAULT 0; DROP TABLE `authors`;",
  ])("refuses %s", async (sql) => {
    const ended = await run({ config, sql: sql.replace("; ", ";\n--> statement-breakpoint\n") });
    expect(flat(ended)).toContain("The policy is `expand-only`, and this is more than an addition");
    expect(ended.code).toBe(1);
  });

  test.each([
    add,
    "CREATE INDEX `books_title` ON `books` (`title`);",
    "CREATE TABLE `tags` (`id` integer PRIMARY KEY, `name` text NOT NULL UNIQUE);\n--> statement-breakpoint\nCREATE UNIQUE INDEX `tags_name` ON `tags` (`name`);",
  ])("lets %s pass", async (sql) => {
    const ended = await run({ config, sql });
    expect(flat(ended)).not.toContain("expand-only`,");
    expect(ended.code).toBe(0);
  });

  test("holds for the folder that has it", async () => {
    const folders = [{ path: "db/other", policy: "expand-only" }];
    expect((await run({ config: { folders }, sql: drop })).code).toBe(0);
    const own = [{ path: "drizzle/", policy: "expand-only" }];
    expect((await run({ config: { folders: own }, sql: drop })).code).toBe(1);
  });
});

describe("rules, drivers and acceptances", () => {
  test("a rule counts as the file says, and `off` leaves it out", async () => {
    expect((await run({ config: null, sql: drop })).code).toBe(0);
    const strict = await run({ config: { rules: { "table-dropped": "error" } }, sql: drop });
    expect(strict.code).toBe(1);
    expect(flat(strict)).toContain("`table-dropped` counts as error");
    const off = await run({ config: { rules: { "table-dropped": "off" } }, sql: drop });
    expect(flat(off)).not.toContain("warning table-dropped");
    expect(flat(off)).toContain("`table-dropped` counts as off");
  });

  test("the driver comes from the file unless an option names another", async () => {
    const config = { driver: "libsql", folders: [{ path: "drizzle", driver: "turso" }] };
    expect(flat(await run({ config, sql: add }))).toMatch(/run \w+ turso \(`drizzle-gate.json` says so\)/);
    const asked = await run({ config, sql: add, args: ["--driver", "better-sqlite3"] });
    expect(flat(asked)).toMatch(/run \w+ better-sqlite3 \(as asked\)/);
  });

  test("the status shows it as a check would take it", async () => {
    const { dir } = buildRepository([
      {
        files: { ...journalFolder("drizzle", first), [file]: '{ "driver": "turso", "deploy": "at-start" }' },
      },
      { files: { "a.md": "a\n" } },
    ]);
    const ended = await runCli(["status", "--repo", dir, "--base", "main~1", "--head", "main"]);
    expect(flat(ended)).toMatch(/turso.*`?drizzle-gate\.json`? says so/);
    expect(ended.code).toBe(0);
  });

  test("an acceptance holds until its day is over, which is said", async () => {
    const rules = { "table-dropped": "error" };
    const accept = (until: string) => [{ rule: "table-dropped", reason: "agreed in March", until }];
    const held = await run({ config: { rules, accept: accept("2999-01-31") }, sql: drop });
    expect(held.code).toBe(0);
    expect(flat(held)).toContain("agreed in March");
    const over = await run({ config: { rules, accept: accept("2020-01-31") }, sql: drop });
    expect(over.code).toBe(1);
    expect(flat(over)).toContain(
      "The acceptance of `table-dropped` in `drizzle-gate.json` ended on 2020-01-31",
    );
  });

  test("an acceptance that meets nothing is no trouble: it is there for later ones", async () => {
    const ended = await run({ config: { accept: [{ rule: "table-dropped", reason: "r" }] }, sql: add });
    expect(flat(ended)).not.toContain("acceptance-unused");
  });
});

describe("where the check fails, and of which folders", () => {
  test("`failOn` holds unless an option says otherwise", async () => {
    const config = { failOn: "warning" };
    const strict = await run({ config, sql: drop });
    expect(strict.code).toBe(1);
    expect(flat(strict)).toContain("From `drizzle-gate.json` of the base branch: `failOn`");
    expect((await run({ config, sql: drop, args: ["--fail-on", "error"] })).code).toBe(0);
    expect((await run({ config: { failOn: "never", ...{ protected: ["books"] } }, sql: drop })).code).toBe(0);
  });

  /** A repository with two folders; head drops a table of the second. */
  function twoFolders(config: object, head: object = config): string {
    const files = (added: object, settings: object) => ({
      ...journalFolder("a/drizzle", first),
      ...journalFolder("b/drizzle", { ...first, ...added }),
      [file]: JSON.stringify(settings),
    });
    const sides = [
      { files: files({}, config) },
      { files: { ...files({ "0002_change": drop }, head), "a.md": "a" } },
    ];
    return buildRepository(sides).dir;
  }
  const check = (dir: string, ...args: readonly string[]) =>
    runCli([...args, "--repo", dir, "--base", "main~1", "--head", "main"]);
  const strict = { failOn: "warning" };

  test("`migrations` names the folders, and what it leaves out is told", async () => {
    const left = await check(twoFolders({ ...strict, migrations: ["a"] }));
    expect(left.code).toBe(0);
    expect(flat(left)).toContain(
      "looked at `a/drizzle`. `b/drizzle` has changes that were not checked: it is not in `migrations` of `drizzle-gate.json`",
    );
    const named = await check(twoFolders({ ...strict, migrations: ["b/drizzle"] }));
    expect(named.code).toBe(1);
    expect(flat(named)).not.toContain("not checked");
    const dir = twoFolders({ ...strict, migrations: ["a/drizzle"] });
    expect((await check(dir, "--migrations", "b")).code).toBe(1);
    const status = flat(await check(dir, "status"));
    expect(status).toContain("Left alone `b/drizzle` (not in `migrations` of the settings)");
  });

  test("a folder that is not there leaves nothing out", async () => {
    const ended = await check(twoFolders({ ...strict, migrations: ["a/drizzle", "c"] }));
    expect(ended.code).toBe(1);
    expect(flat(ended)).toContain(
      "`c`, in `migrations` of `drizzle-gate.json`, is not a Drizzle SQLite migration folder, so every folder is checked",
    );
  });

  test("a pull request leaves its own folder out in vain", async () => {
    const ended = await check(twoFolders(strict, { migrations: ["a/drizzle"] }));
    expect(ended.code).toBe(1);
    expect(flat(ended)).toContain("changes the gate's own settings: `failOn` and `migrations`.");
  });
});

describe("what a pull request changes in the file", () => {
  test("is told where it changes nothing else", async () => {
    const ended = await run({ config: { failOn: "warning" }, head: {} });
    expect(ended.code).toBe(0);
    expect(flat(ended)).toContain("changes the gate's own settings: `failOn`.");
    expect((await run({ config: {}, head: "{" })).code).toBe(1);
  });

  const protecting = { protected: ["books"] };

  test("is told and not in force, whether it relaxes or tightens", async () => {
    const relaxed = await run({ config: protecting, sql: drop, head: {} });
    expect(relaxed.code).toBe(1);
    expect(flat(relaxed)).toContain("`drizzle-gate.json` changes the gate's own settings: `protected`.");
    expect(flat(relaxed)).toContain("This check still uses the settings of the base branch");
    const tightened = await run({ config: {}, sql: drop, head: protecting });
    expect(tightened.code).toBe(0);
    expect(flat(tightened)).toContain("changes the gate's own settings: `protected`.");
    const deleted = await run({ config: protecting, sql: drop, head: null });
    expect(deleted.code).toBe(1);
    expect(flat(deleted)).toContain("it is deleted");
    const fresh = await run({ config: null, sql: drop, head: protecting });
    expect(fresh.code).toBe(0);
    expect(flat(fresh)).toContain("it is new");
  });

  test("blocks where no check could read it afterwards", async () => {
    const ended = await run({ config: {}, sql: add, head: '{\n  "polcy": "expand-only"\n}' });
    expect(ended.code).toBe(1);
    expect(flat(ended)).toContain("`drizzle-gate.json` cannot be used");
    expect(flat(ended)).toContain("Unknown key `polcy`. Did you mean `policy`?");
  });

  test("may repair it", async () => {
    const ended = await run({ config: "{", sql: add, head: {} });
    expect(ended.code).toBe(0);
    expect(flat(ended)).toContain("it could not be read before");
  });
});

describe("a file that cannot be used", () => {
  test.each([
    [
      '{\n  // ours\n  "polcy": "expand-only",\n}',
      "`drizzle-gate.json:3`: Unknown key `polcy`. Did you mean `policy`?",
    ],
    [
      '{\n  "rules": {\n    "colum-dropped": "error"\n  }\n}',
      "`drizzle-gate.json:3`: Unknown key `colum-dropped` in `rules`. Did you mean `column-dropped`?",
    ],
    [
      '{ "driver": "beter-sqlite3" }',
      "`drizzle-gate.json:1`: `driver` does not accept `beter-sqlite3`. Did you mean `better-sqlite3`?",
    ],
    [
      '{ "folders": [\n {},\n { "path": "a", "driver": 3 }] }',
      "`drizzle-gate.json:2`: `folders[0]` lacks `path`",
    ],
    ['{ "accept": [{ "rule": "table-dropped" }] }', "`accept[0]` lacks `reason`"],
    [
      '{ "accept": [{ "rule": "table-dropped", "reason": "r", "until": "2027-02-31x" }] }',
      "`accept[0].until` does not accept `2027-02-31x`",
    ],
    ['{ "rows": -1 }', "`rows` has to be a whole number from 0 on"],
    ['{ "driver": process.env.DRIVER }', "`driver` does not accept `null`"],
    ['{ "protected": "books" }', "`protected` has to be a list"],
    ["[]", "The file has to be an object"],
    ['{ "policy": ', "`drizzle-gate.json:1`: not JSON"],
  ])("%j", async (config, said) => {
    const ended = await run({ config, sql: add });
    expect(ended.code).toBe(2);
    expect(flat(ended)).toContain(said);
  });
});

test("the example of the docs is one that the gate takes", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/configuration.md"), "utf8");
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(findTrouble(configShape, JSON.parse(example))).toBeNull();
  for (const key of Object.keys(JSON.parse(example)).slice(1)) expect(page).toContain(`| \`${key}\` |`);
});

describe("the published schema", () => {
  const schema = JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../docs/config.schema.json"), "utf8"),
  );
  const isValid = new Ajv2020({ strict: false }).compile(schema);

  test.each([
    { driver: "d1", rules: { "table-dropped": "off" }, protected: ["users.email"], deploy: "at-start" },
    {
      folders: [{ path: "drizzle", policy: "expand-only" }],
      accept: [{ rule: "rows-deleted", reason: "r" }],
    },
    { driver: "mysql" },
    { rules: { nothing: "error" } },
    { accept: [{ rule: "rows-deleted" }] },
    { accept: [{ rule: "rows-deleted", reason: "r", until: "soon" }] },
    { rows: 1.5 },
  ])("allows what the gate takes, and no more: %j", (value) => {
    expect(isValid(value)).toBe(findTrouble(configShape, value) === null);
  });
});
