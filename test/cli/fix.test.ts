import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CommitToBuild } from "../../scripts/make-repository.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import type { Files } from "../check/judge-trees.ts";
import { sideOf } from "../fix/fix-trees.ts";
import { type BuiltRepository, buildRepository } from "../git/build-repository.ts";
import { type Ended, runCli } from "./run-cli.ts";

const fork = sideOf("history/parallel-same-number", "fork");
const base = sideOf("history/parallel-same-number", "base");
const renumbered = sideOf("history/parallel-renumbered", "head");
const ownSql = renumbered["drizzle/0003_subtitle.sql"] ?? "";
const journal = "drizzle/meta/_journal.json";

/** The same step on the branch, as drizzle-kit wrote it there: under the number that base took. */
const own: Files = {
  ...fork,
  "drizzle/0002_subtitle.sql": ownSql,
  "drizzle/meta/0002_snapshot.json": renumbered["drizzle/meta/0003_snapshot.json"] ?? "",
  [journal]: withEntry(fork[journal] ?? "", { idx: 2, when: Date.UTC(2026, 2, 12), tag: "0002_subtitle" }),
};

function withEntry(
  text: string,
  entry: { readonly idx: number; readonly when: number; readonly tag: string },
): string {
  const value = JSON.parse(text);
  value.entries.push({ idx: entry.idx, version: "6", when: entry.when, tag: entry.tag, breakpoints: true });
  return JSON.stringify(value, null, 2);
}

const app = {
  "package.json": '{"dependencies":{"better-sqlite3":"1","drizzle-orm":"1"}}',
  "src/db.ts":
    'import { migrate } from "drizzle-orm/better-sqlite3/migrator";\nmigrate(db, { migrationsFolder: "drizzle" });\n',
};

/** A repository whose branch `mine` left `main` at its first commit and is checked out. */
function parted(branch: Files = own, more: CommitToBuild = {}): BuiltRepository {
  const built = buildRepository(
    [
      { files: { ...app, ...fork }, ...more },
      { files: base, parents: [0] },
      { files: branch, parents: [0] },
    ],
    { branches: { main: 1, mine: 2 } },
  );
  built.git("checkout", "--quiet", "mine");
  return built;
}

const fix = ({ dir }: BuiltRepository, ...args: readonly string[]): Promise<Ended> =>
  runCli(["fix", "--repo", dir, "--base", "main", ...args]);
const read = ({ dir }: BuiltRepository, path: string): string => readFileSync(join(dir, path), "utf8");
const put = ({ dir }: BuiltRepository, path: string, text: string) => writeFileSync(join(dir, path), text);
const status = ({ git }: BuiltRepository): string => git("status", "--porcelain");

