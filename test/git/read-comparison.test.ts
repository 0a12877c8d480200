import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { readComparison } from "../../src/git/read-comparison.ts";
import { buildRepository, runIsolated, temporaryFolder } from "./build-repository.ts";
import { complaintOf, plain, readWithoutTrace } from "./read-without-trace.ts";

// Advice is that for a laptop, wherever the tests run.
beforeEach(() => void vi.stubEnv("GITHUB_ACTIONS", ""));

describe("two revisions", () => {
  test("gives each side the files that are chosen, by name, branch, tag and short id", async () => {
    const { dir, commits, git } = buildRepository([
      { files: { "m/a.sql": "a", "m/b.sql": "b", "readme.md": "no" } },
      { files: { "m/b.sql": null, "m/c.sql": "c" } },
    ]);
    git("tag", "-a", "v1", "-m", "first", commits[0] ?? "");
    const select = (paths: readonly string[]) => paths.filter((path) => path.endsWith(".sql"));
    for (const [base, head] of [
      [commits[0], commits[1]],
      ["v1", "main"],
      ["HEAD~1", commits[1]?.slice(0, 10)],
    ]) {
      const read = await readWithoutTrace({ repo: dir, base: base ?? "", head: head ?? "", select });
      expect(plain(read.base.tree)).toEqual({ "m/a.sql": "a", "m/b.sql": "b" });
      expect(plain(read.head.tree)).toEqual({ "m/a.sql": "a", "m/c.sql": "c" });
      expect(read.base.revision).toEqual({ rev: base, commit: commits[0] });
      expect(read.head.revision).toEqual({ rev: head, commit: commits[1] });
      expect([read.fork, read.conflicts]).toEqual([null, []]);
    }
  });

  test("reads a bare repository, whose head is HEAD, and a subfolder, whose paths are the root's", async () => {
    const commits = [{ files: { "m/a.sql": "a" } }, { files: { "m/b.sql": "b" } }];
    const bare = buildRepository(commits, { bare: true });
    const read = await readWithoutTrace({ repo: bare.dir, base: "main~1" });
    expect(read.head.revision).toEqual({ rev: "HEAD", commit: bare.commits[1] });
    expect(plain(read.head.tree)).toEqual({ "m/a.sql": "a", "m/b.sql": "b" });

    const { dir } = buildRepository(commits);
    const below = await readWithoutTrace({ repo: join(dir, "m"), base: "main~1" });
    expect(plain(below.base.tree)).toEqual({ "m/a.sql": "a" });
    expect(plain(below.head.tree)).toEqual({ "m/a.sql": "a", "m/b.sql": "b" });
  });

  test("reads a linked working tree, and a `.git` folder as a bare repository", async () => {
    const { dir, git, commits } = buildRepository([{ files: { a: "1" } }, { files: { b: "1" } }]);
    const linked = join(temporaryFolder(), "linked");
    git("worktree", "add", "--quiet", "--detach", linked, "HEAD~1");
    writeFileSync(join(linked, "c"), "1");
    const read = await readWithoutTrace({ repo: linked, base: "HEAD" });
    expect(plain(read.head.tree)).toEqual({ a: "1", c: "1" });
    const inside = await readWithoutTrace({ repo: join(dir, ".git"), base: "HEAD~1" });
    expect(inside.head.revision).toEqual({ rev: "HEAD", commit: commits[1] });
  });

  test("keeps every byte, of contents and of names", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const names = ["with space.sql", "line\nbreak.sql", 'tab\tand "quote" \\.sql', "žluťoučký/日本語.sql"];
    const { dir } = buildRepository([
      {},
      { files: { ...Object.fromEntries(names.map((name) => [name, name])), bytes, empty: "" } },
    ]);
    for (const head of ["HEAD", null]) {
      const { tree } = (await readWithoutTrace({ repo: dir, base: "HEAD~1", head })).head;
      for (const name of names) expect(Buffer.from(tree.get(name)?.bytes ?? []).toString()).toBe(name);
      expect(Buffer.compare(tree.get("bytes")?.bytes ?? new Uint8Array(), bytes)).toBe(0);
      expect(tree.get("empty")?.bytes?.length).toBe(0);
      expect(tree.size).toBe(names.length + 2);
    }
  });

  test("names links and submodules, and does not follow them", async () => {
    const { dir } = buildRepository([
      {},
      {
        files: { "real/a.sql": "a" },
        symlinks: { "link.sql": "/etc/hostname", folder: "real" },
        submodules: { sub: "1234567890123456789012345678901234567890" },
      },
    ]);
    for (const head of ["HEAD", null]) {
      const read = await readWithoutTrace({ repo: dir, base: "HEAD~1", head });
      expect(plain(read.head.tree)).toEqual({
        folder: "(symlink)",
        "link.sql": "(symlink)",
        "real/a.sql": "a",
        sub: "(submodule)",
      });
    }
  });

  test("reads a repository whose ids are SHA-256", async () => {
    const dir = temporaryFolder();
    runIsolated(dir, ["init", "--quiet", "--template=", "--object-format=sha256", "."]);
    for (const name of ["a", "b"]) {
      writeFileSync(join(dir, name), name);
      runIsolated(dir, ["add", "."]);
      runIsolated(dir, ["commit", "--quiet", "-m", name]);
    }
    const read = await readWithoutTrace({ repo: dir, base: "HEAD~1", head: "HEAD" });
    expect(read.base.revision.commit).toHaveLength(64);
    expect(plain(read.head.tree)).toEqual({ a: "a", b: "b" });
  });
});

