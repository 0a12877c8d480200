import { copyTrouble } from "../copies/copy-trouble.ts";
import { fileTrouble } from "../copies/file-trouble.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { SqliteFailure } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { type BooksRequest, type CopyBooks, readBooks } from "./copy-books.ts";
import { namesInCopy, withStandIns } from "./own-functions.ts";

/** Where a copy stands, without running anything on it. Throws CannotCheck where it cannot be read. */
export function readStand(copy: SnapshotCopy, request: BooksRequest): CopyBooks {
  const database = copy.lay();
  try {
    const profile = withStandIns(request.judged.profile, namesInCopy(database));
    const { doubleQuotedText, functions } = profile;
    const engine = openEngine(profile.engine, {
      path: database,
      foreignKeys: false,
      doubleQuotedText,
      functions,
    });
    try {
      return readBooks(engine, introspect(engine), request);
    } finally {
      engine.close();
    }
  } catch (error) {
    const trouble = error instanceof SqliteFailure ? copyTrouble(error.message, copy.name, database) : null;
    throw trouble ?? fileTrouble(error, copy.name);
  } finally {
    copy.remove();
  }
}
