import { describeChange } from "../changes/schema/describe-change.ts";
import { diffSchemas } from "../changes/schema/diff-schema.ts";
import { driftBetween } from "../changes/schema/schema-drift.ts";
import type { ForeignKeySetting } from "../drizzle/detect-driver.ts";
import { compareFolders } from "../history/compare-folders.ts";
import { type DriverChoice, ledgerOf } from "../model/driver.ts";
import type { DryRuns } from "../model/dry-run.ts";
import type { DataEvidence, HistoryEvidence, ReplayEvidence, SchemaEvidence } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Run } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import type { Scratch } from "../model/scratch.ts";
import { type BaseState, chooseDriver, viewFor } from "../replay/choose-driver.ts";
import { type Replayed, replayHead } from "../replay/replay.ts";
import type { StageEvidence } from "../rules/run-rules.ts";
import { type CollectedRows, collectRows } from "./collect-rows.ts";
import { traceUpgrade } from "./trace-upgrade.ts";

/** One folder as both sides have it, with what the repository says about how it is applied. */
export interface FolderCase {
  readonly base: MigrationFolder | null;
  readonly head: MigrationFolder;
  /** Where base and head parted, if base has moved on since. */
  readonly fork: MigrationFolder | null;
  readonly conflicts: readonly string[];
  readonly drivers: readonly DriverChoice[];
  readonly appForeignKeys: ForeignKeySetting | null;
  /** Null where drizzle-kit was not asked. */
  readonly dryRuns: DryRuns | null;
}

/** What was found out about a folder. */
export interface Collected extends Pick<CollectedRows, "foreign" | "broken" | "notes"> {
  readonly choice: DriverChoice;
  readonly state: BaseState;
  readonly evidence: StageEvidence;
  readonly added: readonly Migration[];
  readonly appForeignKeys: ForeignKeySetting | null;
  readonly dryRuns: DryRuns | null;
  /** Milliseconds. */
  readonly took: {
    readonly base: number;
    readonly head: number;
    readonly rows: number;
    readonly code: number;
  };
}

/** Runs what has to be run, and puts the evidence of every stage together. */
export function collectEvidence(given: FolderCase, options: CheckOptions, scratch: Scratch): Collected {
  const started = scratch.clock();
  const candidates = options.driver === null ? given.drivers : [fromInput(options.driver)];
  const keys = options.foreignKeys ?? given.appForeignKeys?.value ?? null;
  // A journal nobody can read makes no history: what base had counts, and head is judged by its files alone.
  const state = chooseDriver(usable(given.base), candidates, keys, scratch.at);
  const based = scratch.clock();
  const { profile } = state;
  const head = withoutConflicted(viewFor(profile, given.head), given);
  const ledger = ledgerOf(profile, head.layout);
  const folder = {
    head: { folder: head, profile, ledger, now: options.now },
    base:
      given.base === null
        ? null
        : { folder: viewFor(profile, given.base), profile, ledger, now: options.now },
  };
  const { appForeignKeys, dryRuns } = given;
  const common = { choice: state.choice, state, appForeignKeys, dryRuns };
  if (usable(given.head) === null) {
    const took = { base: based - started, head: 0, rows: 0, code: 0 };
    return {
      ...common,
      evidence: { folder, history: null, replay: null, data: [], schema: null },
      added: [],
      took,
      foreign: new Map(),
      broken: new Map(),
      notes: [],
    };
  }
  const compared = compareFolders(state.base, head);
  const { evidence: replayed, ...met } = replayHead(state, head, compared.added, scratch.at);
  const differences = differencesOf(replayed.upgrade, replayed.fresh);
  const neverApplied = neverAppliedIn(state);
  const replay: ReplayEvidence = {
    ...replayed,
    differences,
    explained:
      compared.changes.length > 0 || compared.added.some(({ name }) => !replayed.upgrade.recorded.has(name)),
    squashed: compared.squashed,
    dryRuns,
    drift: newDrift(state, head, replayed.upgrade),
    now: options.now,
  };
  const history: HistoryEvidence = {
    ...compared,
    base: state.base,
    head,
    profile,
    ledger,
    neverApplied,
    snapshotsEdited: editedSnapshots(state.base, head),
    parted: given.fork === null ? null : partedSince(given.fork, state.base, head, compared.added, given),
    conflicts: given.conflicts,
    differences,
    upgradeFailure: replayed.upgrade.failure?.message ?? null,
  };
  const ran = scratch.clock();
  const { data, ...aboutRows } = collectRows(replay, met, options, scratch);
  const counted = scratch.clock();
  const schema = collectSchema(replay, met, data, scratch);
  const took = {
    base: based - started,
    head: ran - based,
    rows: counted - ran,
    code: scratch.clock() - counted,
  };
  return {
    ...common,
    evidence: { folder, history, replay, data, schema },
    added: compared.added,
    took,
    ...aboutRows,
  };
}

