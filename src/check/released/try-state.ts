import { diffSchemas } from "../../changes/schema/diff-schema.ts";
import { compareFolders } from "../../history/compare-folders.ts";
import type { Account } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import { describeChange } from "../../model/describe-change.ts";
import type { Migration, MigrationFolder } from "../../model/migration.ts";
import { type CheckOptions, mayInvent } from "../../model/options.ts";
import type { ReleasedFate } from "../../model/released.ts";
import { isSameStatement, type Run, type RunFailure } from "../../model/run.ts";
import type { Schema } from "../../model/schema.ts";
import type { Scratch } from "../../model/scratch.ts";
import type { BaseState } from "../../replay/choose-driver.ts";
import { lendRows } from "../../replay/lend-rows.ts";
import { openScratch } from "../../replay/open-scratch.ts";
import { planMigrations } from "../../replay/plan.ts";
import { runMigrations } from "../../replay/run.ts";
import { introspect } from "../../sqlite/introspect.ts";
import { tryRows } from "../try-rows.ts";
import { isBeginning } from "./rebuild-state.ts";

/** What a released database is upgraded with, and what is known of base's own way there. */
export interface Upgrading {
  readonly judged: Case;
  readonly past: BaseState;
  /** The schema of a new database that ran all of head; null where there is none. */
  readonly fresh: Schema | null;
  readonly options: CheckOptions;
  readonly scratch: Scratch;
}

/** What came of one state. */
export interface TriedState {
  readonly pending: readonly string[];
  readonly fate: ReleasedFate;
  readonly introduced: boolean;
}

/** Enough to lose some and keep some; each state is tried on its own rows. */
const rowsPerTable = 12;

/** The names of what head's migrator would run on the database of a state, by its records alone. */
export function pendingOn(folder: MigrationFolder, { judged, past }: Upgrading): readonly string[] {
  const { head, profile, ledger } = judged;
  return openScratch(profile, null, (engine) => {
    for (const { record } of planMigrations(engine, folder.migrations, past.ledger, past.profile))
      engine.run(record.sql, record.params);
    return namesOf(planMigrations(engine, head.migrations, ledger, profile));
  });
}

/**
 * Upgrades the database of a released version to head, without rows and then with generated ones. Where it has become
 * what base's are before the first of head's own migrations, these do to its rows what they do to base's.
 */
export function tryState(state: BaseState, given: Upgrading): TriedState {
  const { judged, past, fresh } = given;
  if (state.run.failure !== null)
    return { pending: [], fate: { kind: "unbuilt", failure: state.run.failure }, introduced: false };
  const met = { image: state.image, schema: state.run.schema, lent: null };
  const alone = upgrade(state, judged);
  const own = { ...judged, base: state.base, added: addedTo(state, judged) };
  const again = (image: Uint8Array) => upgrade({ ...state, image }, judged);
  const lent = mayInvent(given.options) ? lendRows(own, alone, state.image, again) : null;
  const { run } = lent?.upgraded ?? alone;
  const { pending } = alone;
  if (run.failure !== null) {
    const introduced = !failsOnBase(state, past, judged, run.failure);
    return { pending, fate: { kind: "stops", failure: run.failure }, introduced };
  }
  const differs = fresh === null ? [] : differences(run.schema, fresh);
  if (differs.length > 0) {
    const before = upgrade(state, { ...judged, ...basesOwn(past, judged) }).run.schema;
    const known = new Set(
      before === null || past.run.schema === null ? [] : differences(before, past.run.schema),
    );
    const skipped = judged.head.migrations.filter(({ name }) => !run.recorded.has(name));
    const fate = { kind: "differs", differences: differs, skipped: skipped.map(({ name }) => name) } as const;
    return { pending, fate, introduced: differs.some((each) => !known.has(each)) };
  }
  if (alone.met !== null && past.run.schema !== null && diffSchemas(alone.met, past.run.schema).length === 0)
    return { pending, fate: { kind: "as-base" }, introduced: false };
  return { pending, ...onRows(own, { ...met, lent: lent?.image ?? null }, run.schema, given) };
}

