import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** One commit to build, told by what it changes. */
export interface CommitToBuild {
  /** Content by path; null removes the path. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Target by path. */
  readonly symlinks?: Readonly<Record<string, string>>;
  /** Commit id by path. */
  readonly submodules?: Readonly<Record<string, string>>;
  readonly message?: string;
  /** Places in the list of commits; by default the one before. The first one's files are what is changed. */
  readonly parents?: readonly number[];
}

export interface BuildOptions {
  /** Branches besides `main`, each with the place of its commit. */
  readonly branches?: Readonly<Record<string, number>>;
  readonly bare?: boolean;
}

export interface BuiltRepository {
  readonly dir: string;
  /** Full ids in the order given; the same content gives the same ids. */
  readonly commits: readonly string[];
  /** Runs git there, apart from the user's own settings, and gives what it says. */
  readonly git: (...command: readonly string[]) => string;
}

/**
 * Makes a real repository in an empty folder, the same commits from the same content whenever it is made.
 * `main` is the last commit unless `branches` says otherwise, and checked out unless the repository is bare.
 */
export function makeRepository(
  dir: string,
  commits: readonly CommitToBuild[],
  options: BuildOptions = {},
): BuiltRepository {
  const git = (...command: readonly string[]) => runIsolated(dir, command);
  git("init", "--quiet", "--template=", "--initial-branch=main", ...(options.bare ? ["--bare"] : []), ".");
  if (commits.length === 0) return { dir, commits: [], git };
  const marks = join(dir, options.bare ? "" : ".git", "marks");
  runIsolated(dir, ["fast-import", "--quiet", `--export-marks=${marks}`], importStream(commits, options));
  if (!options.bare) git("reset", "--quiet", "--hard");
  const ids = new Map(
    readFileSync(marks, "utf8")
      .trim()
      .split("\n")
      .map((line) => [line.slice(1, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const),
  );
  rmSync(marks);
  return { dir, commits: commits.map((_, index) => ids.get(String(index + 1)) ?? ""), git };
}

/** Runs git in a folder, apart from the user's own settings; throws where it fails. */
export function runIsolated(dir: string, command: readonly string[], input?: Buffer): string {
  const plain = ["-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", "-c", "gc.auto=0"];
  return execFileSync("git", ["-C", dir, ...plain, ...command], {
    env: { ...process.env, ...isolation },
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
    ...(input === undefined ? {} : { input }),
  }).trim();
}

const isolation = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_AUTHOR_DATE: "2024-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
  GIT_COMMITTER_DATE: "2024-01-01T00:00:00Z",
};

/** https://git-scm.com/docs/git-fast-import#_commands */
function importStream(commits: readonly CommitToBuild[], options: BuildOptions): Buffer {
  const parts: (string | Uint8Array)[] = [];
  const data = (bytes: Uint8Array) => parts.push(`data ${bytes.length}\n`, bytes, "\n");
  for (const [index, commit] of commits.entries()) {
    // A second apart, from 2024 on.
    const who = `Ada <ada@example.com> ${1_704_067_200 + index} +0000`;
    const [first, ...others] = commit.parents ?? (index === 0 ? [] : [index - 1]);
    parts.push(`reset refs/heads/main\n\ncommit refs/heads/main\nmark :${index + 1}\n`);
    parts.push(`author ${who}\ncommitter ${who}\n`);
    data(Buffer.from(commit.message ?? `Commit ${index + 1}`));
    if (first !== undefined) parts.push(`from :${first + 1}\n`);
    for (const other of others) parts.push(`merge :${other + 1}\n`);
    for (const [path, content] of Object.entries(commit.files ?? {})) {
      if (content === null) parts.push(`D ${quotePath(path)}\n`);
      else {
        parts.push(`M 100644 inline ${quotePath(path)}\n`);
        data(Buffer.from(content));
      }
    }
    for (const [path, target] of Object.entries(commit.symlinks ?? {})) {
      parts.push(`M 120000 inline ${quotePath(path)}\n`);
      data(Buffer.from(target));
    }
    for (const [path, id] of Object.entries(commit.submodules ?? {}))
      parts.push(`M 160000 ${id} ${quotePath(path)}\n`);
    parts.push("\n");
  }
  for (const [branch, index] of Object.entries(options.branches ?? {}))
    parts.push(`reset refs/heads/${branch}\nfrom :${index + 1}\n\n`);
  return Buffer.concat(parts.map((part) => Buffer.from(part)));
}

/** A lone surrogate from U+DC80 on stands for a byte that is no UTF-8, as the gate itself reads it. */
function quotePath(path: string): string {
  const quoted = path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");
  return `"${quoted.replace(/[\udc80-\udcff]/g, (byte) => `\\${(byte.charCodeAt(0) - 0xdc00).toString(8)}`)}"`;
}
