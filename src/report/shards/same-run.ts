import { CannotCheck } from "../../model/errors.ts";
import type { Report } from "../../model/report.ts";
import type { ShardReport } from "../../model/shard.ts";
import { code } from "../../model/text.ts";

/** A report of one part of the production copies. */
export type PartReport = Report & { readonly shard: ShardReport };

/** A report, and the file it was read from. */
export interface NamedReport {
  readonly file: string;
  readonly report: Report;
}

/**
 * The reports in the order of their parts, if they are parts of one run: the same commits, version, options and copies,
 * and no part twice. Throws `CannotCheck` that names the file which is not.
 */
export function partsOfOneRun(given: readonly NamedReport[]): readonly [PartReport, ...PartReport[]] {
  const parts = given.map(({ file, report }) => {
    const { shard } = report;
    if (shard === undefined)
      throw new CannotCheck(
        `${code(file)} is not the report of a shard: run each part with \`--shard <i>/<n>\``,
      );
    return { file, report: { ...report, shard } };
  });
  const [first] = parts;
  if (first === undefined) throw new CannotCheck("Found no report of a shard to merge");
  for (const { file, report } of parts) {
    const other = differenceOf(first.report, report);
    if (other !== null)
      throw new CannotCheck(`${code(file)} and ${code(first.file)} are not of one run: ${other}`);
  }
  const byIndex = Map.groupBy(parts, ({ report }) => report.shard.index);
  for (const [index, alike] of byIndex) {
    if (index > first.report.shard.of)
      throw new CannotCheck(`${code(alike[0]?.file ?? "")} is no part of ${first.report.shard.of}`);
    if (alike.length > 1)
      throw new CannotCheck(
        `${code(alike[0]?.file ?? "")} and ${code(alike[1]?.file ?? "")} are both shard ${index}: give each report once`,
      );
  }
  const [one, ...others] = parts
    .map(({ report }) => report)
    .toSorted((a, b) => a.shard.index - b.shard.index);
  return [one ?? first.report, ...others];
}

/** In what two reports are not of one run; null where they are. */
function differenceOf(a: PartReport, b: PartReport): string | null {
  if (a.tool.version !== b.tool.version)
    return `they were written by versions ${code(a.tool.version)} and ${code(b.tool.version)}`;
  if (a.shard.of !== b.shard.of) return `the one is of ${a.shard.of} shards, the other of ${b.shard.of}`;
  for (const side of ["base", "head"] as const) {
    const [one, two] = [a[side], b[side]].map(({ commit, rev }) => commit ?? rev);
    if (one !== two) return `their ${side} is ${code(one ?? "")} and ${code(two ?? "")}`;
  }
  return a.shard.print === b.shard.print
    ? null
    : "they were asked something else, or of other production copies";
}
