import { spawnSync } from "node:child_process";

/** A program to time. */
export interface Timed {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What goes to its standard input. */
  readonly input?: string;
  /** The exit code that says it did its work; 0 by default. */
  readonly code?: number;
}

/**
 * Runs programs in turns, so that whatever else the machine does hits all of them alike, and gives the median of each
 * in milliseconds, process start included. Throws where one does not end as it should.
 */
export function medians(programs: readonly Timed[], rounds: number): readonly number[] {
  const times = programs.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) times[index]?.push(timeOf(program));
  }
  return times.map(medianOf);
}

/** The middle of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function timeOf({ name, command, args, input, code = 0 }: Timed): number {
  const started = performance.now();
  const { status, stderr, error } = spawnSync(command, args, {
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (error !== undefined || status !== code) {
    throw new Error(`${name} ended with ${error?.message ?? status}: ${stderr}`);
  }
  return performance.now() - started;
}

/** "123.4 ms". */
export function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}
