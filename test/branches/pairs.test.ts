import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { type Files, judgeTrees } from "../check/judge-trees.ts";
import { type Generated, type MadePair, type Outcome, pairs } from "./read-pairs.ts";

const stamp = { fork: "20260302100000_fork", first: "20260309100000_first", second: "20260316100000_second" };

function folder(steps: Readonly<Record<string, Generated>>): Files {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([name, { sql, snapshot }]) => [
      [`drizzle/${name}/migration.sql`, sql],
      [`drizzle/${name}/snapshot.json`, snapshot],
    ]),
  );
}

/** One way to merge a pair: what is in base, what comes behind it, and what really happens then. */
interface Merge {
  readonly name: string;
  readonly pair: MadePair;
  readonly merged: Generated;
  readonly next: Generated;
  readonly happens: Outcome;
  /** What happens fails on a new database where what comes next is older by its name. */
  readonly backwards: Outcome;
}

const merges: readonly Merge[] = pairs.flatMap((pair) => {
  const { a, b, ab, ba } = pair;
  return [
    { name: `${pair.name}, b next`, pair, merged: a, next: b, happens: ab, backwards: ba },
    { name: `${pair.name}, a next`, pair, merged: b, next: a, happens: ba, backwards: ab },
  ];
});

interface Situation {
  /** Whether git still knows where the branch began. */
  readonly isBehind: boolean;
  /** Whether the branch's migration is older, by its name, than what was merged. */
  readonly isOlder: boolean;
}

function judge({ pair, merged, next }: Merge, { isBehind, isOlder }: Situation): Report {
  const [first, second] = isOlder ? [next, merged] : [merged, next];
  const both = folder({ [stamp.fork]: pair.fork, [stamp.first]: first, [stamp.second]: second });
  const base = folder({ [stamp.fork]: pair.fork, [isOlder ? stamp.second : stamp.first]: merged });
  return judgeTrees(base, both, {
    now: Date.UTC(2026, 5, 26),
    ...(isBehind ? { fork: folder({ [stamp.fork]: pair.fork }) } : {}),
  });
}

const found = (report: Report) => report.folders.flatMap(({ findings }) => findings);
const errorsOf = (report: Report) =>
  new Set(found(report).flatMap(({ rule, severity }) => (severity === "error" ? [rule] : [])));
const isRefused = (report: Report) => found(report).some(({ rule }) => rule === "snapshots-collide");

const rulesFor: Readonly<Record<Outcome, readonly string[]>> = {
  fine: [],
  fails: ["migration-fails"],
  lost: ["branches-collide"],
  rows: ["rows-deleted"],
  broken: ["object-broken"],
};

describe.each([true, false])("behind its base: %s", (isBehind) => {
  test.each(merges)("$name", (merge) => {
    const report = judge(merge, { isBehind, isOlder: false });
    if (merge.happens === "fine") expect([...errorsOf(report)]).toEqual([]);
    for (const rule of rulesFor[merge.happens]) expect(errorsOf(report)).toContain(rule);
    expect(errorsOf(report).has("branches-collide")).toBe(merge.happens === "lost");
    expect(report.verdict).toBe(merge.happens === "fine" ? "pass" : "fail");
    expect(isRefused(report)).toBe(merge.pair.refused);
  });

  test.each(merges)("$name, although it is older", (merge) => {
    const report = judge(merge, { isBehind, isOlder: true });
    const isFine = merge.happens === "fine" && /^(?:fine|rows)$/.test(merge.backwards);
    expect(report.verdict).toBe(isFine ? "pass" : "fail");
    for (const rule of rulesFor[merge.happens]) expect(errorsOf(report)).toContain(rule);
    expect(isRefused(report)).toBe(merge.pair.refused);
  });
});
