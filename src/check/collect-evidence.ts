import { schemaFacts } from "../changes/facts/schema-facts.ts";
import { branchConflicts } from "../drizzle/commutes/conflicts.ts";
import type { ForeignKeySetting } from "../drizzle/detect-foreign-keys.ts";
import { compareFolders } from "../history/compare-folders.ts";
import type { Case } from "../model/case.ts";
import { type DriverChoice, ledgerOf } from "../model/driver.ts";
import type { DryRuns } from "../model/dry-run.ts";
import type {
  DataEvidence,
  FolderEvidence,
  HistoryEvidence,
  ReplayEvidence,
  Replayed,
  SchemaEvidence,
} from "../model/evidence.ts";
import { addedStatements, type MigrationFolder } from "../model/migration.ts";
import { once } from "../model/once.ts";
import { type CheckOptions, mayInvent } from "../model/options.ts";
import type { Scratch, Tell } from "../model/scratch.ts";
import type { SourceCode } from "../model/source-code.ts";
import { viewFor } from "../replay/choose-driver.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import { replayHead } from "../replay/replay.ts";
import type { StageEvidence } from "../rules/run-rules.ts";
import { screenStatement } from "../sql/screen.ts";
import { askedFunctions } from "./asked-functions.ts";
import { type Appliers, chooseAppliers } from "./choose-appliers.ts";
import { collectRows } from "./collect-rows.ts";
import { type CollectedRows, noRows } from "./copies/run-copies.ts";
import { declarationChanges } from "./declaration-changes.ts";
import { driverChange } from "./driver-change.ts";
import type { GivenFolder, SaidOfDriver } from "./given-folder.ts";
import { historyEvidence } from "./history-evidence.ts";
import { releasedEvidence } from "./released/released-evidence.ts";
import { replayEvidence } from "./replay-evidence.ts";
import { traceUpgrade } from "./trace-upgrade.ts";
import { tryRows } from "./try-rows.ts";
import { undoneWork } from "./undone-work.ts";