describe("a branch whose number base took", () => {
  test("is shown what would change, and nothing is written", async () => {
    const built = parted();
    const ended = await fix(built);
    expect(ended).toMatchObject({ code: 1, stderr: "", left: [] });
    expect(ended.stdout).toContain("Rename `0002_subtitle` to `0003_subtitle`: base has `0002_reviews`");
    expect(ended.stdout).toContain("rename to drizzle/0003_subtitle.sql");
    expect(ended.stdout).toContain("drizzle-gate fix --write");
    expect(status(built)).toBe("");
  });

  test("is not asked about what the settings of base leave out", async () => {
    const rules = Object.fromEntries(allRules.map(({ id }) => [id, "off"]));
    const settings = { "drizzle-gate.json": JSON.stringify({ rules }) };
    const built = buildRepository(
      [
        { files: { ...app, ...fork, ...settings } },
        { files: { ...base, ...settings }, parents: [0] },
        { files: { ...own, ...settings }, parents: [0] },
      ],
      { branches: { main: 1, mine: 2 } },
    );
    built.git("checkout", "--quiet", "mine");
    expect(await fix(built)).toMatchObject({ code: 0 });
  });

  test("is put right with --write, and then merges and passes", async () => {
    const built = parted();
    expect((await fix(built, "--write")).code).toBe(0);
    for (const [path, text] of Object.entries(base).filter(([each]) => each !== journal))
      expect(read(built, path), path).toBe(text);
    expect(existsSync(join(built.dir, "drizzle/0002_subtitle.sql"))).toBe(false);
    expect(read(built, "drizzle/0003_subtitle.sql")).toBe(ownSql);
    const entries = JSON.parse(read(built, journal)).entries;
    expect(entries.slice(0, 3)).toEqual(JSON.parse(base[journal] ?? "").entries);
    expect(entries[3]).toMatchObject({ idx: 3, tag: "0003_subtitle" });
    expect(entries[3].when).toBeGreaterThan(entries[2].when);
    built.git("add", "--all");
    built.git("commit", "--quiet", "--message=fix");
    expect(() => built.git("merge", "--quiet", "main")).toThrow();
    expect(await fix(built, "--write")).toMatchObject({ code: 0 });
    built.git("add", "--all");
    built.git("commit", "--quiet", "--message=merge");
    expect(await fix(built)).toMatchObject({ code: 0 });
    const judged = await runCli(["--repo", built.dir, "--base", "main"]);
    expect(judged).toMatchObject({ code: 0 });
    expect(judged.stdout).toContain("`0003_subtitle` is safe to merge");
  });

  test("is put right in the middle of a merge and of a rebase", async () => {
    for (const command of [
      ["merge", "main"],
      ["rebase", "main"],
    ]) {
      const built = parted();
      expect(() => built.git(...command)).toThrow();
      expect(read(built, journal)).toContain("<<<<<<<");
      expect(await fix(built, "--write")).toMatchObject({ code: 0, stderr: "" });
      for (const [path, text] of Object.entries(base).filter(([each]) => each !== journal))
        expect(read(built, path), path).toBe(text);
      built.git("add", "--all");
      if (command[0] === "merge") built.git("commit", "--quiet", "--message=merge");
      const judged = await runCli(["--repo", built.dir, "--base", "main"]);
      expect(judged, command.join(" ")).toMatchObject({ code: 0 });
    }
  });

  test("gets the same by applying what is shown", async () => {
    const [shown, written] = [parted(), parted()];
    const { stdout } = await fix(shown);
    const patch = stdout.slice(stdout.indexOf("diff --git"), stdout.indexOf("\nProven:"));
    execFileSync("git", ["-C", shown.dir, "apply", "-"], { input: patch });
    await fix(written, "--write");
    const files = written.git("ls-files", "--cached", "--others", "--exclude-standard").trim().split("\n");
    for (const path of files.filter((each) => existsSync(join(written.dir, each)))) {
      if (path === journal) continue;
      expect(read(shown, path), path).toBe(read(written, path));
    }
    expect(JSON.parse(read(shown, journal)).entries.length).toBe(4);
  });
});

describe("how files are written", () => {
  test.each([
    ["tabs and a last line break", (text: string) => `${JSON.stringify(JSON.parse(text), null, "\t")}\n`],
    [
      "carriage returns",
      (text: string) => JSON.stringify(JSON.parse(text), null, 2).replaceAll("\n", "\r\n"),
    ],
    ["one line", (text: string) => JSON.stringify(JSON.parse(text))],
  ])("JSON with %s stays so", async (_, styled) => {
    const styledIn = (files: Files): Files =>
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [path, path.endsWith(".json") ? styled(text) : text]),
      );
    const built = buildRepository(
      [
        { files: { ...app, ...styledIn(fork) } },
        { files: styledIn(base), parents: [0] },
        { files: styledIn(own), parents: [0] },
      ],
      { branches: { main: 1, mine: 2 } },
    );
    built.git("config", "core.autocrlf", "false");
    built.git("checkout", "--quiet", "mine");
    expect(await fix(built, "--write")).toMatchObject({ code: 0 });
    for (const path of [journal, "drizzle/meta/0003_snapshot.json"])
      expect(read(built, path), path).toBe(styled(read(built, path)));
  });
});

