/** A mutant that changes nothing anyone could see. */
export interface Equivalent {
  /** The line of the source it begins in, without the space around it. */
  readonly line: string;
  /** What Stryker puts there. */
  readonly replacement: string;
  readonly why: string;
}

/** Mutants that no test can kill, each with the reason. They do not count. */
export const equivalents: readonly Equivalent[] = [];

/** Whether a mutant is known to change nothing. */
export function isEquivalent(line: string, replacement: string): boolean {
  return equivalents.some((each) => each.line === line && each.replacement === replacement);
}
