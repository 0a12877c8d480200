import { closeSync, openSync, readSync } from "node:fs";
import { endianness } from "node:os";

/** Blocks of 32 KiB hold 4,096 page numbers each and a hash table; the first one begins with a header instead of 34 of them. */
const [blockSize, numbers, header] = [32_768, 4096, 34];

/**
 * The numbers of the pages that the -wal of a database holds, some more than once, from the wal-index beside it,
 * which lists them without their contents: https://sqlite.org/walformat.html#the_wal_index_file_format.
 * Call it between transactions.
 */
export function* walPages(database: string): Generator<number> {
  const index = openSync(`${database}-shm`, "r");
  try {
    const block = Buffer.alloc(blockSize);
    const numberAt = (place: number): number =>
      endianness() === "LE" ? block.readUInt32LE(place) : block.readUInt32BE(place);
    readSync(index, block, 0, blockSize, 0);
    const last = header + numberAt(16);
    for (let slot = header; slot < last; slot += 1) {
      const place = slot % numbers;
      if (place === 0) readSync(index, block, 0, blockSize, (slot / numbers) * blockSize);
      yield numberAt(place * 4);
    }
  } finally {
    closeSync(index);
  }
}
