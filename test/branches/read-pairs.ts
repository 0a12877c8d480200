import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MadePair } from "../../scripts/branch-pairs/make.ts";

export type { Generated, MadePair } from "../../scripts/branch-pairs/make.ts";
export type { Outcome } from "../../scripts/branch-pairs/pairs.ts";

/** The pairs of branches that `scripts/branch-pairs.ts` had drizzle-kit make. */
export const pairs: readonly MadePair[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "pairs.json"), "utf8"),
);
