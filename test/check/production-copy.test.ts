import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { afterAll, describe, expect, it } from "vitest";
import { type CliOptions, runCli } from "../cli/run-cli.ts";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";

const journal = (...tags: readonly string[]) =>
  JSON.stringify({
    version: "7",
    dialect: "sqlite",
    entries: tags.map((tag, idx) => ({
      idx,
      version: "6",
      when: 1_700_000_000_000 + idx,
      tag,
      breakpoints: true,
    })),
  });

const breakpoint = "\n--> statement-breakpoint\n";
const first = [
  "CREATE TABLE `authors` (`id` integer PRIMARY KEY NOT NULL, `name` text);",
  "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `author_id` integer REFERENCES `authors`(`id`) ON DELETE cascade, `title` text);",
].join(breakpoint);
const addIsbn = "ALTER TABLE `books` ADD `isbn` text;";
const second = "ALTER TABLE `books` ADD `price` integer;";
const rebuild = [
  "CREATE TABLE `__new_authors` (`id` integer PRIMARY KEY NOT NULL, `name` text DEFAULT 'unknown');",
  "INSERT INTO `__new_authors`(`id`, `name`) SELECT `id`, `name` FROM `authors`;",
  "DROP TABLE `authors`;",
  "ALTER TABLE `__new_authors` RENAME TO `authors`;",
].join(breakpoint);