/** What was found out about a folder. */
export interface Collected extends Pick<CollectedRows, "foreign" | "broken" | "notes"> {
  readonly choice: DriverChoice;
  readonly judged: Case;
  readonly evidence: StageEvidence;
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

/** Who applies a folder, and what it is about, before any of head's migrations runs. */
export interface SettledCase {
  readonly appliers: Appliers;
  readonly judged: Case;
  /** Null where head's journal cannot be read. */
  readonly compared: ReturnType<typeof compareFolders> | null;
}

/** Finds out who applies a folder, and what of it is new to them. */
export function settleCase(given: GivenFolder, options: CheckOptions, at: Tell): SettledCase {
  // A journal nobody can read makes no history: what base had counts, and head is judged by its files alone.
  const appliers = chooseAppliers({ ...given, base: usable(given.base) }, options, at);
  const { past, profile } = appliers;
  const { base } = past;
  const head = withoutConflicted(viewFor(profile, given.head), given);
  const compared = usable(given.head) === null ? null : compareFolders(base, head);
  const ledger = ledgerOf(profile, head.drizzleLedger);
  const { now, policy } = options;
  const added = compared?.added ?? [];
  const judged: Case = {
    base,
    head,
    profile,
    ledger,
    added,
    now,
    ...(policy === undefined ? {} : { policy }),
  };
  return { appliers, judged, compared };
}

/** Runs what has to be run, and puts the evidence of every stage together. */
export function collectEvidence(given: GivenFolder, options: CheckOptions, scratch: Scratch): Collected {
  const started = scratch.clock();
  const { appliers, judged, compared } = settleCase(given, options, scratch.at);
  const based = scratch.clock();
  const { past, choice } = appliers;
  const folder = bothFolders(given, judged);
  const { dryRuns } = given;
  const { appForeignKeys } = given.said.head;
  const common = { choice, judged, appForeignKeys, dryRuns };
  if (compared === null) {
    const took = { base: based - started, head: 0, rows: 0, code: 0 };
    return {
      ...common,
      ...noRows,
      evidence: { folder, history: null, replay: null, data: [], schema: null },
      took,
    };
  }
  const { replayed, met } = replayHead(past, judged, mayInvent(options), scratch.at);
  const tryOwn = once(() => tryRows(judged, met, replayed.upgrade.schema, options, scratch));
  const change = driverChange(appliers, { judged, replayed, tryOwn }, given.head, options, scratch);
  const asked = askedFunctions(judged, given.said.head.appFunctions);
  const beside = { dryRuns, base: past.run, driver: change, asked };
  const replay = replayEvidence(judged, replayed, compared, beside);
  const undone = undoneWork(judged, given.fork, past, scratch.at);
  const history = historyEvidence(given, judged, appliers.before ?? past, { ...compared, undone }, replay);
  const ran = scratch.clock();
  const tried = { ...replayed, isRewritten: compared.changes.length > 0 };
  const { data, ...aboutRows } = collectRows(judged, tried, met, tryOwn, options, scratch);
  const counted = scratch.clock();
  const schema = collectSchema(judged, replayed, met, data, scratch, given.code());
  const declarations = declarationChanges(given.code(), schema?.oldCode ?? null);
  const released = releasedEvidence(
    given.released,
    { judged, past: appliers.before ?? past, fresh: replayed.fresh?.schema ?? null, options, scratch },
    { replay, data },
  );
  const code = scratch.clock() - counted;
  const took = { base: based - started, head: ran - based, rows: counted - ran, code };
  return {
    ...common,
    ...aboutRows,
    evidence: {
      folder,
      history: { ...history, released, copies: ranByCopies(data) },
      replay: { ...replay, copies: copiesIn(data), declarations },
      data,
      schema,
    },
    took,
  };
}

function copiesIn(data: readonly DataEvidence[]): ReplayEvidence["copies"] {
  return data.flatMap((each) =>
    each.source === "snapshot" ? [{ name: each.snapshot, failed: each.rows.run.failure !== null }] : [],
  );
}

function ranByCopies(data: readonly DataEvidence[]): HistoryEvidence["copies"] {
  return data.flatMap((each) => ("state" in each ? [{ name: each.snapshot, ran: each.state.ran }] : []));
}

function bothFolders({ base, said }: GivenFolder, judged: Case): StageEvidence["folder"] {
  return {
    head: folderEvidence(judged, judged.head, said.head),
    base:
      base === null ? null : folderEvidence(judged, viewFor(judged.profile, base), said.base ?? said.head),
  };
}

function folderEvidence(
  judged: Case,
  folder: MigrationFolder,
  { byKit }: Pick<SaidOfDriver, "byKit">,
): FolderEvidence {
  const forbidden = addedStatements(folder.migrations).flatMap((each) => {
    const refused = screenStatement(each.statement);
    return refused === null ? [] : [{ ...each, what: refused.what }];
  });
  const conflicts = folder.mayFork ? branchConflicts(folder.snapshots) : [];
  return { judged, folder, forbidden, branchConflicts: conflicts, byKit };
}

/** What the change of schema means for code. Null where nothing changes, or the upgrade does not get through. */
function collectSchema(
  judged: Case,
  { upgrade }: Replayed,
  met: MetDatabase,
  data: readonly DataEvidence[],
  scratch: Scratch,
  code: SourceCode | null,
): SchemaEvidence | null {
  if (upgrade.failure !== null || (judged.added.length === 0 && upgrade.statements === 0)) return null;
  const traced = traceUpgrade(judged, met, scratch.at, code);
  if (traced === null) return null;
  const trace = { ...traced, failures: [...traced.failures, ...data.flatMap(({ rows }) => rows.broken)] };
  const shown = data.toSorted((a, b) => touchedRows(b) - touchedRows(a))[0];
  const rows = shown?.rows ?? null;
  return { ...trace, ...schemaFacts(trace, rows), judged, rows, source: shown?.source ?? "invented" };
}

/** Of many copies the one that shows most stands for all. */
function touchedRows({ rows }: DataEvidence): number {
  return rows.tables.reduce((sum, { deleted, changed }) => sum + deleted + changed, 0);
}

function usable(folder: MigrationFolder | null): MigrationFolder | null {
  return folder?.problems.some(({ kind }) => kind === "journal-unreadable") ? null : folder;
}

/** Where git cannot merge the journal, head's new files are in no journal yet: that is the conflict's fault. */
function withoutConflicted(head: MigrationFolder, given: GivenFolder): MigrationFolder {
  if (head.journal === null || !given.conflicts.includes(head.journal)) return head;
  const known = new Set(given.base?.unlisted.map(({ file }) => file));
  return { ...head, unlisted: head.unlisted.filter(({ file }) => known.has(file)) };
}
