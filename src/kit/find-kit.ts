import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentOf } from "../model/tree.ts";

/** The drizzle-kit that a package of the project resolves to. */
export interface InstalledKit {
  /** Absolute path of the script that is its program. */
  readonly program: string;
  /** "0.31.11". */
  readonly version: string;
}

/**
 * Finds drizzle-kit as Node does: in `node_modules` of a folder, or of one above it up to the root of the working
 * tree. Null where it is not installed.
 * https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
export function findKit(top: string, from: string): InstalledKit | null {
  for (let folder = from; ; folder = parentOf(folder)) {
    const place = join(top, folder, "node_modules/drizzle-kit");
    const found = readManifest(join(place, "package.json"));
    if (found !== null) return { program: join(place, found.bin), version: found.version };
    if (folder === "") return null;
  }
}

function readManifest(path: string): { readonly version: string; readonly bin: string } | null {
  try {
    const { version, bin } = JSON.parse(readFileSync(path, "utf8"));
    return { version: String(version), bin: String(bin?.["drizzle-kit"] ?? "bin.cjs") };
  } catch {
    return null;
  }
}
