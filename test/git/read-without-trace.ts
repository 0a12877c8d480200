import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type ComparisonRequest, readComparison } from "../../src/git/read-comparison.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { FileTree } from "../../src/model/tree.ts";
import { temporaryFolder } from "./build-repository.ts";

/** Reads a comparison, and expects every byte under the folder to be as before and no scratch to be left. */
export async function readWithoutTrace(
  request: Partial<ComparisonRequest> & { readonly repo: string },
): Promise<Comparison> {
  return withoutTrace(request.repo, () =>
    readComparison({ base: null, head: null, select: (paths) => paths, fetch: false, ...request }),
  );
}

/** What the promise was rejected with, as text. */
export async function complaintOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "no complaint",
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

/** A tree as plain data: text of files, kind of everything else. */
export function plain(tree: FileTree | null): Record<string, string> | null {
  if (tree === null) return null;
  const entries = [...tree.values()].map((entry) => [
    entry.path,
    entry.bytes === null ? `(${entry.kind})` : Buffer.from(entry.bytes).toString("utf8"),
  ]);
  return Object.fromEntries(entries);
}

async function withoutTrace<T>(repo: string, read: () => Promise<T>): Promise<T> {
  const before = hashFolder(repo);
  const { TMPDIR: given } = process.env;
  const scratch = temporaryFolder();
  Object.assign(process.env, { TMPDIR: scratch });
  try {
    return await read();
  } finally {
    if (given === undefined) Reflect.deleteProperty(process.env, "TMPDIR");
    else Object.assign(process.env, { TMPDIR: given });
    expect(readdirSync(scratch)).toEqual([]);
    expect(hashFolder(repo)).toEqual(before);
  }
}

function hashFolder(folder: string): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const stats = lstatSync(join(folder, path));
    const content = stats.isSymbolicLink()
      ? readlinkSync(join(folder, path))
      : stats.isFile()
        ? readFileSync(join(folder, path))
        : "";
    hashes[path] = `${stats.mode} ${createHash("sha256").update(content).digest("hex")}`;
  }
  return hashes;
}
