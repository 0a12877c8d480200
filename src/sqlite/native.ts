import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";

/**
 * Path of better-sqlite3's addon for this machine: beside the bundle, in `native/`. Null when run from the
 * sources, where the package finds its own.
 */
export function nativeAddon(): string | null {
  if (import.meta.filename.endsWith(".ts")) return null;
  const name = `${platformName()}-${process.arch}`;
  const path = join(import.meta.dirname, "native", `${name}.node`);
  if (!existsSync(path)) {
    throw new CannotCheck(
      `Drizzle Gate has no SQLite build for ${code(name)}; run it on Linux, macOS or Windows, on x64 or arm64`,
    );
  }
  return path;
}

/** "linuxmusl" where the C library is musl, as on Alpine; else Node's own name. */
function platformName(): string {
  return process.platform === "linux" && usesMusl() ? "linuxmusl" : process.platform;
}

/** The loader that is mapped into every process tells the C library; reading a file is cheaper than `process.report`. */
function usesMusl(): boolean {
  try {
    return readFileSync("/proc/self/maps", "latin1").includes("/ld-musl-");
  } catch {
    return existsSync("/etc/alpine-release");
  }
}
