import type { DriverName } from "./driver.ts";
import type { CopyReport, Revision } from "./report.ts";

/** One thing in which production is not what the migrations make. */
export interface DriftLine {
  /** A sentence without its full stop. */
  readonly what: string;
  /** What brings the two together: a sentence, and SQL in a fence where a statement does it. */
  readonly remedy: string;
}

/** How one copy stands to one folder. */
export interface CopyDrift
  extends Pick<CopyReport, "name" | "stands" | "ran" | "pending" | "unknown" | "problem"> {
  /** The folder it was held against; null where it is of none. */
  readonly folder: string | null;
  readonly driver: DriverName | null;
  readonly lines: readonly DriftLine[];
  /** Sentences about what differs without being a difference. */
  readonly notes: readonly string[];
}

export const driftVerdicts = ["same", "differs", "unknown"] as const;

/** What `drizzle-gate drift` found. */
export interface DriftReport {
  readonly tool: { readonly name: "drizzle-gate"; readonly version: string };
  readonly verdict: (typeof driftVerdicts)[number];
  /** One sentence, backticks as only markup. */
  readonly reason: string;
  /** Whose migrations the copies were held against. */
  readonly against: Revision;
  readonly copies: readonly CopyDrift[];
}
