/** Which part of the production copies of a run a report is about. */
export interface Shard {
  /** Counted from 1. */
  readonly index: number;
  readonly of: number;
}

/** What a report says of its part, so that the parts of one run are known again. */
export interface ShardReport extends Shard {
  /** The names of the copies of this part. */
  readonly copies: readonly string[];
  /** How many copies all parts have together. */
  readonly all: number;
  /** The same for parts that were asked the same of the same copies. */
  readonly print: string;
  readonly failOn: "error" | "warning" | "notice" | "never";
  /** How many copies of all may be unusable. */
  readonly tolerated: number;
}

/** How many copies may be unusable: so many, or so many of a hundred. */
export interface Tolerance {
  readonly most: number;
  readonly isPercent: boolean;
}

/** How many of some copies that is. */
export function toleratedOf({ most, isPercent }: Tolerance, copies: number): number {
  return isPercent ? Math.floor((copies * most) / 100) : most;
}

/** The part of a list that is a shard's: every so-many-th, so that each part has about as many. */
export function partOf<T>(all: readonly T[], { index, of }: Shard): readonly T[] {
  return all.filter((_, place) => place % of === index - 1);
}
