import {
  closeSync,
  constants,
  copyFileSync,
  openSync,
  readSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";

/** What may be told meanwhile: bytes that were read, out of how many. */
export type OnProgress = (done: number, total: number) => void;

/** Bytes at a time: larger ones make the system look for larger stretches of free memory, up to four times as long. */
const pieceSize = 64 * 1024;

/** How often something is told, in bytes. */
const often = 64 * 1024 ** 2;

/**
 * Copies a file as the file system does it cheapest: a clone that shares its blocks where it can
 * (Btrfs, XFS, APFS), else piece by piece, as fast as `cp` and with something to tell meanwhile.
 */
export function copyFile(path: string, target: string, onProgress: OnProgress): void {
  if (isClonable) {
    try {
      copyFileSync(path, target, constants.COPYFILE_FICLONE_FORCE);
      return;
    } catch (error) {
      // Whatever else stands in the way says so again.
      isClonable = !/^(?:ENOTSUP|EOPNOTSUPP|ENOSYS|EXDEV|EINVAL|ENOTTY)$/.test(codeOf(error));
    }
  }
  copyPieces(path, target, onProgress);
}

/** Whether a file system was met so far that shares no blocks: one of a thousand small copies need not ask again. */
let isClonable = true;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Removes a file that need not be there. `rmSync` looks at it in three ways first. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

function copyPieces(path: string, target: string, onProgress: OnProgress): void {
  const from = openSync(path, "r");
  try {
    const to = openSync(target, "w");
    try {
      const total = statSync(path).size;
      const piece = Buffer.allocUnsafeSlow(Math.min(pieceSize, total + 1));
      let done = 0;
      for (let length = readSync(from, piece); length > 0; length = readSync(from, piece)) {
        for (let written = 0; written < length; ) written += writeSync(to, piece, written, length - written);
        done += length;
        if (done % often < length) onProgress(done, total);
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}
