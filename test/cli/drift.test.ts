import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { beforeAll, describe, expect, test } from "vitest";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";
import { adding, books } from "./bookshop.ts";
import { runCli } from "./run-cli.ts";

const schema: object = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../docs/drift.schema.json"), "utf8"),
);
const isDrift = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

let repo = "";
let folder = "";

/** A copy of production that ran what the checkout has, and on which this SQL ran. */
function copy(name: string, sql: string): string {
  const path = join(folder, name);
  copyFileSync(join(folder, "level.db"), path);
  const database = new Database(path);
  database.exec(sql);
  database.close();
  return path;
}

beforeAll(async () => {
  repo = (await buildRepository([...adding(books)])).dir;
  folder = temporaryFolder();
  const level = new Database(join(folder, "level.db"));
  migrate(drizzle(level), { migrationsFolder: join(repo, "drizzle") });
  level.exec("INSERT INTO books (id, title) VALUES (1, 'secret of a customer')");
  level.close();
});

const run = (...args: readonly string[]) => runCli(["drift", "--repo", repo, ...args]);

describe("`drift`", () => {
  test("of a database that the migrations made is 0", async () => {
    const { code, stdout } = await run(join(folder, "level.db"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^SAME {2}`level.db` has what the migrations make$/m);
  });

  test("of one that was changed by hand is 1, and says what brings the two together", async () => {
    const { code, stdout } = await run(copy("drifted.db", "ALTER TABLE books ADD note text"));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^DIFFERS {2}`drifted.db` differs from what the migrations make in 1 thing$/m);
    expect(stdout).toContain('ALTER TABLE "books" DROP COLUMN "note";');
    expect(stdout).not.toContain("secret");
  });

  test("goes by the settings of the base branch", async () => {
    const settings = (config: object) => ({ "drizzle-gate.json": JSON.stringify(config) });
    const held = async (config: object) => {
      const [first, second] = adding(books);
      const files = { ...second?.files, ...settings(config) };
      const { dir } = buildRepository([{ ...first }, { files }]);
      return await runCli(["drift", "--repo", dir, "--base", "main", join(folder, "level.db")]);
    };
    // What is applied by wrangler has other records, so that this copy is none of its own.
    expect((await held({ driver: "d1-wrangler" })).stdout).toContain("d1_migrations");
    expect((await held({ driver: "better-sqlite3" })).code).toBe(0);
    const broken = await held({ drivr: "d1" });
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain("Unknown key `drivr`");
  });

  test("of one without records is 1, with the statements that record them", async () => {
    const { code, stdout } = await run(
      copy("pushed.db", "DROP TABLE __drizzle_migrations"),
      "--format",
      "markdown",
    );
    expect(code).toBe(1);
    expect(stdout).toContain('INSERT INTO "__drizzle_migrations"');
  });

  test("of what is no database, or of another project, is 2", async () => {
    writeFileSync(join(folder, "noise.db"), "no database");
    const noise = await run(join(folder, "noise.db"));
    expect(noise.code).toBe(2);
    expect(noise.stdout).toContain("UNKNOWN  `noise.db` cannot be compared:");
    const other = copy(
      "other.db",
      "DROP TABLE __drizzle_migrations; DROP TABLE books; DROP TABLE authors; CREATE TABLE x (y)",
    );
    expect((await run(other)).code).toBe(2);
    expect((await run(join(folder, "nowhere.db"))).stderr).toContain(
      "nowhere.db`, but there is no such file: create or download it first\n",
    );
  });

  test("of an older revision says what is still to run from there, and what is not known there", async () => {
    const { stdout } = await run(join(folder, "level.db"), "--base", "HEAD~1", "--format", "json");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ verdict: "unknown", copies: [{ stands: "unusable" }] });
    expect(report.copies[0].problem).toContain("which the base branch does not have");
  });

  test("of many is JSON that keeps to its schema, and a file where that is asked for", async () => {
    const file = join(folder, "drift.json");
    const globbed = copy("drifted.db", "ALTER TABLE books ADD note text").replace("drifted", "[dl]*");
    const { code } = await run(globbed, "--format", `json=${file}`, "--format", "terminal");
    expect(code).toBe(1);
    const report = JSON.parse(readFileSync(file, "utf8"));
    expect(isDrift(report), JSON.stringify(isDrift.errors)).toBe(true);
    expect(report.reason).toBe("1 of 2 copies differ from what the migrations make: `drifted.db`");
  });

  test("takes what it needs and nothing else", async () => {
    expect((await run()).stderr).toContain("`drift` needs a production copy to compare");
    expect((await run("x.db", "--rows", "3")).stderr).toContain("`drift` does not take `--rows`");
    expect((await run("x.db", "--format", "sarif")).stderr).toContain("`--format`");
  });
});
