import type { SourcePlace } from "./driver.ts";

/** How new code and its migrations reach production. */
export const rolloutWays = [
  /** A step of its own applies the migrations, and the code goes out after it. */
  "migrate-first",
  /** The code goes out, and a step after it applies the migrations. */
  "deploy-first",
  /** The app applies them itself when it starts. */
  "at-start",
  /** One instance, which stops while they are applied. */
  "one-instance",
] as const;
export type RolloutWay = (typeof rolloutWays)[number];

/** How an app goes out, and what says so. */
export interface Rollout {
  readonly way: RolloutWay;
  /** Where the repository says so; null where a person does. */
  readonly at: SourcePlace | null;
  /** Whether two versions of the code answer side by side for as long as somebody likes. */
  readonly isGradual: boolean;
}
