import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { FileEdit } from "../model/fix.ts";
import { code } from "../model/text.ts";
import { FileRefused, refuseLinks } from "./plain-file.ts";

/** Where files are replaced, and where it is noted down what is going on. */
export interface Replacing {
  /** Folder below which the paths lie. */
  readonly top: string;
  /** A file that tells what is to be done while it is done. Outside of what a pull request has a say in. */
  readonly note: string;
}

/** The parts of the file system that change anything; another one is for tests. */
export interface Disk {
  readonly write: (path: string, bytes: Uint8Array, mode: number | null) => void;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
}

/**
 * Replaces files, all or none: each is written aside and renamed, what comes before what goes, and the first trouble takes
 * back what was done. Should the process end in the middle, `finishReplacing` does the rest. Throws `FileRefused` where a
 * file is no plain one, or not as it was.
 */
export function replaceFiles(
  edits: readonly FileEdit[],
  { top, note }: Replacing,
  disk: Disk = plainDisk,
): void {
  for (const edit of edits) refuseUnless(edit, top, [edit.before]);
  const ordered = edits.toSorted((a, b) => rank(a) - rank(b));
  const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
  aside(note, Buffer.from(noteOf(ordered, suffix)), 0o600, suffix, disk);
  const done: FileEdit[] = [];
  try {
    for (const edit of ordered) {
      done.push(edit);
      put(join(top, edit.path), edit.after, suffix, disk);
    }
  } catch (error) {
    for (const { path, before } of done.reverse()) put(join(top, path), before, suffix, disk);
    disk.remove(note);
    throw error;
  }
  removeEmptyFolders(ordered, top);
  disk.remove(note);
}

/** Does what was left undone when a process ended that replaced files. Whether there was anything. */
export function finishReplacing({ top, note }: Replacing, disk: Disk = plainDisk): boolean {
  const text = textOf(note);
  if (text === null) return false;
  const { edits, suffix } = readNote(text);
  for (const edit of edits) refuseUnless(edit, top, [edit.before, edit.after]);
  for (const { path, after } of edits) {
    const beside = join(top, path) + suffix;
    if (lstatSync(beside, { throwIfNoEntry: false })?.isFile() === true) disk.remove(beside);
    put(join(top, path), after, suffix, disk);
  }
  removeEmptyFolders(edits, top);
  disk.remove(note);
  return true;
}

/** New files first, then those that change, a journal as the last of them, then what goes. */
function rank({ path, before, after }: FileEdit): number {
  if (after === null) return 3;
  if (path.endsWith("/_journal.json")) return 2;
  return before === null ? 0 : 1;
}

/** Refuses a path that leads out of the folder or through a link, and a file that has another content than these. */
function refuseUnless({ path }: FileEdit, top: string, contents: readonly (Uint8Array | null)[]): void {
  const file = resolve(top, path);
  const inside = relative(resolve(top), file);
  if (
    inside === "" ||
    inside === ".." ||
    inside.startsWith(`..${sep}`) ||
    inside.split(sep)[0]?.toLowerCase() === ".git"
  )
    throw new FileRefused(`${code(path)} is outside the working tree`);
  try {
    refuseLinks(file, { roots: [top] });
  } catch (error) {
    if (error instanceof FileRefused) throw new FileRefused(`${code(path)} ${error.message}`);
    throw error;
  }
  const now = bytesOf(file, path);
  const isKnown = contents.some((known) =>
    now === null || known === null ? now === known : Buffer.compare(now, known) === 0,
  );
  if (!isKnown) throw new FileRefused(`${code(path)} changed in the meantime`);
}

function bytesOf(file: string, path: string): Uint8Array | null {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (!stats.isFile()) throw new FileRefused(`${code(path)} is not a plain file`);
  const opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

function put(file: string, bytes: Uint8Array | null, suffix: string, disk: Disk): void {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (bytes !== null) aside(file, bytes, stats === undefined ? null : stats.mode & 0o777, suffix, disk);
  else if (stats !== undefined) disk.remove(file);
}

/** Written beside it, and then renamed: a file is never there in part. */
function aside(file: string, bytes: Uint8Array, mode: number | null, suffix: string, disk: Disk): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = file + suffix;
  try {
    disk.write(beside, bytes, mode);
    disk.rename(beside, file);
  } catch (error) {
    if (lstatSync(beside, { throwIfNoEntry: false })?.isFile() === true) disk.remove(beside);
    throw error;
  }
}

/** A migration of 1.0 that was renamed leaves its folder behind. */
function removeEmptyFolders(edits: readonly FileEdit[], top: string): void {
  for (const { path, after } of edits) {
    if (after !== null || !path.includes("/")) continue;
    try {
      rmdirSync(dirname(join(top, path)));
    } catch {
      // It holds something else.
    }
  }
}

const plainDisk: Disk = {
  write(path, bytes, mode) {
    const file = openSync(path, "wx", mode ?? 0o666);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== null) chmodSync(path, mode);
  },
  rename: renameSync,
  remove: unlinkSync,
};

interface Noted {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

function noteOf(edits: readonly FileEdit[], suffix: string): string {
  const text = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString("base64"));
  const files = edits.map(({ path, before, after }) => ({ path, before: text(before), after: text(after) }));
  return JSON.stringify({ suffix, files });
}

function readNote(note: string): { readonly edits: readonly FileEdit[]; readonly suffix: string } {
  const { suffix, files }: { readonly suffix: string; readonly files: readonly Noted[] } = JSON.parse(note);
  const bytes = (text: string | null) => (text === null ? null : Buffer.from(text, "base64"));
  const edits = files.map(({ path, before, after }) => ({
    path,
    before: bytes(before),
    after: bytes(after),
  }));
  return { edits, suffix };
}

function textOf(file: string): string | null {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8") : null;
}
