import type { Scratch } from "../model/scratch.ts";
import { code, formatNumber, joinNames } from "../model/text.ts";
import type { CheckedFolder } from "./check-folder.ts";

/** Which production copies are broken or of none of the folders, and why, as a sentence; null where there are none. */
export function unusedSnapshots({ snapshots }: Scratch, checked: readonly CheckedFolder[]): string | null {
  const unused = snapshots.flatMap(({ name, problem }) => {
    const problems = checked.flatMap(({ foreign }) => foreign.get(name) ?? []);
    const isForeign = checked.length > 0 && problems.length === checked.length;
    const wrong = problem ?? checked.flatMap(({ broken }) => broken.get(name) ?? [])[0];
    return wrong === undefined && !isForeign ? [] : [{ name, problem: wrong ?? problems[0] }];
  });
  const [first] = unused;
  if (first === undefined) return null;
  if (snapshots.length === 1)
    return `The production copy ${code(first.name)} cannot be used: ${first.problem}`;
  const reasons = [...Map.groupBy(unused, ({ problem }) => problem)].map(
    ([problem, copies]) => `${joinNames(copies.map(({ name }) => name))} (${problem})`,
  );
  const more = reasons.length > 3 ? ` and others for ${reasons.length - 3} more reasons` : "";
  return `${formatNumber(unused.length)} of ${formatNumber(snapshots.length)} production copies cannot be used: ${reasons.slice(0, 3).join(", ")}${more}`;
}