/** A repository whose base has two migrations and whose head has `third`, and a copy of production behind `ran` of them. */
async function shop(third: string, ran: readonly string[]) {
  const texts: Readonly<Record<string, string>> = { "0000_shop": first, "0001_price": second };
  const files = {
    "package.json": '{ "dependencies": { "better-sqlite3": "13.2.0" } }',
    "drizzle/0000_shop.sql": first,
    "drizzle/0001_price.sql": second,
    "drizzle/meta/_journal.json": journal("0000_shop", "0001_price"),
  };
  const repository = await buildRepository([
    { files },
    {
      files: {
        "drizzle/0002_next.sql": third,
        "drizzle/meta/_journal.json": journal("0000_shop", "0001_price", "0002_next"),
      },
    },
  ]);
  const folder = temporaryFolder();
  const migrations = await buildRepository([
    {
      files: {
        ...Object.fromEntries(ran.map((tag) => [`${tag}.sql`, texts[tag] ?? ""])),
        "meta/_journal.json": journal(...ran),
      },
    },
  ]);
  const copy = join(folder, "production.db");
  const database = new Database(copy);
  migrate(drizzle(database), { migrationsFolder: migrations.dir });
  database.exec(
    "INSERT INTO authors VALUES (1, 'Ada'), (2, NULL); INSERT INTO books (id, author_id, title) VALUES (1, 1, 'A'), (2, 1, 'B'), (3, 2, 'C')",
  );
  database.close();
  return { repository, copy };
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

type Shop = Awaited<ReturnType<typeof shop>>;

/** Runs the built command line on a production copy and makes sure that it left everything as it was. */
async function run({ repository, copy }: Shop, args: readonly string[] = [], options: CliOptions = {}) {
  const before = stateOf(copy);
  const [base = "", head = ""] = repository.commits;
  const sides = ["--repo", repository.dir, "--base", base, "--head", head];
  const ended = await runCli([...sides, "--snapshot", copy, ...args], options);
  expect(stateOf(copy)).toEqual(before);
  expect(ended.left).toEqual([]);
  return ended;
}

/** What lies at the path and beside it under the same name, as hashes. */
function stateOf(copy: string): readonly (readonly [string, string])[] {
  return globSync(`${copy}*`)
    .filter((file) => statSync(file).isFile())
    .sort()
    .map((file) => [file, digest(file)]);
}

/** Fills the first page of a table with noise. */
function spoil(copy: string): undefined {
  const database = new Database(copy);
  const page = Number(
    database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'books'").pluck().get(),
  );
  database.close();
  const bytes = readFileSync(copy);
  bytes.fill(0xaa, 4096 * (page - 1), 4096 * page);
  writeFileSync(copy, bytes);
}

const level = ["0000_shop", "0001_price"];

async function judge(third: string, ran: readonly string[] = level, args: readonly string[] = []) {
  const { code, stdout } = await run(await shop(third, ran), ["--format", "json", ...args]);
  return { code, report: JSON.parse(stdout) };
}

/** What is said of a copy that something is wrong with. */
async function refusal(
  damage: (copy: string) => undefined | string,
  options: CliOptions = {},
  third = "ALTER TABLE `books` ADD `isbn` text;",
) {
  const made = await shop(third, level);
  const copy = damage(made.copy) ?? made.copy;
  const { code, stderr } = await run({ ...made, copy }, [], options);
  expect(code).toBe(2);
  return stderr.trim();
}

describe("a copy of production", () => {
  it("counts the rows that go", async () => {
    const { code, report } = await judge(rebuild);
    expect(code).toBe(1);
    const [folder] = report.folders;
    expect(folder.data).toMatchObject({ source: "snapshot" });
    const finding = folder.findings.find((found: { rule: string }) => found.rule === "rows-deleted");
    expect(finding).toMatchObject({
      severity: "error",
      line: 5,
      evidence: { tables: [{ table: "books", before: 3, after: 0 }] },
    });
    expect(finding.message).toContain("all 3 rows of `books`");
  });

  it("is brought forward where it is older than base", async () => {
    const { report } = await judge(rebuild, ["0000_shop"]);
    expect(report.folders[0].findings.map((found: { rule: string }) => found.rule)).toContain("rows-deleted");
  });

  it("is brought forward where it is in WAL mode", async () => {
    const made = await shop("UPDATE `books` SET `price` = 2;", ["0000_shop"]);
    const database = new Database(made.copy);
    database.pragma("journal_mode = WAL");
    database.close();
    const { code, stdout } = await run(made, ["--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).folders[0].data).toMatchObject({ rows: 5, tables: 2 });
  });

  it("makes a certain error of what depends on rows", async () => {
    const { code, report } = await judge("CREATE UNIQUE INDEX `one_book` ON `books` (`author_id`);");
    expect(code).toBe(1);
    const finding = report.folders[0].findings.find(
      (found: { rule: string }) => found.rule === "data-dependent",
    );
    expect(finding).toMatchObject({ severity: "error" });
    expect(finding.remedy).toContain("Fix the rows that this query returns");
    expect(finding.remedy).toContain("HAVING count(*) > 1");
    expect(report.folders[0].data).toEqual({
      source: "snapshot",
      rows: 5,
      tables: 2,
      copies: 1,
      uncounted: 0,
      ms: expect.any(Number),
    });
  });

  it("passes what its rows allow", async () => {
    const { code } = await judge("CREATE UNIQUE INDEX `one_title` ON `books` (`title`);");
    expect(code).toBe(0);
  });

  it("says how much was written", async () => {
    const { report } = await judge("UPDATE `books` SET `title` = 'x';");
    const data = report.folders[0].steps.find((step: { id: string }) => step.id === "data");
    expect(data.detail).toMatch(/^1 production copy counted before and after; \d+ KB written$/);
    expect(report.folders[0].data).toMatchObject({ rows: 5, tables: 2, copies: 1, uncounted: 0 });
    expect(report.folders[0].data.ms).toBeGreaterThanOrEqual(0);
  });

  it("fails where one of its statements does", async () => {
    const third = [addIsbn, "UPDATE `books` SET `id` = 5;"].join(breakpoint);
    const { code, report } = await judge(third);
    expect(code).toBe(1);
    const [found] = report.folders[0].findings;
    expect(found).toMatchObject({ line: 3, message: expect.stringContaining("UNIQUE constraint failed") });
  });

  it("passes what only the end of the transaction puts right", async () => {
    const third = [
      "ALTER TABLE `books` ADD `editor_id` integer REFERENCES authors(id) DEFERRABLE INITIALLY DEFERRED;",
      "UPDATE `books` SET `editor_id` = 9;",
      "INSERT INTO `authors` VALUES (9, 'Eve');",
    ].join(breakpoint);
    const { code, report } = await judge(third);
    expect(code, JSON.stringify(report.folders[0].findings)).toBe(0);
    expect(report.folders[0].counts).toMatchObject([
      { table: "authors", rows: [2, 3], deleted: 0, added: 1 },
    ]);
  });

  it("still knows what was before where a migration asks for a checkpoint", async () => {
    const statements = `${rebuild}${breakpoint}PRAGMA wal_checkpoint(TRUNCATE);${breakpoint}PRAGMA journal_mode = DELETE;`;
    const args = ["--driver", "op-sqlite", "--foreign-keys", "on"];
    const { report } = await judge(statements, level, args);
    const rules = report.folders[0].findings.map((found: { rule: string }) => found.rule);
    expect(rules).toContain("rows-deleted");
    expect(rules).not.toContain("data-dependent");
  });

  it("of another history proves nothing, and that is said", async () => {
    const { repository } = await shop("ALTER TABLE `books` ADD `isbn` text;", ["0000_shop"]);
    const folder = temporaryFolder();
    const copy = join(folder, "other.db");
    const database = new Database(copy);
    database.exec("CREATE TABLE made_by_push (id integer)");
    database.close();
    const [base = "", head = ""] = repository.commits;
    const run = await runCli(["--repo", repository.dir, "--base", base, "--head", head, "--snapshot", copy]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("no migration is recorded");
  });
});

describe("many copies", () => {
  /** Copies of one and the same shop in folders of their own; some are of another project. */
  async function tenants(copies: number, isForeign: (place: number) => boolean) {
    const made = await shop(rebuild, level);
    const folder = temporaryFolder();
    const quiet = join(folder, "quiet.db");
    copyFileSync(made.copy, quiet);
    new Database(quiet).exec("DELETE FROM books").close();
    const other = join(folder, "other.db");
    new Database(other).exec("CREATE TABLE made_by_push (id integer)").close();
    for (let place = 0; place < copies; place += 1) {
      const tenant = join(folder, "tenants", `t${String(place).padStart(2, "0")}`);
      mkdirSync(tenant, { recursive: true });
      copyFileSync(isForeign(place) ? other : place % 10 === 3 ? made.copy : quiet, join(tenant, "app.db"));
    }
    return { ...made, copy: join(folder, "tenants/*/app.db") };
  }

  it("that lose the same are one finding, which names the first few", async () => {
    const { code, stdout } = await run(await tenants(60, () => false), ["--format", "json"]);
    expect(code).toBe(1);
    const [folder] = JSON.parse(stdout).folders;
    const found = folder.findings.filter(({ rule }: { rule: string }) => rule === "rows-deleted");
    expect(found).toHaveLength(1);
    expect(found[0].message).toContain(
      "all 3 rows of `books`: dropping `authors` fires ON DELETE CASCADE; seen on `t03/app.db`, and the same on 5 more of 60 production copies: `t13/app.db`, `t23/app.db`, `t33/app.db`, `t43/app.db` and 1 more",
    );
    expect(found[0].evidence.copies).toHaveLength(6);
    expect(folder.data).toMatchObject({ copies: 60, rows: 138, tables: 2 });
  });

  it("of which some are of another history prove what the others prove", async () => {
    const { code, stdout } = await run(await tenants(20, (place) => place === 7), ["--format", "json"]);
    expect(code).toBe(1);
    const [folder] = JSON.parse(stdout).folders;
    expect(folder.notes.join("\n")).toContain(
      "1 of 20 production copies cannot be used: `t07/app.db` (1 table exists but",
    );
    expect(folder.data.copies).toBe(19);
  });

  it("of which some are broken prove what the others prove", async () => {
    const made = await tenants(20, () => false);
    const place = (tenant: string) => made.copy.replace("*", tenant);
    writeFileSync(place("t05"), "");
    truncateSync(place("t08"), 4096);
    spoil(place("t09"));
    const { code, stdout } = await run(made, ["--format", "json"]);
    expect(code).toBe(1);
    const [folder] = JSON.parse(stdout).folders;
    expect(folder.notes.join("\n")).toMatch(
      /^3 of 20 production copies cannot be used: `t05\/app.db` \(is empty; take the copy again\), `t08\/app.db` \(is cut short: .*; copy it again\), `t09\/app.db` \(is damaged \(SQLite: `.*`\); take the copy again\)$/m,
    );
    expect(folder.data.copies).toBe(17);
    expect(folder.steps.find(({ id }: { id: string }) => id === "data").detail).toMatch(
      /^17 production copies counted before and after; at most \d+ KB written; 3 more could not be used; found `rows-deleted`$/,
    );
  });

  it("of which one is broken prove nothing where the others pass", async () => {
    const made = await tenants(4, () => false);
    rmSync(made.copy.replace("*", "t03"));
    expect((await run(made)).code).toBe(0);
    writeFileSync(made.copy.replace("*", "t02"), "");
    const { code, stderr } = await run(made);
    expect(code).toBe(2);
    expect(stderr.trim()).toBe(
      "drizzle-gate: 1 of 3 production copies cannot be used: `t02/app.db` (is empty; take the copy again)",
    );
  });

  it("of which some are of another history prove nothing where the others pass", async () => {
    const { code, stderr } = await run(await tenants(9, (place) => place === 3 || place === 7));
    expect(code).toBe(2);
    expect(stderr).toContain("2 of 9 production copies cannot be used: `t03/app.db` and `t07/app.db` (");
  });
});

describe("what is wrong with a copy is one sentence", () => {
  const nobody = process.getuid?.() === 0 ? 65_534 : null;

  it("missing, a folder, empty, nothing that matches", async () => {
    expect(await refusal((copy) => `${copy}.gone`)).toMatch(
      /^drizzle-gate: `--snapshot` names `.*production\.db\.gone`, but there is no such file/,
    );
    expect(await refusal((copy) => join(copy, ".."))).toContain("is a folder; name the file in it");
    expect(await refusal((copy) => writeFileSync(copy, "") as undefined)).toContain(
      "`production.db` is empty",
    );
    expect(await refusal((copy) => join(copy, "../tenants/*.db"))).toMatch(
      /tenants\/\*\.db`, but there is no such file/,
    );
  });

  it.skipIf(nobody === null)("permission", async () => {
    const { repository, copy } = await shop("ALTER TABLE `books` ADD `isbn` text;", level);
    chmodSync(join(copy, ".."), 0o755);
    chmodSync(copy, 0);
    execFileSync("chown", ["-R", String(nobody), repository.dir]);
    const [base = "", head = ""] = repository.commits;
    const sides = ["--repo", repository.dir, "--base", base, "--head", head];
    const { code, stderr } = await runCli([...sides, "--snapshot", copy], { uid: nobody ?? 0 });
    expect(code).toBe(2);
    expect(stderr).toContain("permission is denied");
  });

  it("no database, or an encrypted one", async () => {
    const noise = Buffer.concat(["a", "b", "c"].map((text) => createHash("sha512").update(text).digest()));
    expect(await refusal((copy) => writeFileSync(copy, noise) as undefined)).toContain(
      "is neither a SQLite database nor a SQL dump; if it is encrypted",
    );
  });

  it("cut short", async () => {
    expect(await refusal((copy) => truncateSync(copy, statSync(copy).size - 4096) as undefined)).toMatch(
      /`production.db` is cut short: it has \d+ of \d+ bytes; copy it again/,
    );
  });

  it("a damaged page, met while migrating or while comparing", async () => {
    for (const third of [
      "UPDATE `books` SET `title` = 'x';",
      "ALTER TABLE `books` ADD `isbn` text;",
      "DROP TABLE `books`;",
    ]) {
      expect(await refusal(spoil, {}, third)).toBe(
        "drizzle-gate: `production.db` is damaged (SQLite: `database disk image is malformed`); take the copy again",
      );
    }
  });

  it("a writer in the middle of a transaction", async () => {
    const writers: Database.Database[] = [];
    const sentence = await refusal((copy) => {
      const writer = new Database(copy);
      writer.exec("BEGIN EXCLUSIVE; UPDATE books SET title = 'other'");
      writers.push(writer);
      return undefined;
    });
    for (const writer of writers) writer.close();
    expect(sentence).toContain("`production.db-journal` shows that a transaction on");
  });

  it("the -wal of another file", async () => {
    const sentence = await refusal((copy) => {
      const database = new Database(copy);
      database.pragma("journal_mode = WAL");
      database.close();
      const other = new Database(`${copy}.other`);
      other.exec(
        "CREATE TABLE t (v); CREATE INDEX i ON t (v); INSERT INTO t WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 2000) SELECT i FROM c",
      );
      other.pragma("journal_mode = WAL");
      other.pragma("wal_autocheckpoint = 0");
      other.exec("DELETE FROM t WHERE v > 1000");
      copyFileSync(`${copy}.other-wal`, `${copy}-wal`);
      other.close();
      return undefined;
    });
    expect(sentence).toContain("`production.db-wal` does not belong to `production.db`");
  });

  it("a dump with an error, and one that is cut short", async () => {
    const dump = "CREATE TABLE t (a);\nINSERT INTO t VALUES (1);\nINSERT INTO nowhere VALUES (1);\n";
    expect(await refusal((copy) => writeFileSync(copy, dump) as undefined)).toContain(
      "`production.db` line 3:",
    );
    const packed = gzipSync("CREATE TABLE t (a);\nINSERT INTO t VALUES ('some text');\n");
    expect(
      await refusal((copy) => writeFileSync(copy, packed.subarray(0, packed.length - 12)) as undefined),
    ).toContain("is cut short: the compressed data ends in the middle");
  });

  const small = smallDisk();
  it.skipIf(small === null)(
    "a disk that runs full while it is copied, and while it is migrated",
    async () => {
      const options = { env: { TMPDIR: small ?? "" } };
      const grow =
        (megabytes: number) =>
        (copy: string): undefined => {
          const database = new Database(copy);
          database.exec(
            `INSERT INTO books (title) WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${megabytes * 1000}) SELECT printf('%01000d', i) FROM c`,
          );
          database.close();
        };
      const sentence = "`production.db` does not fit into the scratch folder, its disk is full";
      expect(await refusal(grow(6), options)).toContain(sentence);
      expect(await refusal(grow(3), options, "UPDATE `books` SET `title` = `title` || 'x';")).toContain(
        sentence,
      );
      expect(readdirSync(small ?? "")).toEqual([]);
    },
  );
});

/** A file system of 5 MB; null where none can be mounted. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  const [mount, unmount] = ["mount", "umount"];
  if (spawnSync(mount, ["-t", "tmpfs", "-o", "size=5m", "tmpfs", folder]).status !== 0) return null;
  afterAll(() => void spawnSync(unmount, [folder]));
  return folder;
}
