import { closeSync, constants, copyFileSync, openSync, readSync, statSync, writeSync } from "node:fs";

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
  try {
    copyFileSync(path, target, constants.COPYFILE_FICLONE_FORCE);
  } catch {
    // Whatever else stands in the way says so again.
    copyPieces(path, target, onProgress);
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