function onRows(
  own: Case,
  met: Parameters<typeof tryRows>[1],
  after: Schema,
  { options, scratch, judged }: Upgrading,
): Pick<TriedState, "fate" | "introduced"> {
  const passes = { fate: { kind: "passes" }, introduced: false } as const;
  if (own.added.length === 0) return passes;
  const rows = options.rows === null ? rowsPerTable : Math.min(options.rows, rowsPerTable);
  const tried = tryRows(own, met, after, { ...options, rows, seed: null }, scratch);
  if (tried === null) return passes;
  const { rows: ran, certain, dependent } = tried.outcome;
  const isOld = isMerged(judged);
  if (certain !== null)
    return { fate: { kind: "stops", failure: certain }, introduced: !isOld(certain.migration) };
  const [first] = dependent.filter(({ migration }) => !isOld(migration));
  const losses = harmsIn(ran.account);
  if (losses.rows.length + losses.values.length > 0) {
    const all = [...losses.rows, ...losses.values];
    return {
      fate: { kind: "loses", ...losses },
      introduced: all.some(({ by }) => by === null || !isOld(by.migration)),
    };
  }
  if (first === undefined) return passes;
  return { fate: { kind: "depends", failure: first }, introduced: true };
}

/** What a new type makes of generated values says nothing of real ones. */
function harmsIn({ rows, values }: Account): Pick<Account, "rows" | "values"> {
  return { rows, values: values.filter(({ cause }) => cause.kind !== "converted") };
}

/** Whether base has a migration to the letter, so that its databases were through it before. */
function isMerged({ base }: Case): (migration: Migration) => boolean {
  const known = new Set(base?.migrations.map(({ name, hash }) => `${name} ${hash}`));
  return ({ name, hash }) => known.has(`${name} ${hash}`);
}

/** What is new to the state: by its own folder, since it need not be a beginning of base's. */
function addedTo({ base }: BaseState, { head }: Case): readonly Migration[] {
  return compareFolders(base, head).added;
}

interface Upgraded {
  readonly run: Run;
  /** What the first of head's own migrations met; null where none of them ran. */
  readonly met: Schema | null;
  /** Before. */
  readonly schema: Schema;
  readonly pending: readonly string[];
}

function upgrade({ image, run }: BaseState, { head, profile, ledger, added }: Case): Upgraded {
  return openScratch(profile, image, (engine) => {
    const { migrations } = head;
    const pending = planned(() => planMigrations(engine, migrations, ledger, profile));
    const known = introspect(engine, run.schema ?? undefined);
    const own = new Set(added);
    let met: Schema | null = null;
    const prepare = (migration: Migration): void => {
      if (met === null && own.has(migration)) met = introspect(engine, known);
    };
    const at = () => undefined;
    const ran = runMigrations({ engine, migrations, profile, ledger, at, known, prepare });
    return { run: ran, schema: known, met, pending };
  });
}

/** A migrator that gives up has nothing pending: the run says why. */
function planned(plan: () => ReturnType<typeof planMigrations>): readonly string[] {
  try {
    return namesOf(plan());
  } catch {
    return [];
  }
}

function namesOf(plan: ReturnType<typeof planMigrations>): readonly string[] {
  return plan.map(({ migration }) => migration.name);
}

/** Base's own migrations in the place of head's, as base's driver applies them. */
function basesOwn(
  { base, profile, ledger }: BaseState,
  { head }: Case,
): Pick<Case, "head" | "profile" | "ledger"> {
  return { head: base ?? { ...head, migrations: [] }, profile, ledger };
}

/** Whether the databases of this version stop at the same place on their way to base. */
function failsOnBase(state: BaseState, past: BaseState, judged: Case, failure: RunFailure): boolean {
  if (past.base === null || !isMerged(judged)(failure.migration)) return false;
  if (state.base !== null && isBeginning(state.base, past.base)) return false;
  const before = upgrade(state, { ...judged, ...basesOwn(past, judged) }).run.failure;
  return before !== null && isSameStatement(before, failure) && before.message === failure.message;
}

function differences(upgraded: Schema, fresh: Schema): readonly string[] {
  return diffSchemas(upgraded, fresh).map(describeChange);
}
