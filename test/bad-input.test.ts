import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { adding, authors, books, journalFolder } from "./cli/bookshop.ts";
import { type CliOptions, type Ended, runCli } from "./cli/run-cli.ts";
import { buildRepository, temporaryFolder } from "./git/build-repository.ts";

const sides = ["--base", "main~1", "--head", "main"];

/** Expects one sentence on standard error, exit code 2, and nothing left behind. */
function expectRefusal(ended: Ended, sentence: RegExp): void {
  expect(ended.stderr).toMatch(/^drizzle-gate: [^\n]+\n$/);
  expect(ended.stderr).toMatch(sentence);
  expect(ended.stderr, "a stack").not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(ended).toMatchObject({ code: 2, signal: null, left: [] });
}

/** Expects a verdict, nothing on standard error, and nothing left behind. */
function expectVerdict(ended: Ended, verdict: "pass" | "fail"): void {
  expect(ended.stderr).toBe("");
  expect(ended).toMatchObject({ code: verdict === "pass" ? 0 : 1, signal: null, left: [] });
}

async function refused(args: readonly string[], sentence: RegExp, options: CliOptions = {}): Promise<void> {
  expectRefusal(await runCli(args, options), sentence);
}

describe("what is no repository", () => {
  test("a folder without one", () =>
    refused(["--repo", temporaryFolder()], /Not a git repository: .*Run this inside one/));

  test("the current folder", () => refused([], /Not a git repository/));

  test("no folder at all", () =>
    refused(
      ["--repo", join(temporaryFolder(), "gone")],
      /No such folder: `.*gone`. Pass the repository's folder with `--repo/,
    ));

  test("a file", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await refused(["--repo", file], /`.*file`/);
  });

  test("an empty repository", async () => {
    const { dir } = buildRepository([]);
    await refused(["--repo", dir], /has no commits yet. Commit first/);
    await refused(["--repo", dir, "--base", "main", "--head", "main"], /has no commits yet. Commit first/);
  });

  test("no git", () =>
    refused(["--repo", temporaryFolder()], /`git` was not found on the `PATH`/, {
      env: { PATH: temporaryFolder() },
    }));
});

describe("unknown revisions", () => {
  const { dir } = buildRepository(adding(books));

  test.each([
    ["a branch", "release", /Unknown revision `release`. Run `git fetch origin release` first/],
    [
      "an id, without a remote to ask",
      "0123456789".repeat(4),
      /`0{0}0123456789.*` could not be fetched from `origin` \(there is no remote `origin`\)/,
    ],
    ["an option", "--upload-pack=touch", /looks like an option/],
    ["nothing", "", /The revision is empty/],
    ["two lines", "main\nmain", /A revision is one line/],
    ["a tree", "main^{tree}", /Unknown revision/],
  ])("%s", (_, rev, sentence) => refused(["--repo", dir, `--base=${rev}`, "--head", "main"], sentence));

  test("on a runner the checkout is to be changed", async () => {
    const env = { GITHUB_ACTIONS: "true" };
    const sentence =
      /Unknown revision `release`. Check out with `fetch-depth: 0`, or run `git fetch origin release` first/;
    await refused(["--repo", dir, "--base", "release", "--head", "main"], sentence, { env });
    const shallow = /Unknown revision `main~7`. Check out with `fetch-depth: 0`\n/;
    await refused(["--repo", dir, "--base", "main~7", "--head", "main"], shallow, { env });
  });

  test("as head", () =>
    refused(["--repo", dir, "--base", "main", "--head", "release"], /Unknown revision `release`/));
});

