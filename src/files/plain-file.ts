import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { resolve } from "node:path";
import { code, formatBytes } from "../model/text.ts";
import { type Checkout, lookAtWay } from "./find-link.ts";

/** A file is not what a file of its name may be; the message ends a sentence that begins with its path. */
export class FileRefused extends Error {}

/** Refuses a path that leads through a link of the checkout. */
export function refuseLinks(path: string, checkout: Checkout): void {
  const { link } = lookAtWay(path, checkout);
  if (link === null) return;
  const what = link === resolve(path) ? "is a link" : `is behind the link ${code(link)}`;
  throw new FileRefused(`${what}, which a pull request can point anywhere: name the file itself`);
}

/** Reads a plain file of at most so many bytes. Throws `FileRefused`, or what the system says. */
export function readPlainFile(path: string, checkout: Checkout, most: number): Buffer {
  refuseLinks(path, checkout);
  const file = openSync(resolve(path), constants.O_RDONLY | flagsFor(path, checkout));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new FileRefused("is not a plain file");
    if (stats.size > most) throw new FileRefused(`is larger than ${formatBytes(most)}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a file, within the checkout a plain one. Throws `FileRefused`, or what the system says. */
export function writePlainFile(path: string, checkout: Checkout, text: string): void {
  refuseLinks(path, checkout);
  const file = openSync(
    resolve(path),
    constants.O_WRONLY | constants.O_CREAT | flagsFor(path, checkout),
    0o666,
  );
  try {
    const isPlain = fstatSync(file).isFile();
    if (!isPlain && lookAtWay(path, checkout).isInside) throw new FileRefused("is not a plain file");
    if (isPlain) ftruncateSync(file);
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

/** Neither wait for whoever holds the other end, nor follow a link that came in between. Windows knows no such flags. */
function flagsFor(path: string, checkout: Checkout): number {
  const { O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  return lookAtWay(path, checkout).isInside ? O_NONBLOCK | O_NOFOLLOW : 0;
}