describe("the working tree", () => {
  test("has what is untracked, changed and staged, not what is ignored or deleted", async () => {
    const { dir, commits, git } = buildRepository([
      {
        files: {
          ".gitignore": "*.log\n",
          "kept.sql": "1",
          "changed.sql": "1",
          "deleted.sql": "1",
          "x/y.sql": "1",
        },
      },
    ]);
    writeFileSync(join(dir, "changed.sql"), "2");
    writeFileSync(join(dir, "untracked.sql"), "3");
    writeFileSync(join(dir, "staged.sql"), "4");
    git("add", "staged.sql");
    writeFileSync(join(dir, "secret.log"), "no");
    rmSync(join(dir, "deleted.sql"));
    const chosen: string[][] = [];
    const select = (paths: readonly string[]) => {
      chosen.push([...paths]);
      return paths;
    };
    const read = await readWithoutTrace({ repo: dir, base: "HEAD", select });
    expect(plain(read.head.tree)).toEqual({
      ".gitignore": "*.log\n",
      "changed.sql": "2",
      "kept.sql": "1",
      "staged.sql": "4",
      "untracked.sql": "3",
      "x/y.sql": "1",
    });
    expect(read.base.revision).toEqual({ rev: "HEAD", commit: commits[0] });
    expect(read.head.revision).toEqual({ rev: "working tree", commit: null });
    expect(chosen[1]).not.toContain("deleted.sql");
  });

  test("is not read through a folder that became a link", async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, "a.sql"), "secret");
    const { dir } = buildRepository([{ files: { "m/a.sql": "a", "n/deep/b.sql": "b" } }]);
    rmSync(join(dir, "m"), { recursive: true });
    symlinkSync(outside, join(dir, "m"));
    renameSync(join(dir, "n"), join(dir, "real"));
    symlinkSync("real", join(dir, "n"));
    const read = await readWithoutTrace({ repo: dir, base: "HEAD" });
    expect(plain(read.head.tree)).toEqual({ m: "(symlink)", n: "(symlink)", "real/deep/b.sql": "b" });
  });

  test("lists a file in conflict once, and a repository inside it as a submodule", async () => {
    const { dir, git } = buildRepository(
      [
        { files: { "a.sql": "0\n" } },
        { files: { "a.sql": "1\n" } },
        { files: { "a.sql": "2\n" }, parents: [0] },
      ],
      { branches: { other: 1 } },
    );
    expect(() => git("merge", "other")).toThrow();
    mkdirSync(join(dir, "inner"));
    runIsolated(join(dir, "inner"), ["init", "--quiet", "--template=", "."]);
    runIsolated(join(dir, "inner"), ["commit", "--quiet", "--allow-empty", "-m", "inside"]);
    const read = await readWithoutTrace({ repo: dir, base: "HEAD" });
    expect([...read.head.tree.keys()]).toEqual(["a.sql", "inner"]);
    expect(plain(read.head.tree)?.["a.sql"]).toContain("<<<<<<<");
    expect(read.head.tree.get("inner")?.kind).toBe("submodule");
  });

  test("has what a sparse checkout leaves out", async () => {
    const { dir, git } = buildRepository([{ files: { "in/a.sql": "a", "out/b.sql": "b" } }]);
    git("sparse-checkout", "set", "in");
    const read = await readWithoutTrace({ repo: dir, base: "HEAD" });
    expect(plain(read.head.tree)).toEqual({ "in/a.sql": "a", "out/b.sql": "b" });
  });
});

