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
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly statusReason?: string;
  /** Lines and columns count from 1. */
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Tried extends Mutant {
  readonly file: string;
  readonly original: string;
}

const killed = new Set(["Killed", "Timeout"]);
const survived = new Set(["Survived", "NoCoverage"]);

/** Prints what survived, place by place, and how much was killed in each room. */
export function printScore({ files }: MutationReport): void {
  const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant): Tried => ({ ...mutant, file, original: textAt(source, mutant) })),
  );
  const tried = all.filter(({ status }) => killed.has(status) || survived.has(status));
  for (const mutant of tried.filter(({ status }) => survived.has(status))) {
    const { file, location, original, replacement = "", status } = mutant;
    console.log(
      `\n${file}:${location.start.line}:${location.start.column}${status === "NoCoverage" ? " (no test comes by)" : ""}`,
    );
    console.log(`  - ${shorten(original)}\n  + ${shorten(replacement)}`);
  }
  console.log();
  for (const [room, mutants] of Map.groupBy(tried, ({ file }) => file.split("/")[1] ?? "")) {
    console.log(scoreOf(room, mutants));
  }
  console.log(scoreOf("all", tried));
  const equivalent = all.filter(({ statusReason }) => statusReason === "equivalent").length;
  console.log(`${all.length} mutants in all; ${equivalent} of them are known to change nothing`);
}

function scoreOf(name: string, mutants: readonly Tried[]): string {
  const dead = mutants.filter(({ status }) => killed.has(status)).length;
  const share = mutants.length === 0 ? 0 : (100 * dead) / mutants.length;
  return `${name.padEnd(10)} ${`${dead}`.padStart(4)} of ${`${mutants.length}`.padStart(4)} killed, ${share.toFixed(1)} %`;
}

/** The code that a mutant replaces. */
function textAt(source: string, { location: { start, end } }: Mutant): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join("\n");
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 150 ? `${line.slice(0, 150)}…` : line;
}
