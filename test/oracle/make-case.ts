import fc from "fast-check";
import { type ClaimedStatement, inBaseNames } from "./claims.ts";
import { type RowSet, rowSets, rowsSql } from "./make-rows.ts";
import { anyWorld, makeWorld, type WorldRecipe } from "./make-world.ts";
import { type FamilyName, families, familyNames } from "./steps/families.ts";
import type { Choice } from "./steps/step.ts";
import { type World, worldSql } from "./world.ts";

export type OracleDriver = "better-sqlite3" | "libsql";

interface StepRecipe extends Choice {
  readonly family: FamilyName;
}

/** Everything a case is made from: words and numbers only, so that it shrinks. */
export interface CaseRecipe {
  readonly world: WorldRecipe;
  readonly driver: OracleDriver;
  readonly steps: readonly StepRecipe[];
}

const anyStep: fc.Arbitrary<StepRecipe> = fc.record({
  family: fc.oneof(
    ...familyNames.map((name) => ({ weight: families[name].weight, arbitrary: fc.constant(name) })),
  ),
  table: fc.nat({ max: 3 }),
  column: fc.nat({ max: 11 }),
  other: fc.nat({ max: 11 }),
  variation: fc.nat({ max: 11 }),
  order: fc.nat({ max: 11 }),
  pragma: fc.boolean(),
});

/** Any schema and any migration of it, of one to four deeds. */
export const anyCase: fc.Arbitrary<CaseRecipe> = fc.record({
  world: anyWorld,
  driver: fc.constantFrom<OracleDriver>("better-sqlite3", "better-sqlite3", "libsql"),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 4 }),
});

/** A pair of folders, the rows between them, and what the migration claims. */
export interface OracleCase {
  readonly driver: OracleDriver;
  readonly base: readonly string[];
  readonly head: readonly ClaimedStatement[];
  readonly before: World;
  /** The schema at the end, with where its tables and columns came from. */
  readonly after: World;
  /** What was done, step by step, in words for grouping. */
  readonly labels: readonly string[];
  readonly families: readonly FamilyName[];
  readonly rows: Readonly<Record<RowSet, readonly string[]>>;
}

/** The case of a recipe; null where none of its deeds can be done. */
export function makeCase(recipe: CaseRecipe): OracleCase | null {
  const before = makeWorld(recipe.world);
  let after = before;
  const head: ClaimedStatement[] = [];
  const labels: string[] = [];
  const done: FamilyName[] = [];
  for (const step of recipe.steps) {
    const made = families[step.family].make(after, step);
    if (made === null) continue;
    const world = after;
    head.push(...made.statements.map((statement) => inBaseNames(world, statement)));
    labels.push(made.label);
    done.push(step.family);
    after = made.world;
  }
  if (head.length === 0) return null;
  const rows = Object.fromEntries(rowSets.map((set) => [set, rowsSql(before, set)])) as OracleCase["rows"];
  return { driver: recipe.driver, base: worldSql(before), head, before, after, labels, families: done, rows };
}
