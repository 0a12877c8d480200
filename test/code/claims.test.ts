import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import type { DeployOrder, FolderReport } from "../../src/model/report.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";
import { namesInMigrations } from "../../src/references/needs-code.ts";
import { readCode } from "../../src/references/read-code.ts";
import { type AppChange, changes } from "./changes.ts";
import { type AppFiles, type Truth, truthOf, versionsOf } from "./truth.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "drizzle-gate-code-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const options: CheckOptions = {
  ...{ migrations: [], all: false, driver: "better-sqlite3", foreignKeys: false, rows: null, seed: null },
  ...{ accept: [], snapshots: [], failOn: "error", now: Date.UTC(2026, 5, 1) },
};

function judged(change: AppChange, codeUnread?: string): FolderReport {
  const { base, head } = versionsOf(change);
  const tree = (files: AppFiles): FileTree =>
    fileTree(Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })));
  const comparison: Comparison = {
    base: { revision: { rev: "base", commit: null }, tree: tree(base) },
    head: { revision: { rev: "head", commit: null }, tree: tree(head) },
    fork: null,
    conflicts: [],
  };
  const sources = (files: AppFiles) =>
    new Map(Object.entries(files).filter(([path]) => path.startsWith("src/")));
  const names = namesInMigrations(comparison);
  const left = { base: 0, head: 0 };
  const code = readCode({ base: sources(base), head: sources(head), left, names });
  const scratch = { dir, at: () => {}, clock: () => 0, snapshots: [] };
  const known = codeUnread === undefined ? { code } : { codeUnread };
  const [folder] = check({ ...comparison, ...known }, options, scratch).folders;
  if (folder === undefined) throw new Error(`${change.id} is not judged`);
  return folder;
}

/** The order that what really happens leaves. */
function trueOrder({ old, new: now }: Truth): DeployOrder {
  if (old === "works") return now === "works" ? "either" : "migrate-first";
  return now === "works" ? "code-first" : "neither";
}

/** What an order promises: that the old code works after the migration, and the new code before it. */
const promises: Readonly<Record<DeployOrder, readonly ("old" | "new")[]>> = {
  either: ["old", "new"],
  "migrate-first": ["old"],
  "code-first": ["new"],
  neither: [],
  "not run": [],
  "on-device": [],
};

const cautious = new Map<string, string>();

test.each(changes.map((change) => [change.id, change] as const))("%s", async (id, change) => {
  const truth = await truthOf(change);
  const { deployOrder, changes: rows, findings } = judged(change);
  const shown = JSON.stringify({
    truth,
    deployOrder,
    rows,
    findings: findings.map(({ message }) => message),
  });
  for (const side of promises[deployOrder]) expect(truth[side], shown).toBe("works");
  // "works" stands nowhere where something breaks.
  if (truth.old === "breaks")
    expect(
      rows.some(({ oldCode }) => oldCode !== "works"),
      shown,
    ).toBe(true);
  if (truth.new === "breaks")
    expect(
      rows.some(({ newCode }) => newCode !== "works"),
      shown,
    ).toBe(true);
  const right = trueOrder(truth);
  if (deployOrder !== right) cautious.set(id, `${deployOrder}, and ${right} is true`);
});

test("is more cautious than it has to be for few changes", () => {
  expect([...cautious].length / changes.length, JSON.stringify([...cautious])).toBeLessThanOrEqual(0.1);
});

test("where the sources could not be read, a note says so", () => {
  const [change] = changes;
  if (change === undefined) throw new Error("no change");
  expect(judged(change).notes.filter((note) => note.includes("sources"))).toEqual([]);
  expect(judged(change, "it took longer than 10 s").notes).toContain(
    "The sources could not be read, so compatibility with code was checked from the schema only: it took longer than 10 s",
  );
});
