import type { Scratch } from "../model/scratch.ts";
import { code, formatNumber, joinNames } from "../model/text.ts";
import type { CheckedFolder } from "./check-folder.ts";

/** Production copies that are broken or of none of the folders. */
export interface UnusedCopies {
  readonly count: number;
  /** Which they are, and why; null where there are none. */
  readonly sentence: string | null;
}

/** Looks which production copies could not be used. */
export function unusedSnapshots({ snapshots }: Scratch, checked: readonly CheckedFolder[]): UnusedCopies {
  const unused = snapshots.flatMap(({ name, problem }) => {
    const problems = checked.flatMap(({ foreign }) => foreign.get(name) ?? []);
    const isForeign = checked.length > 0 && problems.length === checked.length;
    const wrong = problem ?? checked.flatMap(({ broken }) => broken.get(name) ?? [])[0];
    return wrong === undefined && !isForeign ? [] : [{ name, problem: wrong ?? problems[0] }];
  });
  const [first] = unused;
  if (first === undefined) return { count: 0, sentence: null };
  if (snapshots.length === 1)
    return { count: 1, sentence: `The production copy ${code(first.name)} cannot be used: ${first.problem}` };
  const reasons = [...Map.groupBy(unused, ({ problem }) => problem)].map(
    ([problem, copies]) => `${joinNames(copies.map(({ name }) => name))} (${problem})`,
  );
  const more = reasons.length > 3 ? ` and others for ${reasons.length - 3} more reasons` : "";
  const sentence = `${formatNumber(unused.length)} of ${formatNumber(snapshots.length)} production copies cannot be used: ${reasons.slice(0, 3).join(", ")}${more}`;
  return { count: unused.length, sentence };
}