describe("changes that git does not have", () => {
  test("are not lost without --force", async () => {
    const built = parted();
    const snapshot = "drizzle/meta/0002_snapshot.json";
    put(built, snapshot, `${read(built, snapshot)}\n`);
    const ended = await fix(built, "--write");
    expect(ended).toMatchObject({ code: 2 });
    expect(ended.stderr).toContain("`drizzle/meta/0002_snapshot.json` has changes that git does not have");
    expect(existsSync(join(built.dir, "drizzle/0003_subtitle.sql"))).toBe(false);
    expect(await fix(built, "--write", "--force")).toMatchObject({ code: 0 });
  });

  test("are kept where git has them in its index", async () => {
    const built = parted();
    const snapshot = "drizzle/meta/0002_snapshot.json";
    put(built, snapshot, `${read(built, snapshot)}\n`);
    built.git("add", snapshot);
    expect(await fix(built, "--write")).toMatchObject({ code: 0 });
  });
});

describe("what cannot be put right", () => {
  test("is said, and nothing is written", async () => {
    const built = parted({ ...own, "drizzle/0002_subtitle.sql": "CREATE TABLE `reviews` (`id` integer);\n" });
    const ended = await fix(built, "--write");
    expect(ended).toMatchObject({ code: 2, stderr: "" });
    expect(ended.stdout).toContain("cannot be fixed");
    expect(ended.stdout).toContain("already exists");
    expect(status(built)).toBe("");
  });

  test("and where nothing is wrong, that is said", async () => {
    const built = buildRepository([{ files: { ...app, ...fork } }, { files: own }]);
    const ended = await runCli(["fix", "--repo", built.dir, "--base", "main~1"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("Nothing to fix in `drizzle`");
  });
});

describe("a hostile branch", () => {
  test("gets nothing written through a link", async () => {
    const built = parted();
    const outside = join(buildRepository([]).dir, "canary");
    writeFileSync(outside, "untouched");
    unlinkSync(join(built.dir, "drizzle/meta/0002_snapshot.json"));
    symlinkSync(outside, join(built.dir, "drizzle/meta/0002_snapshot.json"));
    const ended = await fix(built, "--write", "--force");
    expect(ended).toMatchObject({ code: 2 });
    expect(readFileSync(outside, "utf8")).toBe("untouched");
    expect(existsSync(join(built.dir, "drizzle/0003_subtitle.sql"))).toBe(false);
  });

  test.each(["drizzle/meta", "drizzle"])("gets nothing written where %s is a link", async (folder) => {
    const built = parted();
    const outside = join(buildRepository([]).dir, "outside");
    cpSync(join(built.dir, folder), outside, { recursive: true });
    const before = filesIn(outside);
    rmSync(join(built.dir, folder), { recursive: true });
    symlinkSync(outside, join(built.dir, folder));
    const ended = await fix(built, "--write", "--force");
    expect(ended.stdout + ended.stderr).not.toContain("Changed");
    expect(filesIn(outside)).toEqual(before);
    expect(readlinkSync(join(built.dir, folder))).toBe(outside);
  });

  test.each(["../../escaped", "..", "a/b", "/tmp/x", "a\\..\\b", "x\u0000y"])(
    "gets no file from a tag that is a path: %j",
    async (tag) => {
      const hostile = withEntry(own[journal] ?? "", { idx: 3, when: Date.UTC(2026, 2, 13), tag });
      const built = parted({ ...own, [journal]: hostile });
      const before = built.git("ls-files");
      const ended = await fix(built, "--write");
      const paths = built.git("ls-files", "--others").trim().split("\n");
      expect(paths.every((path) => path === "" || path.startsWith("drizzle/"))).toBe(true);
      expect(built.git("ls-files")).toBe(before);
      expect([0, 2]).toContain(ended.code);
    },
  );

  test("gets no code run", async () => {
    const canary = join(buildRepository([]).dir, "canary");
    const run = `require("fs").writeFileSync(${JSON.stringify(canary)}, "ran");\n`;
    const built = parted({
      ...own,
      "drizzle.config.js": `${run}module.exports = { dialect: "sqlite", out: "./drizzle" };\n`,
      "drizzle.config.ts": run,
      "package.json": `{"scripts":{"preinstall":"touch ${canary}"},"dependencies":{"better-sqlite3":"1","drizzle-orm":"1"}}`,
      ".gitattributes": "* filter=evil diff=evil merge=evil\n",
      "node_modules/drizzle-kit/bin.cjs": run,
    });
    const ended = await fix(built, "--write");
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(built.dir, "drizzle/0003_subtitle.sql"))).toBe(true);
    expect(existsSync(canary)).toBe(false);
  });

  test("gets no bundle run, and none written that is more than a bundle", async () => {
    const canary = join(buildRepository([]).dir, "canary");
    const run = `require("fs").writeFileSync(${JSON.stringify(canary)}, "ran");\n`;
    const built = parted({ ...own, "drizzle/migrations.js": run });
    await fix(built, "--write");
    expect(read(built, "drizzle/migrations.js")).toBe(run);
    expect(existsSync(canary)).toBe(false);
  });
});

