import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openFileComparison } from "../../src/sqlite/open-comparison.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { walPages } from "../../src/sqlite/wal-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "wal-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As the frames themselves say it: https://sqlite.org/fileformat.html#the_write_ahead_log */
function framesOf(path: string): readonly number[] {
  const wal = readFileSync(`${path}-wal`);
  const frame = 24 + wal.readUInt32BE(8);
  return Array.from({ length: (wal.length - 32) / frame }, (_, place) =>
    wal.readUInt32BE(32 + place * frame),
  );
}

test.each([1, 4062, 4063, 8158, 8159, 20_000])("a -wal of %i frames and a few more", (rows) => {
  const path = join(folder, `${rows}.db`);
  const engine = openEngine("addon", { path, foreignKeys: false, doubleQuotedText: false });
  engine.exec("PRAGMA page_size = 512; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
  const reader = openFileComparison(path, "addon");
  engine.exec(
    `CREATE TABLE t (v); INSERT INTO t WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${rows}) SELECT zeroblob(400) FROM c`,
  );
  const frames = framesOf(path);
  expect(frames.length).toBeGreaterThan(rows);
  expect([...walPages(path)]).toEqual(frames);
  engine.close();
  reader.close();
});
