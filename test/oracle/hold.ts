import { judgeFolder } from "../check/judge-folder.ts";
import { type Disagreement, disagreements, type Judgement } from "./laws.ts";
import type { OracleCase } from "./make-case.ts";
import { findTruth, type Truth, type Workshop } from "./truth.ts";

/** One case with the truth of it and everything in which the gate differs. */
export interface Held {
  readonly truths: readonly Truth[];
  readonly found: readonly Disagreement[];
}

/**
 * Runs a case for real and lets the gate judge it, on rows of its own and on each set, or on one of them only.
 * Null where base does not run.
 */
export async function holdCase(
  given: OracleCase,
  workshop: Workshop,
  only?: Judgement["rows"],
): Promise<Held | null> {
  const truths = await findTruth(given, workshop);
  if (truths === null) return null;
  const rows = (
    ["invented", ...truths.filter((truth) => truth.rows.length > 0).map(({ set }) => set)] as const
  ).filter((one) => only === undefined || one === only);
  const found = rows.flatMap((one) =>
    disagreements(truths, { rows: one, report: judge(given, truths, one) }),
  );
  return { truths, found };
}

/** What the gate says of a pair on rows of its own, or on one of the sets. */
export function judge(
  given: OracleCase,
  truths: readonly Truth[],
  rows: Judgement["rows"],
): Judgement["report"] {
  const { base, driver } = given;
  const seed = truths.find(({ set }) => set === rows)?.rows.join("\n");
  const pair = { base, head: given.head.map(({ sql }) => sql), driver };
  return judgeFolder(seed === undefined ? pair : { ...pair, seed });
}
