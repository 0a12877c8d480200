import { readFileSync } from "node:fs";
import { endianness } from "node:os";

/**
 * The numbers of the pages that the -wal of a database holds, some more than once, from the wal-index beside it,
 * which lists them without their contents: https://sqlite.org/walformat.html#the_wal_index_file_format.
 * Call it between transactions.
 */
export function* walPages(database: string): Generator<number> {
  const index = readFileSync(`${database}-shm`);
  const number = (at: number): number =>
    endianness() === "LE" ? index.readUInt32LE(at) : index.readUInt32BE(at);
  const frames = number(16);
  for (let frame = 0; frame < frames; frame += 1) yield number(placeOf(frame));
}

/** Blocks of 32 KiB hold 4,096 page numbers each and a hash table; the first one begins with a header instead of 34 of them. */
function placeOf(frame: number): number {
  const slot = frame + 34;
  return Math.floor(slot / 4096) * 32_768 + (slot % 4096) * 4;
}
