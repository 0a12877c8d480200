import { check } from "../../src/check.ts";
import type { DriverName } from "../../src/model/driver.ts";
import type { Report } from "../../src/model/report.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";

const breakpoint = "\n--> statement-breakpoint\n";

/** Statements of each migration, and how they are applied. */
export interface FolderSides {
  readonly base: readonly string[];
  readonly head: readonly string[];
  readonly driver?: DriverName;
  /** Rows of a seed file; invented ones without it. */
  readonly seed?: string;
}

/** Judges one new migration behind one that is merged, as the gate would a folder without snapshots. */
export function judgeFolder({ base, head, driver, seed }: FolderSides): Report {
  const side = (rev: string, ...migrations: readonly (readonly string[])[]) => ({
    revision: { rev, commit: null },
    tree: treeOf(migrations),
  });
  const comparison = { base: side("base", base), head: side("head", base, head), fork: null, conflicts: [] };
  const options = {
    migrations: [],
    all: false,
    driver: driver ?? ("better-sqlite3" as const),
    foreignKeys: null,
    snapshots: [],
    rows: null,
    seed: seed === undefined ? null : { file: "seed.sql", text: seed },
    accept: [],
    failOn: "error" as const,
    now: Date.UTC(2026, 0, 1),
  };
  return check(comparison, options, { dir: "", at: () => undefined, clock: () => 0, snapshots: [] });
}

function treeOf(migrations: readonly (readonly string[])[]): FileTree {
  const entries = migrations.map((_, idx) => ({
    idx,
    version: "6",
    when: 1_700_000_000_000 + idx,
    tag: `000${idx}_step`,
    breakpoints: true,
  }));
  const files: (readonly [string, string])[] = [
    ["drizzle/meta/_journal.json", JSON.stringify({ version: "7", dialect: "sqlite", entries })],
    ...migrations.map((sql, at) => [`drizzle/000${at}_step.sql`, sql.join(breakpoint)] as const),
  ];
  return fileTree(files.map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })));
}