describe("base by itself", () => {
  const commits = [{ files: { a: "1" } }, { files: { b: "1" } }, { files: { c: "1" }, parents: [0] }];

  test("is the merge base with origin's default branch", async () => {
    const origin = buildRepository(commits, { branches: { trunk: 1 } });
    origin.git("symbolic-ref", "HEAD", "refs/heads/trunk");
    const dir = temporaryFolder();
    runIsolated(dir, ["clone", "--quiet", `file://${origin.dir}`, "."]);
    const read = await readWithoutTrace({ repo: dir, head: "origin/main" });
    expect(read.base.revision).toEqual({ rev: "merge base with origin/HEAD", commit: origin.commits[0] });
    expect(plain(read.head.tree)).toEqual({ a: "1", c: "1" });
  });

  test("is the merge base with `main` where there is no remote", async () => {
    const { dir, git, commits: ids } = buildRepository(commits, { branches: { topic: 1 } });
    git("checkout", "--quiet", "topic");
    const read = await readWithoutTrace({ repo: dir });
    expect(read.base.revision).toEqual({ rev: "merge base with main", commit: ids[0] });
    expect(plain(read.head.tree)).toEqual({ a: "1", b: "1" });
  });

  test("has to be named where there is none of them, or none in common", async () => {
    const named = buildRepository([{ files: { a: "1" } }]);
    named.git("branch", "-m", "trunk");
    expect(await complaintOf(readWithoutTrace({ repo: named.dir }))).toContain("Pass `--base <revision>`");
    const apart = buildRepository([{ files: { a: "1" } }, { files: { b: "1" }, parents: [] }], {
      branches: { topic: 0 },
    });
    const complaint = await complaintOf(readWithoutTrace({ repo: apart.dir, head: "topic" }));
    expect(complaint).toContain(
      "`main` and `topic` have no common commit in this clone. Run `git fetch --unshallow` first, or pass",
    );
  });
});

