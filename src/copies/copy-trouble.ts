import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { code } from "../model/text.ts";
import { damaged } from "./copy-database.ts";
import { noRoom } from "./file-trouble.ts";

/** With less room than this a disk counts as full, in bytes: SQLite asks for a few pages at a time. */
const hardlyAny = 1e6;

/** One copy of many that cannot be used: the others are tried all the same. Other errors are thrown on. */
export function unusableCopy(error: unknown, name: string): SnapshotCopy & { readonly problem: string } {
  if (!(error instanceof CannotCheck)) throw error;
  const about = `${code(name)} `;
  const { message } = error;
  const problem = message.startsWith(about) ? message.slice(about.length) : message;
  const lay = (): never => {
    throw error;
  };
  return { name, problem, notes: [], lay, remove: () => undefined };
}

/**
 * What SQLite's words about a production copy say of the copy or of the disk rather than of the migrations that run
 * on it, as a sentence; null where they speak of the migrations. `name`: what the original is called; `database`: the
 * path of the copy.
 */
export function copyTrouble(words: string, name: string, database: string): CannotCheck | null {
  switch (words) {
    case "database disk image is malformed":
    case "file is not a database":
      return damaged(name, words);
    case "disk I/O error":
      return new CannotCheck(
        `The copy of ${code(name)} cannot be read or written: ${code(words)}; check the disk`,
      );
    case "database or disk is full": {
      // An endless INSERT is told so as well, by the bound that a scratch database has.
      const { bavail, bsize } = statfsSync(dirname(database));
      return bavail * bsize < hardlyAny ? new CannotCheck(`${code(name)} ${noRoom}`) : null;
    }
    default:
      return null;
  }
}
