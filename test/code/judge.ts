import { check } from "../../src/check.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import type { DeployOrder, FolderReport } from "../../src/model/report.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";
import { namesInMigrations, needsCode } from "../../src/references/needs-code.ts";
import { readCode } from "../../src/references/read-code.ts";
import type { AppFiles } from "./apps.ts";
import type { Fate, Truth } from "./truth.ts";
import type { Variant } from "./variants.ts";
import type { Versions } from "./versions.ts";

const options: Omit<CheckOptions, "driver"> = {
  ...{ migrations: [], all: false, foreignKeys: false, rows: null, seed: null },
  ...{ accept: [], snapshots: [], failOn: "error", now: Date.UTC(2026, 5, 1) },
};

/** What the gate says of a change; null where it has nothing to judge. `codeUnread` is why sources are not read. */
export function judged(
  { base, head }: Versions,
  { driver }: Variant,
  dir: string,
  codeUnread?: string,
): FolderReport | null {
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
  const read = () =>
    readCode({ base: sources(base), head: sources(head), left: { base: 0, head: 0 }, names });
  const known = codeUnread !== undefined ? { codeUnread } : needsCode(comparison) ? { code: read() } : {};
  const scratch = { dir, at: () => {}, clock: () => 0, snapshots: [] };
  const [folder] = check({ ...comparison, ...known }, { ...options, driver }, scratch).folders;
  const isChanged = Object.keys(head).some((path) => path.endsWith(".sql") && !(path in base));
  if (folder === undefined && isChanged) throw new Error("the gate finds no migrations");
  return folder ?? null;
}

/** The order that what really happens leaves. */
export function trueOrder({ old, new: now }: Truth): DeployOrder {
  if (old === "works") return now === "works" ? "either" : "migrate-first";
  return now === "works" ? "code-first" : "neither";
}

type Side = "old" | "new";

/** What an order promises: that the old code works after the migration, and the new code before it. */
const promises: Readonly<Record<DeployOrder, readonly Side[]>> = {
  either: ["old", "new"],
  "migrate-first": ["old"],
  "code-first": ["new"],
  neither: [],
  "not run": [],
  "on-device": [],
};

/** How what the gate says of a change stands to what really happens. */
export interface Outcome {
  readonly said: DeployOrder;
  readonly isTrue: DeployOrder;
  /** Sides of which every row says "works", while a function of theirs fails. */
  readonly missed: readonly Side[];
  /** Sides of which the order says that they work, while a function of theirs fails or answers otherwise. */
  readonly tooMuch: readonly Side[];
  /** Whether the order promises less than it could. */
  readonly isCautious: boolean;
}

/** Holds a report against what really happens. Nothing to judge is as good as "deploy in either order". */
export function outcomeOf(report: FolderReport | null, truth: Truth): Outcome {
  const fates: Readonly<Record<Side, Fate>> = { old: truth.old, new: truth.new };
  const rows = report?.changes ?? [];
  const isMissed = (side: Side): boolean =>
    fates[side] === "breaks" &&
    rows.every(({ oldCode, newCode }) => (side === "old" ? oldCode : newCode) === "works");
  const said = report === null || report.migrations.new.length === 0 ? "either" : report.deployOrder;
  const isTrue = trueOrder(truth);
  const sides: readonly Side[] = ["old", "new"];
  return {
    said,
    isTrue,
    missed: sides.filter(isMissed),
    tooMuch: promises[said].filter((side) => fates[side] !== "works"),
    isCautious: promises[isTrue].some((side) => !promises[said].includes(side)),
  };
}
