import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { CommitToBuild } from "../../scripts/make-repository.ts";
import {
  type BuiltRepository,
  buildRepository,
  runIsolated,
  temporaryFolder,
} from "../git/build-repository.ts";
import { authors, books, journalFolder } from "./bookshop.ts";
import { type Ended, runCli } from "./run-cli.ts";

/** A migration that drops what the first one made. */
const drop = "DROP TABLE `authors`;\n";
const subtitle = "ALTER TABLE `books` ADD `subtitle` text;\n";

const one = { "0000_authors": authors };
const two = { ...one, "0001_books": books };
const three = { ...two, "0002_subtitle": subtitle };

/** The folder at another place, as a commit that moves it has it. */
const moved = (from: string, to: string, migrations: Readonly<Record<string, string>>): CommitToBuild => ({
  files: {
    ...Object.fromEntries(Object.keys(journalFolder(from, migrations)).map((path) => [path, null])),
    ...journalFolder(to, migrations),
  },
});

/** A year of a bookshop: its folder moves, a branch is merged, and most commits are about other things. */
const year: readonly CommitToBuild[] = [
  {
    files: {
      ...journalFolder("drizzle", one),
      "package.json": '{ "dependencies": { "better-sqlite3": "1" } }',
    },
  },
  { files: { "README.md": "A bookshop\n" } },
  { files: journalFolder("drizzle", two), parents: [1] },
  { files: { "docs/1.md": "1\n" }, parents: [1] },
  { files: { ...journalFolder("drizzle", two), "docs/2.md": "2\n" }, parents: [3, 2] },
  moved("drizzle", "db/migrations", two),
  { files: { "db/seed/1_authors.sql": "INSERT INTO authors VALUES (1, 'A');\n" } },
  { files: journalFolder("db/migrations", three) },
  { files: { "docs/3.md": "3\n" } },
  { files: journalFolder("db/migrations", { ...three, "0003_no_authors": drop }) },
];

let shop: BuiltRepository;
beforeAll(() => {
  shop = buildRepository(year);
});

/** The lines about commits: verdict and short id. */
const linesOf = ({ stdout }: Ended): readonly (readonly string[])[] =>
  [...stdout.matchAll(/^(PASS|WARN|FAIL|UNKNOWN) +([0-9a-f]{8}) {2}\d{4}-\d\d-\d\d {2}\S/gm)].map(
    ([, ...found]) => found,
  );

const short = ({ commits }: BuiltRepository, place: number) => commits[place]?.slice(0, 8) ?? "";

describe("`--last`", () => {
  test("judges the last commits that change migrations, wherever the folder lay", async () => {
    const ended = await runCli(["--repo", shop.dir, "--last", "4"]);
    expect(linesOf(ended)).toEqual([
      ["WARN", short(shop, 9)],
      ["PASS", short(shop, 7)],
      ["PASS", short(shop, 5)],
      ["PASS", short(shop, 4)],
    ]);
    expect(ended).toMatchObject({ code: 0, stderr: "", left: [] });
    expect(ended.stdout).toContain(`The report to read first (\`${short(shop, 9)}\``);
    expect(ended.stdout).toMatch(/`authors`[\s\S]*column|table-dropped/);
    for (const line of ended.stdout.split("\n").slice(0, 4)) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("says when there are fewer, and that these are all", async () => {
    const ended = await runCli(["--last", "9"], { cwd: shop.dir });
    expect(linesOf(ended)).toHaveLength(4);
    expect(ended.stdout).toContain(
      "Found 4 commits of `main` that changed migrations, not 9. That is all of them.",
    );
  });

  test("ends as the worst of them does, and shows its report whole", async () => {
    const files = journalFolder("drizzle", {
      "0000_authors": authors,
      "0001_broken": "DROP TABLE `nobody`;\n",
    });
    const world = buildRepository([...year.slice(0, 1), { files }, { files: { "a.md": "a\n" } }]);
    const ended = await runCli(["--repo", world.dir, "--last", "5"]);
    expect(linesOf(ended)).toEqual([["FAIL", short(world, 1)]]);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("no such table: nobody");
    expect(ended.stdout).toMatch(/1 error · /);
  });

  test("follows the default branch, or the one that is named", async () => {
    const branches = { main: 4, later: 9 };
    const world = buildRepository(year, { branches });
    world.git("checkout", "--quiet", "later");
    expect(linesOf(await runCli(["--repo", world.dir, "--last", "1"]))).toEqual([["PASS", short(world, 4)]]);
    const named = await runCli(["--repo", world.dir, "--last", "1", "--head", "later"]);
    expect(linesOf(named)).toEqual([["WARN", short(world, 9)]]);
  });

  test("a shallow clone is judged as far as it goes, and says how to see more", async () => {
    const dir = join(temporaryFolder(), "clone");
    runIsolated(shop.dir, ["clone", "--quiet", "--depth=4", `file://${shop.dir}`, dir]);
    const ended = await runCli(["--repo", dir, "--last", "4"]);
    expect(linesOf(ended)).toEqual([
      ["WARN", short(shop, 9)],
      ["PASS", short(shop, 7)],
    ]);
    const said = "This clone is shallow. Run `git fetch --unshallow` first to see more.";
    expect(ended.stdout).toContain(`not 4. ${said}`);
    const runner = await runCli(["--repo", dir, "--last", "4"], { env: { GITHUB_ACTIONS: "true" } });
    expect(runner.stdout).toContain("This clone is shallow. Check out with `fetch-depth: 0` to see more.");
    const edge = join(temporaryFolder(), "edge");
    runIsolated(shop.dir, ["clone", "--quiet", "--depth=1", `file://${shop.dir}`, edge]);
    const nothing = await runCli(["--repo", edge, "--last", "4"]);
    expect(nothing).toMatchObject({ code: 2, stderr: "" });
    expect(nothing.stdout).toContain(said);
  });

  test("where nothing changes migrations, it says so", async () => {
    const { dir } = buildRepository([{ files: { "a.md": "a\n" } }, { files: { "b.md": "b\n" } }]);
    const ended = await runCli(["--repo", dir, "--last", "5"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toBe(
      "No commit of `main` that could be compared changes a Drizzle SQLite migration folder.\n",
    );
  });

  test.each(["--base=main~1", "--format=json", "--run-drizzle-kit", "--json"])(
    "is not for %s",
    async (option) => {
      const ended = await runCli(["--repo", shop.dir, "--last", "1", option]);
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).toMatch(/^drizzle-gate: `--last` cannot be combined with `--/);
    },
  );
});

describe("`explain`", () => {
  test("tells of a rule, and how to accept it", async () => {
    const { stdout, code } = await runCli(["explain", "column-dropped"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^column-dropped \(warning\)\n/);
    expect(stdout).toContain("  -- drizzle-gate: accept column-dropped <reason>\n");
    expect((await runCli(["rules", "column-dropped"])).stdout).toBe(stdout);
  });

  test("guesses a rule that is nearly one", async () => {
    const ended = await runCli(["explain", "colum-droped"]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("Unknown rule `colum-droped`. Did you mean `column-dropped`?");
  });

  test("an acceptance of a rule that is nearly one is told what may be meant", async () => {
    const world = buildRepository(year);
    const sides = ["--repo", world.dir, "--base", "main~1", "--head", "main"];
    const ended = await runCli([...sides, "--accept", "table-droped=we mean it"]);
    expect(ended.stdout.replaceAll(/\s+/g, " ")).toContain("Did you mean `table-dropped`?");
  });
});
