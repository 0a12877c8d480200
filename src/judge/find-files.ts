import { globSync, readFileSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import type { CheckOptions, WantedOptions } from "../model/options.ts";
import { code } from "../model/text.ts";

/** What stands before the name of an option where a person writes it. */
export type OptionPrefix = "" | "--";

/**
 * The options of a check, with files found and read. Paths count from the folder that the gate runs in. Throws
 * `CannotCheck` for a file that is not there: a check without the rows it was promised would mean less than it says.
 */
export function findFiles(wanted: WantedOptions, prefix: OptionPrefix, now: number): CheckOptions {
  const { migrations, all, driver, foreignKeys, rows, accept, failOn, seedFile } = wanted;
  return {
    ...{ migrations, all, driver, foreignKeys, rows, accept, failOn, now },
    snapshots: wanted.snapshots.flatMap((pattern) => filesFor(pattern, `${prefix}snapshot`)),
    seed: seedFile === null ? null : { file: seedFile, text: readSeed(seedFile, `${prefix}seed`) },
  };
}

/** The file of that name, or those that match. What is there and is no file is left for the check to say what it is. */
function filesFor(pattern: string, option: string): readonly string[] {
  const plain = resolve(pattern);
  const found = lookAt(plain);
  if (found !== null && (found === "refused" || found.isFile())) return [plain];
  const matches = globSync(pattern)
    .map((path) => resolve(path))
    .filter((path) => isFile(lookAt(path)))
    .sort();
  if (matches.length > 0) return matches;
  if (found !== null) return [plain];
  throw new CannotCheck(
    `${code(option)} names ${code(pattern)}, and there is no such file: bring it first, or leave the option out`,
  );
}

function readSeed(path: string, option: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new CannotCheck(
      `${code(option)} names ${code(path)}, which cannot be read: check the path, or leave the option out`,
    );
  }
}

function isFile(found: Stats | "refused" | null): boolean {
  return found !== null && found !== "refused" && found.isFile();
}

/** What lies under a path: null for nothing, also where no file could have such a name. */
function lookAt(path: string): Stats | "refused" | null {
  try {
    return statSync(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? error.code : null;
    return reason === "EACCES" || reason === "EPERM" ? "refused" : null;
  }
}
