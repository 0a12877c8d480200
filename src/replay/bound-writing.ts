import { sizeIfThere } from "../copies/copy-database.ts";
import { CannotCheck } from "../model/errors.ts";
import type { SnapshotCopy, Tell } from "../model/scratch.ts";
import { code, formatBytes } from "../model/text.ts";

/** How much new migrations may write to a copy of so many bytes: far more than any that are meant to be deployed. */
const mostFor = (size: number): number => size * 20 + 2 * 1024 ** 3;

/** How much was written to a copy, and by what. */
interface Writing {
  /** To be told what runs next. */
  readonly at: Tell;
  /** Bytes that were written so far. Throws CannotCheck where they are more than the disk should have to bear. */
  readonly written: () => number;
}

/**
 * Bounds what a copy takes on the disk while it is upgraded. Its file is bounded by its pages; what is written goes to
 * the -wal beside it, which keeps every version of a page that a transaction left.
 */
export function boundWriting(
  { name }: SnapshotCopy,
  database: string,
  tell: Tell,
  most = mostFor(sizeIfThere(database)),
): Writing {
  let last = "";
  return {
    at(what, ...more) {
      last = what;
      tell(what, ...more);
    },
    written() {
      const bytes = sizeIfThere(`${database}-wal`);
      if (bytes <= most) return bytes;
      throw new CannotCheck(
        `${code(name)} takes too much of the disk: by ${code(last)} the new migrations have written ${formatBytes(bytes)} to a copy of ${formatBytes(sizeIfThere(database))}; write to each row once, or split them over several releases`,
      );
    },
  };
}
