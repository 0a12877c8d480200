import { describe, expect, test } from "vitest";
import { branchConflicts } from "../../src/drizzle/commutes/conflicts.ts";
import { readSnapshot } from "../../src/drizzle/snapshot/snapshot.ts";
import type { Snapshot } from "../../src/model/migration.ts";
import { type Generated, type MadePair, type Outcome, pairs } from "../branches/read-pairs.ts";
import { type Files, judgeTrees } from "../check/judge-trees.ts";
import { fixedFiles, fixTrees, now } from "./fix-trees.ts";

const stamps = {
  fork: "20260302100000_fork",
  first: "20260309100000_first",
  second: "20260316100000_second",
};

function folder(steps: Readonly<Record<string, Generated>>): Files {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([name, { sql, snapshot }]) => [
      [`drizzle/${name}/migration.sql`, sql],
      [`drizzle/${name}/snapshot.json`, snapshot],
    ]),
  );
}

interface Merge {
  readonly name: string;
  readonly pair: MadePair;
  readonly merged: Generated;
  readonly next: Generated;
  readonly happens: Outcome;
}

const merges: readonly Merge[] = pairs.flatMap((pair) => [
  { name: `${pair.name}, b next`, pair, merged: pair.a, next: pair.b, happens: pair.ab },
  { name: `${pair.name}, a next`, pair, merged: pair.b, next: pair.a, happens: pair.ba },
]);

/** The branch of a merge beside its base, before git or anybody brings them together. */
function sidesOf({ pair, merged, next }: Merge) {
  const fork = folder({ [stamps.fork]: pair.fork });
  const base = { ...fork, ...folder({ [stamps.first]: merged }) };
  const branch = { ...fork, ...folder({ [stamps.second]: next }) };
  return { fork, base, branch, both: { ...base, ...branch } };
}

function snapshotsIn(files: Files): readonly Snapshot[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const read = path.endsWith("snapshot.json") ? readSnapshot(path, path.split("/")[1] ?? null, text) : null;
    return read === null || "problem" in read ? [] : [read];
  });
}

describe.each([true, false])(
  "what drizzle-kit generated on two branches, behind its base: %s",
  (isBehind) => {
    const fix = (merge: Merge) => {
      const { fork, base, branch, both } = sidesOf(merge);
      const report = isBehind ? fixTrees(base, branch, { fork, merged: both }) : fixTrees(base, both);
      return { base, report, fixed: { ...base, ...fixedFiles(isBehind ? branch : both, report) } };
    };

    /** What both branches made alike is taken out of the one that is behind. */
    const isTakenOut = ({ merged, next }: Merge) => isBehind && merged.sql === next.sql;
    const goes = (merge: Merge) => merge.happens === "fine" || isTakenOut(merge);

    test.each(merges.filter(goes))("$name goes together", (merge) => {
      const { base, report, fixed } = fix(merge);
      expect(report.folders.flatMap(({ obstacles }) => obstacles)).toEqual([]);
      expect(branchConflicts(snapshotsIn(fixed))).toEqual([]);
      const judged = judgeTrees(base, fixed, { now });
      expect(judged.verdict).toBe("pass");
      const rules = judged.folders.flatMap(({ findings }) => findings.map(({ rule }) => rule));
      expect(rules.filter((rule) => rule.startsWith("snapshot"))).toEqual([]);
    });

    test.each(merges.filter((merge) => !goes(merge) && /fails|lost|broken/.test(merge.happens)))(
      "$name does not, and why is said",
      (merge) => {
        const { report } = fix(merge);
        const [found] = report.folders;
        expect(found?.edits).toEqual([]);
        expect(found?.obstacles).not.toEqual([]);
      },
    );
  },
);
