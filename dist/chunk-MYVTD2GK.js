import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  code,
  formatBytes
} from "./chunk-HDJ3QBW6.js";

// src/files/find-link.ts
import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function checkoutOf(repo) {
  return { roots: [process.cwd(), resolve(repo)].map(topOf) };
}
function lookAtWay(path, { roots }) {
  const tops = roots.map(identityOf).filter((identity) => identity !== null);
  const parts = partsOf(resolve(path));
  const start = parts.findIndex((part) => {
    const identity = identityOf(part);
    return identity !== null && tops.includes(identity);
  });
  if (start < 0) return { isInside: false, link: null };
  return { isInside: true, link: parts.slice(start + 1).find(isLink) ?? null };
}
function topOf(folder) {
  return partsOf(folder).findLast((part) => existsSync(join(part, ".git"))) ?? folder;
}
function partsOf(path) {
  const above = dirname(path);
  return above === path ? [path] : [...partsOf(above), path];
}
function identityOf(path) {
  const stats = quietly(() => statSync(path, { bigint: true }));
  return stats === null ? null : `${stats.dev} ${stats.ino}`;
}
function isLink(path) {
  return quietly(() => lstatSync(path, { bigint: true }))?.isSymbolicLink() === true;
}
function quietly(look) {
  try {
    return look();
  } catch {
    return null;
  }
}

// src/files/plain-file.ts
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync
} from "node:fs";
import { resolve as resolve2 } from "node:path";
var FileRefused = class extends Error {
};
function refuseLinks(path, checkout) {
  const { link } = lookAtWay(path, checkout);
  if (link === null) return;
  const what = link === resolve2(path) ? "is a link" : `is behind the link ${code(link)}`;
  throw new FileRefused(`${what}, which a pull request can point anywhere: name the file itself`);
}
function readPlainFile(path, checkout, most) {
  refuseLinks(path, checkout);
  const file = openSync(resolve2(path), constants.O_RDONLY | flagsFor(path, checkout));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new FileRefused("is not a plain file");
    if (stats.size > most) throw new FileRefused(`is larger than ${formatBytes(most)}`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
function writePlainFile(path, checkout, text) {
  refuseLinks(path, checkout);
  const file = openSync(
    resolve2(path),
    constants.O_WRONLY | constants.O_CREAT | flagsFor(path, checkout),
    438
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
function flagsFor(path, checkout) {
  const { O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  return lookAtWay(path, checkout).isInside ? O_NONBLOCK | O_NOFOLLOW : 0;
}

export {
  checkoutOf,
  FileRefused,
  refuseLinks,
  readPlainFile,
  writePlainFile
};
