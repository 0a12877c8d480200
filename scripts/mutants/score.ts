/** The part of Stryker's report that is read: https://github.com/stryker-mutator/mutation-testing-elements */
export interface MutationReport {
  readonly files: Readonly<Record<string, MutatedFile>>;
}

interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly replacement?: string;
  readonly status: string;
  readonly statusReason?: string;
  /** Lines and columns count from 1. */
  readonly location: { readonly start: Place; readonly end: Place };
}

/** A mutant that tests were run against, or that none of them comes by. */
export interface Tried {
  readonly file: string;
  /** Its line and column, from 1. */
  readonly at: Place;
  readonly isKilled: boolean;
  readonly isReached: boolean;
  readonly before: string;
  readonly after: string;
  /** The whole file, as it is and with the mutant in it. */
  readonly source: string;
  readonly mutated: string;
}

const outcomes = new Set(["Killed", "Timeout", "Survived", "NoCoverage"]);

/** The mutants that were tried; an endless loop that is stopped counts as killed. */
export function triedIn({ files }: MutationReport): readonly Tried[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => outcomes.has(status))
      .map(({ status, location, replacement = "" }) => {
        const [from, to] = [offsetOf(source, location.start), offsetOf(source, location.end)];
        return {
          file,
          at: location.start,
          isKilled: status === "Killed" || status === "Timeout",
          isReached: status !== "NoCoverage",
          before: source.slice(from, to),
          after: replacement,
          source,
          mutated: source.slice(0, from) + replacement + source.slice(to),
        };
      }),
  );
}

/** How many mutants there are, and how many of them are listed as equivalent. */
export function countsOf({ files }: MutationReport): { readonly all: number; readonly equivalent: number } {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  return {
    all: all.length,
    equivalent: all.filter(({ statusReason }) => statusReason === "equivalent").length,
  };
}

/** Prints what survived, place by place, and how much was killed in each room. */
export function printScore(tried: readonly Tried[]): void {
  for (const { file, at, isReached, before, after } of tried.filter(({ isKilled }) => !isKilled)) {
    console.log(`\n${file}:${at.line}:${at.column}${isReached ? "" : " (no test comes by)"}`);
    console.log(`  - ${shorten(before)}\n  + ${shorten(after)}`);
  }
  console.log();
  const rooms = Map.groupBy(tried, ({ file }) => file.split("/")[1] ?? "");
  for (const [room, mutants] of rooms) console.log(scoreOf(room, mutants));
  console.log(scoreOf("all", tried));
}

function scoreOf(name: string, mutants: readonly Tried[]): string {
  const killed = mutants.filter(({ isKilled }) => isKilled).length;
  const share = mutants.length === 0 ? 0 : (100 * killed) / mutants.length;
  return `${name.padEnd(10)} ${`${killed}`.padStart(4)} of ${`${mutants.length}`.padStart(4)} killed, ${share.toFixed(1)} %`;
}

function offsetOf(source: string, { line, column }: Place): number {
  const above = source.split("\n").slice(0, line - 1);
  return above.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 150 ? `${line.slice(0, 150)}…` : line;
}
