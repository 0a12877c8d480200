import { quoteText } from "../model/quote.ts";
import type { Engine } from "./engine.ts";
import { openEngine } from "./open-engine.ts";

/** Opens a connection with two serialized databases as "before" and "after", which runs nothing of a repository. */
export function openComparison(attached: {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}): Engine {
  const options = { path: ":memory:", foreignKeys: false, doubleQuotedText: false, attach: true };
  return settled(openEngine("builtin", { ...options, attached }));
}

/**
 * The same of one file in WAL mode, opened before it is written to: "before" stays what it is now, whatever is
 * committed (https://sqlite.org/isolation.html), and "after" is what it is when it is first read. To be opened by the
 * library that writes, as two in one process do not see each other's locks
 * (https://sqlite.org/howtocorrupt.html#multiple_copies_of_sqlite_linked_into_the_same_application); and to be closed
 * last, as it cannot fold the -wal into the file, which takes as long as writing it did.
 */
export function openFileComparison(path: string, name: Engine["name"]): Engine {
  const options = { foreignKeys: false, doubleQuotedText: false, attach: true, readOnly: true };
  const engine = settled(openEngine(name, { ...options, path }));
  const file = quoteText(path);
  engine.exec(`ATTACH ${file} AS before; ATTACH ${file} AS after; BEGIN; SELECT 1 FROM before.sqlite_schema`);
  return engine;
}

function settled(engine: Engine): Engine {
  engine.exec(
    "PRAGMA temp_store = FILE; PRAGMA temp.max_page_count = 4294967294; PRAGMA trusted_schema = OFF",
  );
  return engine;
}
