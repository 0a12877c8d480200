import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { SqliteFailure } from "../sqlite/engine.ts";

/** What went wrong with a snapshot's file, as a sentence; what is no such trouble comes back as it is. */
export function fileTrouble(error: unknown, name: string): unknown {
  if (error instanceof CannotCheck || !(error instanceof Error)) return error;
  if (error instanceof SqliteFailure) {
    return new CannotCheck(
      `${code(name)} cannot be read (SQLite: ${code(error.message)}); take the copy again`,
    );
  }
  const sentence = "code" in error ? sentences[String(error.code)] : undefined;
  return sentence === undefined ? error : new CannotCheck(`${code(name)} ${sentence}`);
}

/** The end of a sentence that begins with the name of a production copy. */
export const noRoom =
  "does not fit into the scratch folder, its disk is full; free some space, or point TMPDIR at a larger disk";
const cut = "is cut short: the compressed data ends in the middle; copy or take it again";
const damaged = "is damaged: the compressed data cannot be unpacked; copy or take it again";

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "does not exist; check its path",
  EACCES: "cannot be read: permission is denied",
  EPERM: "cannot be read: permission is denied",
  EBUSY: "is locked by another program; close it, or use a copy",
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EFBIG: noRoom,
  Z_BUF_ERROR: cut,
  Z_DATA_ERROR: damaged,
  ERR_ZSTD_DATA_ERROR: damaged,
  ZSTD_error_prefix_unknown: damaged,
  ZSTD_error_corruption_detected: damaged,
  ZSTD_error_srcSize_wrong: cut,
};
