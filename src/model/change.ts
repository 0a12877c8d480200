import type { Span } from "./migration.ts";

export const risks = ["safe", "caution", "breaking", "destructive"] as const;
export type Risk = (typeof risks)[number];

export const codeFates = ["works", "some writes fail", "reads otherwise", "breaks", "not run"] as const;

/**
 * Whether statements of a version of the code still work: "some writes fail" for the values that they happen to write,
 * "reads otherwise" where nothing fails and other values come back, "not run" where they were not tried.
 */
export type CodeFate = (typeof codeFates)[number];

/** One row of the risk breakdown: what a new migration changes, and what that does. */
export interface ChangeRow {
  readonly migration: string;
  readonly at: Span;
  /** "add-column", "drop-table", "rebuild-table", "update-rows", … */
  readonly kind: string;
  /** "orders.total", "orders", "orders_total_idx". */
  readonly object: string;
  readonly risk: Risk;
  /** What the run showed of the rows, as half a sentence. */
  readonly data: string;
  readonly oldCode: CodeFate;
  readonly newCode: CodeFate;
  /** Half a sentence. */
  readonly why: string;
}
