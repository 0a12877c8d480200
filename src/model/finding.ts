import type { Gone } from "./gone.ts";

export const severities = ["error", "warning", "notice"] as const;

/** `error` blocks by default, `warning` asks for a person's decision, `notice` informs. */
export type Severity = (typeof severities)[number];

/** What a finding is about. */
export type Stage = "folder" | "history" | "replay" | "data" | "schema" | "gate";

/** Where to look: a place in a file of the head. */
export interface Location {
  readonly migration: string | null;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** A plain value for the JSON report. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a rule yields. Backticks are the only markup in the texts. */
export interface Draft {
  readonly at: Location;
  /** Overrides the rule's own severity. */
  readonly severity?: Severity;
  /** Tells this finding from others of its rule, and finds its twin on base. Default: the message. */
  readonly subject?: string;
  /** False where base has the same trouble. Left out: the runner decides by the stage. */
  readonly introduced?: boolean;
  readonly message: string;
  /** What to do, filled in with the user's own names. May hold fenced SQL or JSON to copy. */
  readonly remedy: string;
  readonly evidence?: { readonly [key: string]: Json };
  /** What head drops or renames, for telling where base's code still names it. */
  readonly gone?: readonly Gone[];
  /** Whether no verdict can rest on what was run until a person settles it. */
  readonly isOpen?: true;
}

export const acceptedBy = ["directive", "input", "label", "config"] as const;

export interface Acceptance {
  readonly by: (typeof acceptedBy)[number];
  readonly reason: string;
  readonly who: string | null;
}

/** A draft with the identity that the runner stamps on it. */
export interface Finding extends Location {
  readonly rule: string;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly introduced: boolean;
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
  readonly evidence: { readonly [key: string]: Json };
  readonly gone?: readonly Gone[];
  /** Whether no verdict can rest on what was run until a person settles it. */
  readonly isOpen?: true;
  /** Whether it troubles drizzle-kit alone, and no database. */
  readonly isOfKit?: true;
  /** Whether `drizzle-gate fix` solves it: tried, and checked again. */
  readonly fixable?: boolean;
  readonly accepted: Acceptance | null;
  /** Where it is about production copies: what is said of one, and the names of all of which it is so. */
  readonly copies?: { readonly message: string; readonly names: readonly string[] };
}

/** Whether `severity` reaches `threshold`. */
export function reaches(severity: Severity, threshold: Severity | "never"): boolean {
  return threshold !== "never" && severities.indexOf(severity) <= severities.indexOf(threshold);
}
