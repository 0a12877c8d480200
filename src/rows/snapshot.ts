import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { checkDatabase, copyDatabase } from "./copy-database.ts";
import { fileTrouble } from "./file-trouble.ts";
import { loadDump } from "./load-dump.ts";

/** A production snapshot, ready to be migrated. */
export interface LoadedSnapshot {
  /** Path of the scratch copy: one whole SQLite file without a -wal. */
  readonly database: string;
  /** What the original turned out to be, by its content. */
  readonly kind: SnapshotKind;
  /** Size of the original, its -wal included. */
  readonly bytes: number;
}

export type SnapshotKind = "sqlite" | "sql";

/** What may be told while it loads: bytes of the original that were read, out of how many. */
export type OnProgress = (done: number, total: number) => void;

/**
 * Copies or loads a snapshot into `scratch`, a folder of its own for it. The original is read and nothing else: no lock is taken on
 * it, no file beside it is made. What it is, its content says: a SQLite file (with its -wal), a SQL dump, or either
 * of them compressed with gzip or zstd. Throws `CannotCheck` with a sentence for everything that can be wrong.
 */
export async function loadSnapshot(
  path: string,
  scratch: string,
  onProgress: OnProgress = () => undefined,
): Promise<LoadedSnapshot> {
  const name = basename(path);
  const database = join(scratch, "snapshot.db");
  try {
    const bytes = sizeOf(path);
    const head = readHead(path);
    const packed = compressionOf(head);
    if (packed === null && isSqlite(head)) {
      const copied = copyDatabase(path, database);
      checkDatabase(database, name, copied);
      return { database, kind: "sqlite", bytes: copied.bytes };
    }
    if (packed === null) expectText(head, name);
    const kind = await unpack(path, packed, database, onProgress, bytes);
    return { database, kind, bytes };
  } catch (error) {
    throw fileTrouble(error, name);
  }
}

function sizeOf(path: string): number {
  const stat = statSync(path);
  const name = basename(path);
  if (stat.isDirectory())
    throw new CannotCheck(`${code(name)} is a folder, not a snapshot; name the file in it`);
  if (stat.size === 0) throw new CannotCheck(`${code(name)} is empty; take the snapshot again`);
  return stat.size;
}

function readHead(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(4096);
    return head.subarray(0, readSync(file, head, 0, head.length, 0));
  } finally {
    closeSync(file);
  }
}

/** https://sqlite.org/fileformat.html#magic_header_string */
function isSqlite(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 16)).toString("latin1") === "SQLite format 3\0";
}

type Compression = "gzip" | "zstd";

function compressionOf(head: Buffer): Compression | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  return head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528 ? "zstd" : null;
}

function expectText(head: Buffer, name: string): void {
  if (!head.includes(0) && isMostlyText(head)) return;
  throw new CannotCheck(
    `${code(name)} is neither a SQLite database nor a SQL dump; if it is encrypted, as SQLCipher and libSQL can, give a decrypted copy`,
  );
}

/** Encrypted bytes are no UTF-8 for long; the last character may be cut. */
function isMostlyText(head: Buffer): boolean {
  const text = head.toString("utf8");
  const odd = [...text].filter((letter) => letter === "\uFFFD").length;
  return odd <= 4;
}

async function unpack(
  path: string,
  packed: Compression | null,
  database: string,
  onProgress: OnProgress,
  total: number,
): Promise<SnapshotKind> {
  const source = counted(createReadStream(path, { highWaterMark: 1 << 18 }), total, onProgress);
  const unpacker = packed === "gzip" ? createGunzip() : packed === "zstd" ? createZstdDecompress() : null;
  const stream: AsyncIterable<Uint8Array> =
    unpacker === null
      ? source
      : Readable.from(source)
          .on("error", (error) => unpacker.destroy(error))
          .pipe(unpacker);
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) throw new CannotCheck(`${code(basename(path))} is empty; take the snapshot again`);
  const all = startingWith(first.value, pieces);
  if (isSqlite(first.value)) {
    await pipeline(all, createWriteStream(database));
    checkDatabase(database, basename(path), { bytes: total, wal: null });
    return "sqlite";
  }
  expectText(Buffer.from(first.value.subarray(0, 4096)), basename(path));
  await loadInto(database, all, basename(path));
  return "sql";
}

async function* counted(
  source: AsyncIterable<Buffer>,
  total: number,
  onProgress: OnProgress,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const piece of source) {
    done += piece.length;
    onProgress(done, total);
    yield piece;
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function loadInto(database: string, pieces: AsyncIterable<Uint8Array>, name: string): Promise<void> {
  const engine = openEngine("node-sqlite", { path: database, foreignKeys: false, doubleQuotedText: true });
  try {
    engine.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    await loadDump(engine, pieces, name);
    const tables = engine.query("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' LIMIT 1");
    if (tables.length === 0)
      throw new CannotCheck(`${code(name)} makes no table; is it a dump of a database?`);
  } finally {
    engine.close();
  }
}
