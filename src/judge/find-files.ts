import { createHash } from "node:crypto";
import { globSync, type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { nameSnapshots } from "../copies/name-copies.ts";
import type { Checkout } from "../files/find-link.ts";
import { FileRefused, readPlainFile, refuseLinks } from "../files/plain-file.ts";
import { CannotCheck } from "../model/errors.ts";
import type { CheckOptions, WantedOptions } from "../model/options.ts";
import { partOf, type Shard, toleratedOf } from "../model/shard.ts";
import { code, count } from "../model/text.ts";

/** What stands before the name of an option where a person writes it; null for a command that takes the files themselves. */
export type OptionPrefix = "" | "--" | null;

/** A seed file may have this many bytes. */
const mostSeed = 100_000_000;

/**
 * The options of a check, with files found and read. Paths count from the folder that the gate runs in. Throws
 * `CannotCheck` for a file that is not there: a check without the rows it was promised would mean less than it says;
 * and for one that the checkout has as a link, which might lead to what the job keeps to itself.
 */
export function findFiles(
  wanted: WantedOptions,
  prefix: OptionPrefix,
  { now, checkout }: { readonly now: number; readonly checkout: Checkout },
): CheckOptions {
  const { migrations, all, driver, foreignKeys, rows, accept, failOn, seedFile, tolerate } = wanted;
  const snapshots = wanted.snapshots.flatMap((pattern) => {
    const option = prefix === null ? "drift" : `${prefix}snapshot`;
    return filesFor(pattern, option).map((path) => withoutLinks(path, option, checkout));
  });
  const seed =
    seedFile === null ? null : { file: seedFile, text: readSeed(seedFile, `${prefix}seed`, checkout) };
  return {
    ...{ migrations, all, driver, foreignKeys, rows, accept, failOn, now, seed },
    ...(tolerate === null ? {} : { tolerate }),
    ...(wanted.shard === null ? { snapshots } : shardOf(wanted, wanted.shard, snapshots, prefix)),
  };
}

/** The copies of one part, with what makes it known as a part of this run. Throws `CannotCheck` for one without any. */
function shardOf(
  wanted: WantedOptions,
  { index, of }: Shard,
  snapshots: readonly string[],
  prefix: OptionPrefix,
): Pick<CheckOptions, "snapshots" | "snapshotNames" | "shard"> {
  const option = code(`${prefix}shard`);
  if (snapshots.length === 0)
    throw new CannotCheck(`${option} parts production copies: name them with ${code(`${prefix}snapshot`)}`);
  if (index > snapshots.length)
    throw new CannotCheck(
      `${option} is ${code(`${index}/${of}`)}, but there ${snapshots.length === 1 ? "is" : "are"} only ${count(snapshots.length, "production copy", "production copies")}: use no more shards than copies`,
    );
  const all = nameSnapshots(snapshots);
  const names = partOf(all, { index, of });
  const { migrations, driver, foreignKeys, rows, accept, failOn, released, tolerate, seedFile } = wanted;
  const asked = {
    migrations,
    driver,
    foreignKeys,
    rows,
    accept,
    failOn,
    released,
    tolerate,
    seedFile,
    all,
    of,
  };
  const print = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  const tolerated = wanted.tolerate === null ? 0 : toleratedOf(wanted.tolerate, all.length);
  return {
    snapshots: partOf(snapshots, { index, of }),
    snapshotNames: names,
    shard: { index, of, copies: names, all: all.length, print, failOn: failOn ?? "error", tolerated },
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
    `${code(option)} names ${code(pattern)}, but there is no such file: create or download it first${option.endsWith("snapshot") ? ", or leave the option out" : ""}`,
  );
}

/** The path again; what SQLite keeps beside a database is read with it. */
function withoutLinks(path: string, option: string, checkout: Checkout): string {
  for (const each of ["", "-wal", "-journal"].map((suffix) => path + suffix)) {
    try {
      refuseLinks(each, checkout);
    } catch (error) {
      throw refused(error, option, each);
    }
  }
  return path;
}

function readSeed(path: string, option: string, checkout: Checkout): string {
  try {
    return readPlainFile(path, checkout, mostSeed).toString("utf8");
  } catch (error) {
    if (error instanceof FileRefused) throw refused(error, option, path);
    throw new CannotCheck(
      `${code(option)} names ${code(path)}, which cannot be read: check the path, or leave the option out`,
    );
  }
}

function refused(error: unknown, option: string, path: string): unknown {
  if (!(error instanceof FileRefused)) return error;
  return new CannotCheck(`${code(option)} names ${code(path)}, which ${error.message}`);
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