/** What the change of schema means for code. Null where nothing changes, or the upgrade does not get through. */
function collectSchema(
  replay: ReplayEvidence,
  met: Pick<Replayed, "image" | "before">,
  data: readonly DataEvidence[],
  scratch: Scratch,
): SchemaEvidence | null {
  const { added, upgrade } = replay;
  if (upgrade.failure !== null || (added.length === 0 && upgrade.statements === 0)) return null;
  const trace = traceUpgrade({ ...replay, ...met, at: scratch.at });
  if (trace === null) return null;
  const shown = data.toSorted((a, b) => touchedRows(b) - touchedRows(a))[0];
  return { ...trace, replay, rows: shown?.rows ?? null, source: shown?.source ?? "invented" };
}

/** Of many copies the one that shows most stands for all. */
function touchedRows({ rows }: DataEvidence): number {
  return rows.tables.reduce((sum, { deleted, changed }) => sum + deleted + changed, 0);
}

function fromInput(name: DriverChoice["name"]): DriverChoice {
  return { name, source: "input", reason: "as asked", firm: true };
}

function usable(folder: MigrationFolder | null): MigrationFolder | null {
  return folder?.problems.some(({ kind }) => kind === "journal-unreadable") ? null : folder;
}

/** Where git cannot merge the journal, head's new files are in no journal yet: that is the conflict's fault. */
function withoutConflicted(head: MigrationFolder, given: FolderCase): MigrationFolder {
  if (head.journal === null || !given.conflicts.includes(head.journal)) return head;
  return { ...head, unlisted: head.unlisted.filter(({ file }) => isIn(given.base?.unlisted ?? [], file)) };
}

function isIn(migrations: readonly Migration[], file: string): boolean {
  return migrations.some((migration) => migration.file === file);
}

function differencesOf(upgrade: Run, fresh: Run | null): readonly string[] {
  if (fresh === null || fresh === upgrade || upgrade.schema === null || fresh.schema === null) return [];
  return diffSchemas(upgrade.schema, fresh.schema).map(describeChange);
}

/** Where the database and the last snapshot part in head and did not in base. Nothing where one of the two cannot be told. */
function newDrift(state: BaseState, head: MigrationFolder, upgrade: Run): readonly SchemaChange[] {
  const before =
    state.base === null || state.base.migrations.length === 0 ? [] : driftOf(state.base, state.run.schema);
  if (before === null) return [];
  const known = new Set(before.map((change) => JSON.stringify(change)));
  return (driftOf(head, upgrade.schema) ?? []).filter((change) => !known.has(JSON.stringify(change)));
}

/** Null where it cannot be told: the last migration has no snapshot or did not run, or several branches end side by side. */
function driftOf(folder: MigrationFolder, schema: Schema | null): readonly SchemaChange[] | null {
  const parents = new Set(folder.snapshots.flatMap(({ prevIds }) => prevIds));
  const leaves = folder.snapshots.filter(({ id }) => !parents.has(id));
  if (folder.layout === "folders" && leaves.length !== 1) return null;
  const last = folder.migrations.at(-1);
  const newest =
    folder.layout === "folders"
      ? leaves[0]
      : folder.snapshots.find(({ migration }) => migration === last?.name);
  const expected = newest?.schema() ?? null;
  return expected === null || schema === null ? null : driftBetween(schema, expected);
}

/** Where base fails under a driver that is certain, no database can have the failing migration or those behind it. */
function neverAppliedIn({ base, choice, run }: BaseState): ReadonlySet<string> {
  const { failure } = run;
  if (base === null || failure === null || !choice.firm || failure.cause === "forbidden") return new Set();
  return new Set(base.migrations.slice(failure.migration.position).map(({ name }) => name));
}

function editedSnapshots(
  base: MigrationFolder | null,
  head: MigrationFolder,
): HistoryEvidence["snapshotsEdited"] {
  const before = new Map(base?.snapshots.map((snapshot) => [snapshot.file, snapshot.text]));
  return head.snapshots
    .filter(({ file, text }) => before.has(file) && before.get(file) !== text)
    .map(({ file }) => ({ file }));
}

function partedSince(
  fork: MigrationFolder,
  base: MigrationFolder | null,
  head: MigrationFolder,
  added: readonly Migration[],
  given: FolderCase,
): HistoryEvidence["parted"] {
  const known = new Set(fork.migrations.map(({ name }) => name));
  const hidden = given.head.unlisted.filter(({ file }) => !isIn(head.unlisted, file));
  return {
    baseAdded: base?.migrations.filter(({ name }) => !known.has(name)) ?? [],
    headAdded: [...added, ...hidden],
  };
}
