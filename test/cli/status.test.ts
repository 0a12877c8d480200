import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildRepository, runIsolated, temporaryFolder } from "../git/build-repository.ts";
import { adding, authors, books, journalFolder, worldNamed } from "./bookshop.ts";
import { type Ended, runCli } from "./run-cli.ts";

type Commits = Parameters<typeof buildRepository>[0];

/** Asks for the status of a repository of these commits, the last of them being checked out. */
function statusOf(commits: Commits, ...args: readonly string[]): Promise<Ended> {
  const { dir } = buildRepository(commits);
  return runCli(["status", "--repo", dir, ...args]);
}

const drizzleConfig = (out: string) => `export default { dialect: "sqlite", out: "${out}" };\n`;

/** A shop whose database is opened with its keys off, a service on D1, and a folder that nobody shows. */
const monorepo: Commits = [
  {
    files: {
      "shop/package.json": '{ "dependencies": { "better-sqlite3": "13", "@libsql/client": "1" } }\n',
      "shop/drizzle.config.ts": drizzleConfig("./drizzle"),
      "shop/src/migrate.ts": [
        'import { migrate } from "drizzle-orm/better-sqlite3/migrator";',
        'db.run("PRAGMA foreign_keys = OFF");',
        'migrate(db, { migrationsFolder: "drizzle" });\n',
      ].join("\n"),
      "api/package.json": '{ "scripts": { "deploy": "wrangler d1 migrations apply DB --remote" } }\n',
      "api/wrangler.toml": '[[d1_databases]]\nbinding = "DB"\nmigrations_dir = "migrations"\n',
      "gone/drizzle.config.ts": drizzleConfig("./drizzle"),
      "old/meta/_journal.json": '{ "version": "7", "dialect": "postgresql", "entries": [] }\n',
      ...journalFolder("shop/drizzle", { "0000_authors": authors }),
      ...journalFolder("api/migrations", { "0000_authors": authors, "0001_books": books }),
    },
  },
  { files: journalFolder("shop/drizzle", { "0000_authors": authors, "0001_books": books }) },
];

describe("`status` says what it found out, within 80 columns", () => {
  const cases: Readonly<Record<string, readonly [commits: Commits, ...args: string[]]>> = {
    monorepo: [monorepo, "--base", "main~1", "--head", "main"],
    // The example of the README.
    shop: [monorepo, "--base", "main~1", "--head", "main", "--migrations", "shop/drizzle"],
    "no-sign-of-a-driver": [adding(books), "--base", "main~1"],
    "base-that-does-not-run": [
      [
        { files: journalFolder("drizzle", { "0000_a": authors, "0001_again": authors }) },
        { files: { "README.md": "A shop\n" } },
      ],
      "--base",
      "main~1",
    ],
    "no-folder": [[{ files: { "README.md": "A shop\n" } }], "--base", "main"],
    bookshop: [worldNamed("1-passes").commits, "--base", "main~1", "--head", "main"],
  };
  test.each(Object.entries(cases))("%s", async (name, [commits, ...args]) => {
    const ended = await statusOf(commits, ...args);
    expect(ended).toMatchObject({ code: 0, stderr: "", left: [] });
    await expect(ended.stdout).toMatchFileSnapshot(join(import.meta.dirname, `status/${name}.txt`));
    for (const line of ended.stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test("and the same for programs", async () => {
    const ended = await statusOf(monorepo, "--base", "main~1", "--head", "main", "--json");
    expect(ended).toMatchObject({ code: 0, stderr: "", left: [] });
    await expect(ended.stdout).toMatchFileSnapshot(join(import.meta.dirname, "status/monorepo.json"));
  });
});

describe("what is asked of it", () => {
  test("a folder and what a person knows of it", async () => {
    const told = ["--migrations", "shop", "--driver", "bun-sqlite", "--foreign-keys", "on"];
    const { stdout } = await statusOf(monorepo, "--base", "main~1", "--json", ...told);
    const { folders } = JSON.parse(stdout);
    expect(folders).toHaveLength(1);
    expect(folders[0].appliers[0]).toMatchObject({ driver: "bun-sqlite", source: "input", chosen: true });
    expect(folders[0].foreignKeys).toMatchObject({ on: true, by: "input" });
    expect(folders[0].unknown).toEqual([]);
  });

  test("without a base that is known, head is used instead, and that is said", async () => {
    const { dir } = buildRepository([...monorepo]);
    runIsolated(dir, ["branch", "-m", "main", "work"]);
    const { code, stdout } = await runCli(["status", "--repo", dir, "--json"]);
    const found = JSON.parse(stdout);
    expect([code, found.base, found.folders.length]).toEqual([0, null, 2]);
    expect(found.unknown[0].what).toContain("Pass `--base <revision>`");
    expect(found.unknown[0].settle).toBe("--base <rev>");
  });

  test("it finds the driver that `check` judges by", async () => {
    const { dir } = buildRepository(monorepo);
    const sides = ["--repo", dir, "--base", "main~1", "--head", "main"];
    const checked = JSON.parse((await runCli([...sides, "--format", "json"])).stdout);
    const found = JSON.parse((await runCli(["status", ...sides, "--json"])).stdout);
    const [folder] = checked.folders;
    const same = found.folders.find(({ path }: { readonly path: string }) => path === folder.path);
    expect(same.appliers.find(({ chosen }: { readonly chosen: boolean }) => chosen)).toMatchObject({
      driver: folder.driver.name,
      source: folder.driver.source,
      reason: folder.driver.reason,
    });
    expect(same.migrations).toMatchObject({ base: folder.migrations.base, new: folder.migrations.new });
  });
});

describe("what keeps it from an answer is a sentence and exit code 2", () => {
  test.each([
    [["--repo", "."], /Not a git repository/],
    [["--rows", "3"], /`status` has no option `--rows`/],
    [["--format", "json"], /`status` has no option `--format`/],
    [["now"], /Unknown command `status now`/],
  ])("%j", async (args, said) => {
    const ended = await runCli(["status", ...args], { cwd: temporaryFolder() });
    expect(ended).toMatchObject({ code: 2, stdout: "", left: [] });
    expect(ended.stderr).toMatch(said);
  });

  test("and a revision or a folder that is not there", async () => {
    const { dir } = buildRepository(monorepo);
    const nowhere = await runCli(["status", "--repo", dir, "--base", "nowhere"]);
    expect(nowhere).toMatchObject({ code: 2, stdout: "" });
    const nothing = await runCli(["status", "--repo", dir, "--base", "main", "--migrations", "nothing"]);
    expect(nothing).toMatchObject({ code: 2, stdout: "" });
  });

  test("`--json` is none of `check`'s", async () => {
    const ended = await runCli(["--json"], { cwd: temporaryFolder() });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("--format json");
  });
});
