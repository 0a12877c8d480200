/** A plugin of Stryker that lets only a sample of the mutants through, the same ones for the same seed. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isEquivalent } from "./equivalent.ts";

interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

interface Outcome {
  readonly status: "passed" | "compileError";
  readonly reason?: string;
}

const seed = process.env["MUTANTS_SEED"] ?? "1";
const share = Number(process.env["MUTANTS_SHARE"] ?? "1");

const checker = {
  init: (): Promise<void> => Promise.resolve(),
  /** All at once, since nothing is compiled. */
  group: (mutants: readonly Mutant[]): Promise<readonly (readonly string[])[]> =>
    Promise.resolve([mutants.map(({ id }) => id)]),
  check: (mutants: readonly Mutant[]): Promise<Readonly<Record<string, Outcome>>> =>
    Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, outcomeOf(mutant)]))),
};

/** Stryker asks checkers whether a mutant compiles; what does not is left out of the score. */
export const strykerPlugins = [{ kind: "Checker", name: "sample", value: checker }];

function outcomeOf(mutant: Mutant): Outcome {
  if (isEquivalent(lineOf(mutant), mutant.replacement))
    return { status: "compileError", reason: "equivalent" };
  return isChosen(mutant) ? { status: "passed" } : { status: "compileError", reason: "not in the sample" };
}

/** By what is changed into what, and not by its line: a sample outlives code that moves within its file. */
function isChosen(mutant: Mutant): boolean {
  const key = JSON.stringify([seed, lineOf(mutant), mutant.location.start.column, mutant.replacement]);
  return createHash("sha256").update(key).digest().readUInt32BE(0) / 2 ** 32 < share;
}

const sources = new Map<string, readonly string[]>();

/** The line of the source that a mutant begins in. Columns and lines count from 0 here. */
function lineOf({ fileName, location }: Mutant): string {
  const lines = sources.get(fileName) ?? readFileSync(fileName, "utf8").split("\n");
  sources.set(fileName, lines);
  return (lines[location.start.line] ?? "").trim();
}
