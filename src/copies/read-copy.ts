import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type * as Zlib from "node:zlib";
import { CannotCheck } from "../model/errors.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import type { SqlFunction } from "../model/sql-function.ts";
import { code } from "../model/text.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { checkDatabase, copyDatabase, sizeIfThere } from "./copy-database.ts";
import { type OnProgress, removeFile } from "./copy-file.ts";
import { fileTrouble } from "./file-trouble.ts";
import { LacksFunction, loadDump } from "./load-dump.ts";

/**
 * Looks at a snapshot and unpacks or loads what is no plain SQLite file into `scratch`, under the name of a `file` of its own.
 * The original is read and nothing else: no lock is taken on it, no file beside it is made. What it is, its content
 * says: a SQLite file (with its -wal), a SQL dump, or either of them compressed with gzip or zstd. Rejects, or throws
 * from `lay`, with a sentence in `CannotCheck` for everything that can be wrong. `name` is what to call it.
 */
export async function readSnapshot(
  path: string,
  name: string,
  scratch: string,
  onProgress: OnProgress = () => undefined,
  file = "snapshot.db",
): Promise<SnapshotCopy> {
  const database = join(scratch, file);
  try {
    const bytes = sizeOf(path, name);
    const head = readHead(path);
    const packed = compressionOf(head);
    if (packed === null && isSqlite(head)) {
      const lay = () => layPlain(path, name, database, onProgress);
      return {
        name,
        problem: null,
        notes: walNotes(path, head),
        lay,
        remove: () => removeDatabase(database),
      };
    }
    if (packed === null) expectText(head, name);
    await unpackWith([], { path, name, packed, database, onProgress, total: bytes });
    return { name, problem: null, notes: [], lay: () => database, remove: () => removeOverlay(database) };
  } catch (error) {
    throw fileTrouble(error, name);
  }
}

/** A file in WAL mode without its -wal may lack the newest rows: https://sqlite.org/wal.html#the_wal_file */
function walNotes(path: string, head: Buffer): readonly string[] {
  if (head[18] !== 2 || sizeIfThere(`${path}-wal`) > 0) return [];
  const backup = code('sqlite3 app.db ".backup copy.db"');
  return [
    `it is in WAL mode and has no ${code("-wal")} beside it: if its file alone was copied while the app was running, the newest rows are missing; ${backup} takes them along`,
  ];
}

function layPlain(path: string, name: string, database: string, onProgress: OnProgress): string {
  try {
    checkDatabase(database, name, copyDatabase(path, name, database, onProgress));
    return database;
  } catch (error) {
    throw fileTrouble(error, name);
  }
}

/** Removes a database with what an upgrade wrote. */
export function removeDatabase(database: string): void {
  removeFile(database);
  removeOverlay(database);
}

/** Removes what an upgrade wrote: without it the file is again what it was. */
export function removeOverlay(database: string): void {
  for (const suffix of ["-wal", "-shm"]) removeFile(database + suffix);
}

/** Whether a file is there that is a SQLite database as it lies, and no dump or archive of one. */
export function isDatabase(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && isSqlite(readHead(path));
}

function sizeOf(path: string, name: string): number {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new CannotCheck(`${code(name)} is a folder; name the file in it`);
  if (stat.size === 0) throw new CannotCheck(`${code(name)} is empty; take the copy again`);
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
    `${code(name)} is neither a SQLite database nor a SQL dump; if it is encrypted (SQLCipher, libSQL), use a decrypted copy`,
  );
}

/** Encrypted bytes are no UTF-8 for long; the last character may be cut. */
function isMostlyText(head: Buffer): boolean {
  const text = head.toString("utf8");
  const odd = [...text].filter((letter) => letter === "\uFFFD").length;
  return odd <= 4;
}

/** A snapshot that is to be unpacked or loaded. */
interface Packed {
  readonly path: string;
  readonly name: string;
  readonly packed: Compression | null;
  readonly database: string;
  readonly onProgress: OnProgress;
  /** In bytes. */
  readonly total: number;
}

/** So many functions of its own an app may call in its indexes, checks and generated columns. */
const mostFunctions = 20;

/** A dump that calls a function of the app is loaded once more with something in its place. */
async function unpackWith(functions: readonly SqlFunction[], given: Packed): Promise<void> {
  try {
    await unpack(given, functions);
  } catch (error) {
    const called = error instanceof LacksFunction ? error.lacking : null;
    if (
      called === null ||
      functions.length === mostFunctions ||
      functions.some(({ name }) => name === called)
    )
      throw error;
    removeDatabase(given.database);
    await unpackWith([...functions, { name: called, gives: "argument" }], given);
  }
}

async function unpack(
  { path, name, packed, database, onProgress, total }: Packed,
  functions: readonly SqlFunction[],
): Promise<void> {
  // Loaded only here: a check without such a copy starts sooner without them.
  const [zlib, { Readable }, { pipeline }] = await Promise.all([
    import("node:zlib"),
    import("node:stream"),
    import("node:stream/promises"),
  ]);
  const source = counted(createReadStream(path, { highWaterMark: 1 << 18 }), total, onProgress);
  const unpacker = packed === "gzip" ? zlib.createGunzip() : packed === "zstd" ? zstd(zlib, name) : null;
  const stream: AsyncIterable<Uint8Array> =
    unpacker === null
      ? source
      : Readable.from(source)
          .on("error", (error) => unpacker.destroy(error))
          .pipe(unpacker);
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) throw new CannotCheck(`${code(name)} is empty; take the copy again`);
  const all = startingWith(first.value, pieces);
  if (isSqlite(first.value)) {
    await pipeline(all, createWriteStream(database));
    checkDatabase(database, name, { wal: null });
    return;
  }
  expectText(Buffer.from(first.value.subarray(0, 4096)), name);
  await loadInto(database, all, name, functions);
}

/** Node has it since 22.15: https://nodejs.org/api/zlib.html#zlibcreatezstddecompressoptions */
function zstd(zlib: typeof Zlib, name: string): Zlib.ZstdDecompress {
  if ("createZstdDecompress" in zlib) return zlib.createZstdDecompress();
  throw new CannotCheck(
    `${code(name)} is compressed with zstd. Node ${process.versions.node} cannot read that: use Node 22.15 or later, or unpack it first`,
  );
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

async function loadInto(
  database: string,
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  functions: readonly SqlFunction[],
): Promise<void> {
  const options = { path: database, foreignKeys: false, doubleQuotedText: true, functions };
  const engine = openEngine("builtin", options);
  try {
    engine.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    await loadDump(engine, pieces, name);
    const tables = engine.query("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' LIMIT 1");
    if (tables.length === 0)
      throw new CannotCheck(`${code(name)} creates no table; is it a dump of a database?`);
  } finally {
    engine.close();
  }
}
