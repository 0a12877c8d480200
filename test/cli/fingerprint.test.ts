import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { beforeAll, describe, expect, test } from "vitest";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";
import { authors, journalFolder } from "./bookshop.ts";
import { runCli } from "./run-cli.ts";

let folder = "";
let repo = "";
let base = "";

beforeAll(async () => {
  folder = temporaryFolder();
  const unique = "CREATE UNIQUE INDEX `one_name` ON `authors` (`name`);\n";
  const repository = await buildRepository([
    { files: journalFolder("drizzle", { "0000_authors": authors }) },
    { files: journalFolder("drizzle", { "0000_authors": authors, "0001_one_name": unique }) },
  ]);
  repo = repository.dir;
  [base = ""] = repository.commits;
  const ran = await buildRepository([{ files: journalFolder("drizzle", { "0000_authors": authors }) }]);
  const database = new Database(join(folder, "production.db"));
  migrate(drizzle(database), { migrationsFolder: join(ran.dir, "drizzle") });
  database.exec("INSERT INTO authors (name) VALUES ('Ursula K.'), ('Octavia'), ('Ursula K.')");
  database.close();
});

const run = (...args: readonly string[]) => runCli(["fingerprint", ...args], { cwd: folder });

/** Writes what a command prints to a file of the folder, as a shell would. */
async function written(name: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...args);
  expect(code, stderr).toBe(0);
  const file = join(folder, name);
  writeFileSync(file, stdout);
  return file;
}

const check = (file: string, ...args: readonly string[]) =>
  runCli(["--repo", repo, "--base", base, "--snapshot", file, ...args]);

describe("`fingerprint`", () => {
  test("of a file settles a check, with the number and without a name", async () => {
    const file = await written("production.json", "production.db");
    expect(readFileSync(file, "utf8")).not.toContain("Ursula");
    const { code, stdout } = await check(file, "--format", "json");
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(report.reason).toContain("fails on production's rows, by its fingerprint");
    expect(report.reason).toContain("(2 rows share 1 value)");
    expect(report.folders[0].data).toMatchObject({ source: "fingerprint", rows: 3, tables: 1 });
    expect(report.folders[0].notes.join("\n")).toMatch(
      /the fingerprint of 20\d\d-\d\d-\d\d \(1 table, 3 rows counted\)/,
    );
  });

  test("of a database that only answers queries is the same", async () => {
    const ask = (script: string): string => {
      const database = new Database(join(folder, "production.db"), { readonly: true });
      const lines = readFileSync(script, "utf8").trimEnd().split("\n");
      const answers = lines.flatMap((line) => database.prepare(line).all());
      database.close();
      return JSON.stringify(answers);
    };
    const schema = join(folder, "schema.json");
    writeFileSync(schema, ask(await written("schema.sql", "--sql", "turso")));
    const counts = join(folder, "counts.json");
    writeFileSync(counts, ask(await written("counts.sql", "--sql", "turso", "--answers", schema)));
    const file = await written("answered.json", "--answers", schema, "--answers", counts);
    const withoutTime = (path: string) => ({ ...JSON.parse(readFileSync(path, "utf8")), taken: null });
    expect(withoutTime(file)).toEqual(withoutTime(await written("production.json", "production.db")));
  });

  test("answers what a report asks, and rounds where that is wanted", async () => {
    const report = join(folder, "report.json");
    writeFileSync(report, (await runCli(["--repo", repo, "--base", base, "--format", "json"])).stdout);
    const file = await written("asked.json", "production.db", "--ask", report, "--coarse");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ coarse: true, questions: [{ rows: 10 }] });
  });

  test("that somebody else wrote is read with care", async () => {
    const file = await written("production.json", "production.db");
    const text = readFileSync(file, "utf8").replace('"rows": 3', '"rows": "many"');
    writeFileSync(join(folder, "forged.json"), text);
    const { code, stderr } = await check(join(folder, "forged.json"));
    expect(code).toBe(2);
    expect(stderr).toContain("`forged.json` is not a fingerprint of Drizzle Gate, version 1");
  });

  test.each([
    [[], "`fingerprint` needs a database"],
    [["production.db", "--sql", "d1"], "not both"],
    [["production.db", "other.db"], "one database at a time"],
    [["production.db", "--rows", "3"], "`fingerprint` does not take `--rows`"],
    [["production.db", "--ask", "production.db"], "is not a JSON report"],
    [["--answers", "nowhere.json"], "`nowhere.json` cannot be read"],
    [["nowhere.db"], "does not exist"],
  ])("%j is a sentence", async (args, words) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
