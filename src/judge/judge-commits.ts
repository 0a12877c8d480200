import { type MigrationCommit, migrationCommits } from "../git/migration-commits.ts";
import type { Report } from "../model/report.ts";
import { startEarly } from "../worker/start-early.ts";
import { type Case, judge } from "./judge.ts";

/** Whose past is judged. */
export interface PastCase extends Pick<Case, "repo" | "wanted" | "timeoutMs" | "tell"> {
  /** Null: the default branch. */
  readonly head: string | null;
  /** How many commits that change migrations. */
  readonly last: number;
}

/** One commit against the one before it. */
export interface JudgedCommit {
  readonly commit: MigrationCommit;
  readonly report: Report;
}

/** What came of a look back. */
export interface Past {
  /** What the history was followed from. */
  readonly from: string;
  /** Newest first. */
  readonly judged: readonly JudgedCommit[];
  /** Why there are not more; null where nothing kept them away. */
  readonly cut: string | null;
}

/** Of the commits that git finds, some touch SQL of another kind: for each that is wanted so many are looked at. */
const spare = 4;

/**
 * Judges the last commits that change a migration folder, each on what was there before it, and tells each as it comes.
 * `timeoutMs` is for all together. Rejects with CannotCheck where git's history cannot be read.
 */
export async function judgePast(
  { head, last, timeoutMs, ...given }: PastCase,
  onJudged: (judged: JudgedCommit) => void,
): Promise<Past> {
  const until = Date.now() + timeoutMs;
  const { from, commits, cut } = await migrationCommits(given.repo, head, last * spare + spare);
  const judged: JudgedCommit[] = [];
  for (const commit of commits) {
    if (judged.length === last) return { from, judged, cut: null };
    const left = until - Date.now();
    if (left <= 0) return { from, judged, cut: `The time was up after ${timeoutMs / 1000} s` };
    const { report } = await judge({
      ...given,
      timeoutMs: left,
      worker: startEarly({ timeoutMs: left, files: given.wanted.snapshots.length > 0 }),
      prefix: "--",
      runDrizzleKit: false,
      findEnds: async () => ({ base: commit.parent, head: commit.id }),
      named: (read) => read,
      sides: [
        { rev: commit.parent, commit: commit.parent },
        { rev: commit.id, commit: commit.id },
      ],
    });
    if (report.verdict === "pass" && report.folders.length === 0) continue;
    judged.push({ commit, report });
    onJudged({ commit, report });
  }
  return { from, judged, cut: judged.length === last ? null : cut };
}

/** The commit to read about first: blocking before unknown, then by errors and warnings, newest first. */
export function worstOf(judged: readonly JudgedCommit[]): JudgedCommit | null {
  const weight = ({ report }: JudgedCommit): number => {
    const own = report.folders.flatMap(({ findings }) => findings).filter(({ introduced }) => introduced);
    const errors = own.filter(({ severity }) => severity === "error").length;
    const warnings = own.filter(({ severity }) => severity === "warning").length;
    return { fail: 2e6, unknown: 1e6, pass: 0 }[report.verdict] + errors * 1000 + Math.min(warnings, 999);
  };
  return judged.reduce<JudgedCommit | null>(
    (worst, each) => (worst === null || weight(each) > weight(worst) ? each : worst),
    null,
  );
}
