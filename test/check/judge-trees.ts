import { check } from "../../src/check.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import type { ReleasedVersions } from "../../src/model/released.ts";
import type { Report } from "../../src/model/report.ts";
import type { SnapshotCopy } from "../../src/model/scratch.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";

/** Texts of files by path. */
export type Files = Readonly<Record<string, string>>;

/** A migration of a journal folder; `when` and `idx` are its place in the order unless they are told. */
export interface Step {
  readonly tag: string;
  readonly sql: string;
  readonly when?: number;
  readonly idx?: number;
}

/** What a check is told beside the two sides. */
export type Told = Partial<CheckOptions> & {
  readonly copies?: readonly SnapshotCopy[];
  /** Where the two parted, if base has moved on. */
  readonly fork?: Files;
  readonly released?: ReleasedVersions;
};

const day = 86_400_000;
const firstDay = Date.UTC(2025, 0, 1);

/** The `when` of the migration at this place. */
export const whenOf = (place: number): number => firstDay + place * day;

/** A folder `drizzle/` of the journal layout, without snapshots. */
export function journalFolder(...steps: readonly Step[]): Files {
  const entries = steps.map(({ tag, when, idx }, place) => ({
    idx: idx ?? place,
    version: "6",
    when: when ?? whenOf(place),
    tag,
    breakpoints: true,
  }));
  return {
    "drizzle/meta/_journal.json": JSON.stringify({ version: "7", dialect: "sqlite", entries }),
    ...Object.fromEntries(steps.map(({ tag, sql }) => [`drizzle/${tag}.sql`, sql])),
  };
}

/** Judges head's files against base's as the gate does, a year after the first migration. */
export function judgeTrees(base: Files, head: Files, told: Told = {}): Report {
  return judgeFileTrees(treeOf(base), treeOf(head), told);
}

/** The same for trees in which not everything is a file. */
export function judgeFileTrees(
  base: FileTree,
  head: FileTree,
  { copies = [], fork, released, ...told }: Told = {},
): Report {
  const side = (rev: string, tree: FileTree) => ({ revision: { rev, commit: null }, tree });
  const options: CheckOptions = {
    migrations: [],
    all: false,
    driver: "better-sqlite3",
    foreignKeys: null,
    snapshots: [],
    rows: null,
    seed: null,
    accept: [],
    failOn: "error",
    now: Date.UTC(2026, 0, 1),
    ...told,
  };
  const comparison = {
    base: side("base", base),
    head: side("head", head),
    fork: fork === undefined ? null : treeOf(fork),
    conflicts: [],
    ...(released === undefined ? {} : { released }),
  };
  return check(comparison, options, { dir: "", at: () => undefined, clock: () => 0, snapshots: copies });
}

function treeOf(files: Files): FileTree {
  return fileTree(
    Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
}