describe("options that mean nothing", () => {
  const { dir } = buildRepository(adding(books));
  const gone = join(dir, "gone.sqlite");

  test.each([
    ["an unknown option", ["--wrong"], /Unknown option '--wrong'. See `drizzle-gate --help/],
    ["an option that is nearly one", ["--migration"], /'--migration'. Did you mean `--migrations`\? See/],
    ["an option without its value", ["--base"], /--base/],
    ["an unknown command", ["juge"], /Unknown command `juge`. See/],
    ["a command that is nearly one", ["chek"], /Unknown command `chek`. Did you mean `check`\? See/],
    ["a command with a word too many", ["status", "now"], /Unknown command `status now`. See/],
    ["a driver that is nearly one", ["--driver", "beter-sqlite3"], /Did you mean `better-sqlite3`\? Use/],
    [
      "an unknown driver",
      ["--driver", "mysql2"],
      /`--driver` does not accept `mysql2`.*`better-sqlite3`.*`op-sqlite`/,
    ],
    ["an unknown format", ["--format", "html"], /`--format` does not accept `html`.*`sarif`/],
    ["an unknown level", ["--fail-on", "notice"], /`--fail-on` does not accept `notice`/],
    ["rows below zero", ["--rows=-1"], /`--rows` does not accept `-1`/],
    [
      "an acceptance without a reason",
      ["--accept", "rows-deleted"],
      /accepts `rows-deleted` without a reason/,
    ],
    [
      "a folder that is none",
      ["--migrations", "src"],
      /`src` is not a Drizzle SQLite migration folder. Found: `drizzle`/,
    ],
    ["a seed that is not there", ["--seed", gone], /`--seed` names `.*gone\.sqlite`, which cannot be read/],
    ["a snapshot that is not there", ["--snapshot", gone], /`.*gone\.sqlite`/],
    ["a snapshot pattern that matches nothing", ["--snapshot", join(dir, "*.db")], /`.*\*\.db`/],
    [
      "a report that cannot be written",
      ["--format", `json=${join(dir, "no/folder.json")}`],
      /`.*folder\.json` cannot be written/,
    ],
  ])("%s", (_, args, sentence) => refused(["--repo", dir, ...sides, ...args], sentence));

  test("no commits to look back at", () =>
    refused(
      ["--repo", dir, "--last", "0"],
      /`--last` does not accept `0`. Use a whole number from 1 to 100/,
    ));

  test("a snapshot that is no database", async () => {
    const file = join(temporaryFolder(), "prod.sqlite");
    writeFileSync(file, "not a database, and long enough to be none of SQLite's own ".repeat(100));
    await refused(["--repo", dir, ...sides, "--snapshot", file], /`.*prod\.sqlite`/);
  });
});

describe("broken folders are findings", () => {
  const config = 'export default { dialect: "sqlite", out: "./drizzle" };\n';
  const folder = journalFolder("drizzle", { "0000_authors": authors });
  const good = { ...folder, "drizzle.config.ts": config };
  const journal = "drizzle/meta/_journal.json";
  const whole = String(folder[journal]);

  test.each([
    ["merge markers", `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> mine\n`],
    ["half a journal", whole.slice(0, whole.length / 2)],
    ["an empty journal", ""],
    ["another shape", '["0000_authors"]'],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
  ])("%s", async (_, content) => {
    const { dir } = buildRepository([{ files: good }, { files: { [journal]: content } }]);
    const ended = await runCli(["--repo", dir, ...sides]);
    expectVerdict(ended, "fail");
    expect(ended.stdout).toContain("journal-unreadable");
    expect(ended.stdout).toContain(journal);
  });

  test("a journal that is a symbolic link is not followed", async () => {
    const { dir } = buildRepository([
      { files: good },
      { files: { [journal]: null }, symlinks: { [journal]: "/etc/hostname" } },
    ]);
    const ended = await runCli(["--repo", dir, ...sides]);
    expectVerdict(ended, "fail");
    expect(ended.stdout).not.toContain(readFileSync("/etc/hostname", "utf8").trim() || "unreadable");
  });
});

describe("unusual files", () => {
  test("50 MB of SQL", { timeout: 120_000 }, async () => {
    const row = `INSERT INTO authors (name) VALUES ('${"x".repeat(1_000)}');\n--> statement-breakpoint\n`;
    const sql = row.repeat(Math.ceil(50_000_000 / row.length)) + books;
    const { dir } = buildRepository(adding(sql));
    expectVerdict(await runCli(["--repo", dir, ...sides]), "pass");
  });

  test("paths with spaces and letters of all kinds", async () => {
    const folder = "pakete/der buchladen/данные";
    const { dir } = buildRepository(adding(books, folder, "0001_bücher und mehr"));
    const ended = await runCli(["--repo", dir, ...sides, "--format", "json"]);
    expectVerdict(ended, "pass");
    expect(JSON.parse(ended.stdout).folders).toMatchObject([
      { path: folder, migrations: { base: 1, new: ["0001_bücher und mehr"] } },
    ]);
  });

  test("a repository in a folder with spaces and letters of all kinds", async () => {
    const { git } = buildRepository(adding(books));
    const parent = join(temporaryFolder(), "mein bücher regal");
    mkdirSync(parent);
    git("clone", "--quiet", ".", join(parent, "repo"));
    expectVerdict(await runCli(sides, { cwd: join(parent, "repo") }), "pass");
  });

  test.skipIf(process.platform === "win32")(
    "names with line breaks, which start no line of output",
    async () => {
      const { dir } = buildRepository(adding("CREATE TABL x;\n", "dri\nzzle", "0001_a\n::error::b"));
      for (const format of ["terminal", "markdown", "github", "json"]) {
        const ended = await runCli(["--repo", dir, ...sides, "--format", format]);
        expectVerdict(ended, "fail");
        expect(ended.stdout, format).not.toMatch(/^::error::b/m);
      }
    },
  );
});

/** Someone who may write nothing; only root can become them. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

describe.skipIf(process.platform === "win32")("places that cannot be written", () => {
  test("a read-only checkout is judged, and stays as it is", async () => {
    const { dir } = buildRepository(adding(books));
    for (const path of ["", ...readdirSync(dir, { recursive: true, encoding: "utf8" })].reverse())
      chmodSync(join(dir, path), 0o555);
    const as = nobody === undefined ? {} : { uid: nobody };
    expectVerdict(await runCli(["--repo", dir, ...sides], as), "pass");
    expectVerdict(await runCli(["--repo", dir, "--base", "main~1"], as), "pass");
    for (const path of ["", ...readdirSync(dir, { recursive: true, encoding: "utf8" })])
      chmodSync(join(dir, path), 0o755);
  });

  test("no folder for scratch", async () => {
    const { dir } = buildRepository(adding(books));
    const gone = join(dir, "gone");
    const env = { TMPDIR: gone, TMP: gone, TEMP: gone };
    await refused(
      ["--repo", dir, ...sides],
      /No scratch folder could be created in `.*gone` \(ENOENT\); point `TMPDIR`/,
      { env },
    );
  });

  test("a folder for scratch that cannot be written", async () => {
    const { dir } = buildRepository(adding(books));
    chmodSync(dir, 0o755);
    const locked = temporaryFolder();
    chmodSync(locked, 0o555);
    const env = { TMPDIR: locked };
    const as = nobody === undefined ? {} : { uid: nobody };
    await refused(["--repo", dir, ...sides], /No scratch folder could be created in `.*` \(EACCES\)/, {
      env,
      ...as,
    });
    expect(readdirSync(locked)).toEqual([]);
  });
});