describe("what cannot be read", () => {
  test("is said in one sentence with the way out", async () => {
    const { dir, commits } = buildRepository([{ files: { a: "1" } }]);
    const empty = buildRepository([]);
    const absent = "1234567890123456789012345678901234567890";
    const cases: readonly (readonly [Parameters<typeof readWithoutTrace>[0], string])[] = [
      [{ repo: dir, base: "nope" }, "Unknown revision `nope`. Run `git fetch origin nope` first"],
      [{ repo: dir, base: "origin/nope" }, "Run `git fetch origin nope` first"],
      [{ repo: dir, base: "HEAD", head: "gone" }, "Unknown revision `gone`"],
      [{ repo: dir, base: absent }, `Commit \`${absent}\` is not in this clone`],
      [{ repo: dir, base: absent, fetch: true }, "there is no remote `origin`"],
      [{ repo: dir, base: "HEAD~7" }, "Unknown revision `HEAD~7`. Run `git fetch --unshallow` first"],
      [{ repo: dir, base: `${commits[0]}^{tree}` }, "Unknown revision"],
      [{ repo: dir, base: "--upload-pack=x" }, "`--upload-pack=x` looks like an option"],
      [{ repo: dir, base: "HEAD\nHEAD" }, "A revision is one line"],
      [{ repo: dir, base: "" }, "The revision is empty"],
      [{ repo: empty.dir }, "The repository has no commits yet"],
      [{ repo: empty.dir, base: "main" }, "The repository has no commits yet"],
      [{ repo: temporaryFolder() }, "Not a git repository"],
    ];
    for (const [request, sentence] of cases) {
      const complaint = await complaintOf(readWithoutTrace(request));
      expect(complaint).toContain(sentence);
      expect(complaint).toMatch(/^CannotCheck: [^\n]+$/);
    }
  });

  test("is a folder that is not there, or a machine without git", async () => {
    const { dir } = buildRepository([{ files: { a: "1" } }]);
    const request = { base: "HEAD", head: "HEAD", select: () => [], fetch: false };
    expect(await complaintOf(readComparison({ ...request, repo: join(dir, "no") }))).toContain(
      "No such folder",
    );
    const { PATH: path } = process.env;
    Object.assign(process.env, { PATH: temporaryFolder() });
    try {
      expect(await complaintOf(readComparison({ ...request, repo: dir }))).toContain("`git` was not found");
    } finally {
      Object.assign(process.env, { PATH: path });
    }
  });

  test("is not a scratch folder that cannot be made, unless one is needed", async () => {
    const { dir, git } = buildRepository(
      [{ files: { a: "1" } }, { files: { b: "1" } }, { files: { c: "1" }, parents: [0] }],
      { branches: { topic: 1 } },
    );
    const { TMPDIR: given } = process.env;
    const request = { repo: dir, head: "main", select: (paths: readonly string[]) => paths, fetch: false };
    Object.assign(process.env, { TMPDIR: join(dir, "not-there") });
    try {
      expect((await readComparison({ ...request, base: "main~1" })).head.tree.size).toBe(2);
      expect(await complaintOf(readComparison({ ...request, base: "topic" }))).toContain("No scratch folder");
    } finally {
      if (given === undefined) Reflect.deleteProperty(process.env, "TMPDIR");
      else Object.assign(process.env, { TMPDIR: given });
    }
    expect(git("status", "--porcelain")).toBe("");
  });

  test("no hook, monitor or filter of the repository is started", async () => {
    const { dir, git } = buildRepository(
      [
        { files: { a: "1", ".gitattributes": "* filter=spy merge=spy diff=spy\n" } },
        { files: { b: "1" } },
        { files: { a: "2" }, parents: [0] },
      ],
      { branches: { topic: 1 } },
    );
    const mark = join(temporaryFolder(), "started");
    const hooks = temporaryFolder();
    const spy = `touch '${mark}'`;
    writeFileSync(join(hooks, "reference-transaction"), `#!/bin/sh\n${spy}\n`, { mode: 0o755 });
    writeFileSync(join(hooks, "monitor"), `#!/bin/sh\n${spy}\n`, { mode: 0o755 });
    for (const [key, value] of [
      ["core.hooksPath", hooks],
      ["core.fsmonitor", join(hooks, "monitor")],
      ["filter.spy.clean", spy],
      ["filter.spy.smudge", spy],
      ["merge.spy.driver", spy],
      ["diff.spy.textconv", spy],
    ] as const)
      git("config", key, value);
    await readWithoutTrace({ repo: dir, base: "topic", head: "main" });
    await readWithoutTrace({ repo: dir, base: "topic" });
    expect(existsSync(mark)).toBe(false);
  });
});
