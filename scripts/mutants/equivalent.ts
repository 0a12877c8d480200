import equivalents from "./equivalent.json" with { type: "json" };

/**
 * Whether a mutant is known to change nothing that anyone could see. The list has the line of the source that it
 * begins in, without the space around it, what Stryker puts there, and why no test can kill it.
 */
export function isEquivalent(line: string, replacement: string): boolean {
  return equivalents.some((each) => each.line === line && each.replacement === replacement);
}