function filesIn(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const paths = found.map((each) => join(each.parentPath, each.name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, "utf8")]));
}

/** Two branches as drizzle-kit 0.31 generated them: `posts` on main, `users.email` on the other. */
const branches: Readonly<Record<"fork" | "base" | "mine", Files>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "fix/branches.json"), "utf8"),
);

/** What differs from run to run: times, and the lines of a snapshot, which nobody reads. */
function steady(text: string): string {
  return text
    .replace(/^(?: |[-+])(.*"when": )1[89]\d{11},/gm, (_, start) => `+${start}1782432000000,`)
    .replace(/(to )1[89]\d{11}(?=:)/g, "$11782432000000")
    .replace(/\d+(?:\.\d+)? (?:ms|s)\b/g, "0.1 s")
    .replace(/^(\+\+\+ b\/.*_snapshot\.json\n)(?:@@[^\n]*\n(?:[ +\\-][^\n]*\n)*)+/gm, "$1[the snapshot]\n")
    .replace(/ +$/gm, "");
}

test("a session from red to green, as docs/fix.md shows it", async () => {
  const built = buildRepository(
    [
      { files: { ...app, ...branches.fork } },
      { files: branches.base, parents: [0] },
      { files: branches.mine, parents: [0] },
    ],
    { branches: { main: 1, mine: 2 } },
  );
  built.git("checkout", "--quiet", "mine");
  const told: string[] = [];
  const gate = async (...args: readonly string[]) => {
    const { stdout, code } = await runCli([...args], { cwd: built.dir });
    told.push(`$ npx drizzle-gate ${args.join(" ")}\n${steady(stdout).trimEnd()}`);
    return code;
  };
  expect(await gate("check", "--base", "main")).toBe(1);
  expect(() => built.git("merge", "main")).toThrow();
  told.push(
    "$ git merge main\nCONFLICT (add/add): Merge conflict in drizzle/meta/0001_snapshot.json\nCONFLICT (content): Merge conflict in drizzle/meta/_journal.json\nAutomatic merge failed; fix conflicts and then commit the result.",
  );
  expect(await gate("fix")).toBe(1);
  expect(await gate("fix", "--write")).toBe(0);
  built.git("add", "--all");
  built.git("commit", "--quiet", "--message=Merge main");
  told.push("$ git add drizzle && git commit --quiet --message='Merge main'");
  expect(await gate("check", "--base", "main")).toBe(0);
  await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot("fix/session.txt");
});

test("options of other commands are refused by name", async () => {
  for (const [args, what] of [
    [["fix", "--head", "main"], "`fix` does not take `--head`"],
    [["fix", "--format", "json"], "`fix` does not take `--format`"],
    [["check", "--write"], "`--write` is for `fix`"],
    [["status", "--force"], "`--force`"],
  ] as const) {
    const ended = await runCli(args);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(what);
  }
});
