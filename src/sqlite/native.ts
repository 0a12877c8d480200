import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { code } from "../model/text.ts";

/** Whether this runs from the sources, where better-sqlite3 finds its own addon. */
const isSource = import.meta.filename.endsWith(".ts");

/** Path of better-sqlite3's addon for this machine: beside the bundle, in `native/`. Null when run from the sources. */
export function nativeAddon(): string | null {
  return isSource ? null : join(import.meta.dirname, "native", `${platformName()}.node`);
}

/** What the addon is built on. Node has it since 22.14: https://nodejs.org/api/n-api.html#node-api-version-matrix */
const nodeApi = 10;

/** What was found out, once for the process. */
let known: string | null | undefined;

/**
 * Why better-sqlite3 itself cannot run here, as a sentence for the report; null where it can. A Node that is too old
 * crashes on the addon without a word, so that it is asked first.
 */
export function addonTrouble(): string | null {
  if (known === undefined) known = findTrouble();
  return known;
}

function findTrouble(): string | null {
  if (Number(process.versions["napi"]) < nodeApi)
    return "This Node is too old for better-sqlite3, so Node's own SQLite stood in. Node 22.14 or later runs the real one";
  const path = nativeAddon();
  if (path === null || existsSync(path)) return null;
  return `better-sqlite3 is not built for ${code(platformName())}, so Node's own SQLite stood in`;
}

/** "linuxmusl" where the C library is musl, as on Alpine; else Node's own names. */
function platformName(): string {
  const system = process.platform === "linux" && usesMusl() ? "linuxmusl" : process.platform;
  return `${system}-${process.arch}`;
}

/** The loader that is mapped into every process tells the C library; reading a file is cheaper than `process.report`. */
function usesMusl(): boolean {
  try {
    return readFileSync("/proc/self/maps", "latin1").includes("/ld-musl-");
  } catch {
    return existsSync("/etc/alpine-release");
  }
}
