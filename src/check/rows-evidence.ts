import { lastSnapshot } from "../drizzle/snapshot/last-snapshot.ts";
import { dataFacts } from "../losses/data-facts.ts";
import { probeFor } from "../losses/probe/probe.ts";
import type { Case } from "../model/case.ts";
import type { DataFacts, RowsFailure, ViolatingRows } from "../model/losses.ts";
import type { RowSource } from "../model/rows.ts";
import { isSameStatement, type RowsRun, type RunFailure } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import { openScratch } from "../replay/open-scratch.ts";
import type { RowsOutcome } from "../replay/rows-run.ts";
import { failureOf } from "../sqlite/failure-of.ts";

/** What holds of every database that is tried. */
export interface About {
  readonly judged: Case;
  readonly met: MetDatabase;
  /** The schema that the upgrade leads to; null where it fails without rows. */
  readonly after: Schema | null;
  /** What drizzle-kit knows of base; null where there is no snapshot. */
  readonly known: Schema | null;
  /** How it fails without rows; null where it does not. */
  readonly told: RunFailure | null;
  /** As `Replayed` has it. */
  readonly lacking: RunFailure | null;
}

/** The evidence of one database, but for where its rows come from. */
export function rowsEvidence(
  about: About,
  { rows, certain, dependent, dangling }: RowsOutcome,
  source: RowSource,
  violating: ViolatingRows | null = null,
): DataFacts & { readonly judged: Case; readonly rows: RowsRun; readonly elsewhere: null } {
  const { judged, known } = about;
  const failures: readonly RowsFailure[] = [
    ...(certain === null ? [] : [{ kind: "certain", failure: certain } as const]),
    ...dependent.map(
      (failure) => ({ kind: "dependent", failure, probe: probeOf(failure, about), violating }) as const,
    ),
  ];
  const { added } = judged;
  const met = { rows, source, failures: withLacking(failures, source, about), dangling, added, known };
  return { judged, rows, elsewhere: null, ...dataFacts(met) };
}

/** The queries that show the rows on which it fails. One that does not run on what production has is none. */
export function probeOf(failure: RunFailure, { judged, met, after }: About): string | null {
  const probe = probeFor(failure, { before: met.schema, after });
  const runs = (query: string): boolean =>
    openScratch(judged.profile, met.image, (engine) => failureOf(engine, query) === null);
  return probe?.split("\n").every(runs) ? probe : null;
}

/** What fails for want of a row says so, unless it fails on rows of the user's own. Of copies, migration-fails tells. */
function withLacking(all: readonly RowsFailure[], source: RowSource, about: About): readonly RowsFailure[] {
  const { lacking } = about;
  if (lacking === null || source === "snapshot") return all;
  const others = all.filter(({ failure }) => !isSameStatement(failure, lacking));
  if (source !== "invented" && others.length < all.length) return all;
  return [{ kind: "lacking", failure: lacking, probe: probeOf(lacking, about) }, ...others];
}

/** What drizzle-kit knows of base. */
export function knownOf({ base }: Case): Schema | null {
  return base === null ? null : (lastSnapshot(base)?.schema() ?? null);
}
