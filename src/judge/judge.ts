import { isEvidence, selectPaths } from "../drizzle/select-paths.ts";
import { checkoutOf } from "../files/find-link.ts";
import { readSides } from "../git/read-comparison.ts";
import type { Comparison } from "../model/comparison.ts";
import { reasonOf, traceOf } from "../model/errors.ts";
import type { WantedOptions } from "../model/options.ts";
import type { Report, Revision } from "../model/report.ts";
import { version } from "../model/version.ts";
import { unknownReport } from "../report/build.ts";
import type { EarlyWorker } from "../worker/start-early.ts";
import { findFiles, type OptionPrefix } from "./find-files.ts";
import { readVersions } from "./read-versions.ts";
import { CodeSearch } from "./search-code.ts";
import { withDryRuns } from "./with-dry-runs.ts";

/** The sides of a comparison by what they are called, before anything is known of their commits. */
export type Sides = readonly [base: Revision, head: Revision];

/** What is to be judged, and how: all that differs between the action and the command line. */
export interface Case {
  readonly repo: string;
  /** The revisions to compare, found while the worker starts; null for git's own choice. */
  readonly findEnds: () => Promise<{ readonly base: string | null; readonly head: string | null }>;
  /** Calls the sides what people call them. */
  readonly named: (read: Comparison) => Comparison;
  /** What the sides are called where they cannot be read. */
  readonly sides: Sides;
  readonly wanted: WantedOptions;
  readonly prefix: OptionPrefix;
  readonly timeoutMs: number;
  /** The process for the check. It is stopped here. */
  readonly worker: EarlyWorker;
  readonly runDrizzleKit: boolean;
  /** Is called once the check is running, for what there is time for now. */
  readonly meanwhile?: () => void;
  /** Begins to tell what the check is doing; gives a function that ends it. */
  readonly tell: (progress: () => string) => () => void;
}

/** What came of a case. */
export interface Judgement {
  readonly report: Report;
  /** What was compared; null where it did not get that far. */
  readonly comparison: Comparison | null;
  /** Where a mistake of our own happened, for the log; else null. */
  readonly trace: string | null;
}

/**
 * The whole story, whichever door it is asked through: finds the files that options name, reads both sides from git,
 * asks drizzle-kit where that is wanted, has them checked while their sources are searched, and looks up what base's code
 * still names. Never rejects:
 * whatever keeps it from a verdict, a mistake of our own as well, is an `unknown` report.
 */
export async function judge(given: Case): Promise<Judgement> {
  const { repo, timeoutMs, runDrizzleKit, sides } = given;
  let comparison: Comparison | null = null;
  const toEnd = [given.worker.stop];
  try {
    const worker = given.worker.take();
    const options = findFiles(given.wanted, given.prefix, { now: Date.now(), checkout: checkoutOf(repo) });
    const search = new CodeSearch();
    toEnd.push(() => search.stop(), given.tell(worker.progress));
    const ends = await given.findEnds();
    const request = { repo, ...ends, fetch: true, select: selectPaths, mayLack: isEvidence };
    const { comparison: read, readSources, close } = await readSides(request, search.wanted);
    toEnd.push(close);
    const { migrations } = options;
    const { released } = given.wanted;
    const versions = await readVersions(read, { repo, released, migrations });
    const named = { ...given.named(read), ...versions };
    comparison = runDrizzleKit ? await withDryRuns(named, { repo, timeoutMs, migrations }) : named;
    const code = readSources && (() => search.read(read, readSources));
    const running = worker.run(comparison, options, code);
    given.meanwhile?.();
    const report = await search.withReferences(await running);
    return { report, comparison, trace: null };
  } catch (error) {
    return { ...couldNotJudge(error, sides), comparison };
  } finally {
    for (const end of toEnd) end();
  }
}

/** What came of a case that an exception ended. */
export function couldNotJudge(error: unknown, sides: Sides): Judgement {
  const report = unknownReport(version, reasonOf(error), ...sides);
  return { report, comparison: null, trace: traceOf(error) };
}
