import type { Case } from "../model/case.ts";
import type { Migration } from "../model/migration.ts";
import type { Schema } from "../model/schema.ts";
import type { Tell } from "../model/scratch.ts";
import type { Engine } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";
import { collectSteps, type SchemaStep } from "./collect-steps.ts";
import { openScratch } from "./open-scratch.ts";
import { runMigrations } from "./run.ts";

/** What one side's migrations make of a database. */
export interface SideRun {
  readonly before: Schema;
  readonly steps: readonly SchemaStep[];
  readonly after: Schema;
}

/** The same two branches, each by itself and one behind the other. */
export interface BranchRuns {
  /** Base's migrations on what both sides know. */
  readonly base: SideRun;
  /** The branch's migrations on what both sides know. */
  readonly branch: SideRun;
  /** The branch's migrations on base, as production will run them. */
  readonly merged: SideRun;
}

/** Runs both branches on empty tables. Null where one of them does not get through, or is not run at all. */
export function runBranches(
  { profile, ledger }: Pick<Case, "profile" | "ledger">,
  sides: Readonly<Record<"known" | "baseAdded" | "headAdded", readonly Migration[]>>,
  at: Tell,
): BranchRuns | null {
  const { known, baseAdded, headAdded } = sides;
  const run = (
    engine: Engine,
    migrations: readonly Migration[],
    wanted: readonly Migration[],
  ): SideRun | null => {
    const before = introspect(engine);
    const { steps, observe } = collectSteps(engine, before);
    const ran = runMigrations({ engine, migrations, profile, ledger, at, known: before, observe });
    const isWhole = wanted.every(({ name }) => ran.recorded.has(name));
    return ran.schema === null || !isWhole ? null : { before, steps, after: ran.schema };
  };
  return openScratch(profile, null, (engine) => {
    if (run(engine, known, known) === null) return null;
    const fork = engine.serialize();
    const based = [...known, ...baseAdded].sort((a, b) => a.position - b.position);
    const base = run(engine, based, based);
    if (base === null) return null;
    const merged = run(engine, [...based, ...headAdded], headAdded);
    if (merged === null) return null;
    const branch = openScratch(profile, fork, (apart) => run(apart, [...known, ...headAdded], headAdded));
    return branch === null ? null : { base, branch, merged };
  });
}
