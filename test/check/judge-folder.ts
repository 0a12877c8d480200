import type { DriverName } from "../../src/model/driver.ts";
import type { Report } from "../../src/model/report.ts";
import { journalFolder, judgeTrees } from "./judge-trees.ts";

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
  const folder = (...migrations: readonly (readonly string[])[]) =>
    journalFolder(...migrations.map((sql, at) => ({ tag: `000${at}_step`, sql: sql.join(breakpoint) })));
  return judgeTrees(folder(base), folder(base, head), {
    ...(driver === undefined ? {} : { driver }),
    ...(seed === undefined ? {} : { seed: { file: "seed.sql", text: seed } }),
  });
}
