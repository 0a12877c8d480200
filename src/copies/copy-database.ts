import { closeSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { SqliteFailure } from "../sqlite/engine.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { copyFile, type OnProgress } from "./copy-file.ts";

/** What was copied. */
export interface CopiedDatabase {
  /** Path of the original where a -wal was copied along; else null. */
  readonly wal: string | null;
}

/**
 * Copies a SQLite file, with its -wal where that holds anything, as the file system does it cheapest: a clone
 * where it can. Opening the original would lock it and may write beside it, so its bytes are copied and looked at
 * twice instead. Throws `CannotCheck` where a transaction is being written, or was left behind.
 */
export function copyDatabase(
  path: string,
  name: string,
  target: string,
  onProgress: OnProgress,
): CopiedDatabase {
  refuseUnfinished(path, name);
  const before = fingerprint(path);
  const wal = sizeIfThere(`${path}-wal`);
  copyFile(path, target, onProgress);
  if (wal > 0) copyFile(`${path}-wal`, `${target}-wal`, onProgress);
  if (fingerprint(path) !== before) throw changed(name, "copied");
  return { wal: wal > 0 ? path : null };
}

/**
 * Reads a SQLite file where it lies, for which `read` is given its address: SQLite is told that nobody changes it, so that
 * it takes no lock and writes nothing beside it. Whether that is so is looked at before and afterwards. Null where it
 * cannot be read so: it has a -wal, or this engine knows no addresses. Throws as `copyDatabase` and `read` do.
 */
export function readInPlace<T>(path: string, name: string, read: (address: string) => T): T | null {
  refuseUnfinished(path, name);
  if (sizeIfThere(`${path}-wal`) > 0) return null;
  const before = fingerprint(path);
  const address = `${pathToFileURL(path).href}?immutable=1`;
  let outcome: () => T | null;
  try {
    expectWhole(path, name);
    const value = read(address);
    outcome = () => value;
  } catch (error) {
    outcome = () => {
      if (error instanceof SqliteFailure && error.code.startsWith("SQLITE_CANTOPEN")) return null;
      throw error;
    };
  }
  // Where it changed, an error says nothing of it either.
  if (fingerprint(path) !== before) throw changed(name, "read");
  return outcome();
}

function refuseUnfinished(path: string, name: string): void {
  if (sizeIfThere(`${path}-journal`) === 0) return;
  throw new CannotCheck(
    `${code(`${name}-journal`)} shows that a transaction on ${code(name)} is open or was left unfinished; close the application, or take a copy with ${backupOf(name)}`,
  );
}

function changed(name: string, how: string): CannotCheck {
  return new CannotCheck(
    `${code(name)} changed while it was ${how}; close the application, or take a copy with ${backupOf(name)}`,
  );
}

function backupOf(name: string): string {
  return code(`sqlite3 ${name} ".backup copy.db"`);
}

/** In bytes; 0 for a file that is not there. */
export function sizeIfThere(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function fingerprint(path: string): string {
  return ["", "-wal", "-journal"]
    .map((suffix) => statSync(path + suffix, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat === undefined ? "none" : `${stat.size} ${stat.mtimeNs}`))
    .join(" ");
}

/**
 * Makes sure that a copy is a SQLite file of full length, and folds its -wal into it. Throws `CannotCheck` with a
 * sentence about the original, called `name`, where it is cut short, or lies beside the -wal of another file. A
 * damaged page shows where it is read (`damaged`): to look for one would take longer than many a migration. Only a
 * -wal is looked at in full, since one of another file turns every page that it has into damage.
 */
export function checkDatabase(database: string, name: string, copied: CopiedDatabase): void {
  if (copied.wal === null) {
    expectWhole(database, name);
    return;
  }
  if (readHeader(database)[18] !== walVersion) throw foreignWal(name);
  const trouble = troubleWith(database);
  if (trouble === null) return;
  rmSync(`${database}-wal`, { force: true });
  rmSync(`${database}-shm`, { force: true });
  copyFile(copied.wal, database, () => undefined);
  throw troubleWith(database) === null ? foreignWal(name) : damaged(name, trouble);
}

/** `words`: what SQLite says. */
export function damaged(name: string, words: string): CannotCheck {
  return new CannotCheck(`${code(name)} is damaged (SQLite: ${code(words)}); take the copy again`);
}

/** What byte 18 of a file in WAL mode says: https://sqlite.org/fileformat.html#file_format_version_numbers */
const walVersion = 2;

function foreignWal(name: string): CannotCheck {
  return new CannotCheck(
    `${code(`${name}-wal`)} does not belong to ${code(name)}; put the right -wal next to it, or none`,
  );
}

/** The header tells how many pages there must be: https://sqlite.org/fileformat.html#in_header_database_size */
function expectWhole(database: string, name: string): void {
  const header = readHeader(database);
  if (header.length < 100)
    throw new CannotCheck(`${code(name)} is cut short: it ends within its header; copy it again`);
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const isCountValid = header.readUInt32BE(24) === header.readUInt32BE(92);
  const expected = header.readUInt32BE(28) * pageSize;
  const size = statSync(database).size;
  if (!isCountValid || size >= expected) return;
  throw new CannotCheck(`${code(name)} is cut short: it has ${size} of ${expected} bytes; copy it again`);
}

function readHeader(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(file, header, 0, 100, 0));
  } finally {
    closeSync(file);
  }
}

/** What SQLite says against the file; null where it is whole. Leaves one file in rollback mode. */
function troubleWith(database: string): string | null {
  try {
    const engine = openEngine("builtin", { path: database, foreignKeys: false, doubleQuotedText: false });
    try {
      engine.query("PRAGMA journal_mode = DELETE");
      const [answer] = engine.query("PRAGMA main.quick_check(1)");
      const words = String(answer?.["quick_check"]);
      return words === "ok"
        ? null
        : words.replace(/\s+/g, " ").replace(/^\*\*\* in database main \*\*\* /, "");
    } finally {
      engine.close();
    }
  } catch (error) {
    if (error instanceof SqliteFailure) return error.message;
    throw error;
  }
}
