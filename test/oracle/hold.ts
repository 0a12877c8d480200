import { judgeFolder } from "../check/judge-folder.ts";
import { type Disagreement, disagreements, type Judgement } from "./laws.ts";
import type { OracleCase } from "./make-case.ts";
import { findTruth, type Truth, type Workshop } from "./truth.ts";

/** One case with the truth of it and everything in which the gate differs. */
export interface Held {
  readonly truths: readonly Truth[];
  readonly found: readonly Disagreement[];
}

/** Runs a case for real and lets the gate judge it, on rows of its own and on each set; null where base does not run. */
export async function holdCase(given: OracleCase, workshop: Workshop): Promise<Held | null> {
  const truths = await findTruth(given, workshop);
  if (truths === null) return null;
  const found = judgements(given, truths).flatMap((judgement) => disagreements(truths, judgement));
  return { truths, found };
}

function judgements(given: OracleCase, truths: readonly Truth[]): readonly Judgement[] {
  const pair = { base: given.base, head: given.head.map(({ sql }) => sql), driver: given.driver };
  const seeded = truths
    .filter(({ rows }) => rows.length > 0)
    .map(({ set, rows }) => ({ rows: set, report: judgeFolder({ ...pair, seed: rows.join("\n") }) }));
  return [{ rows: "invented", report: judgeFolder(pair) }, ...seeded];
}
