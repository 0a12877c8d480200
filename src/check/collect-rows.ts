import { unusableCopy } from "../copies/copy-trouble.ts";
import { lastSnapshot } from "../drizzle/snapshot/last-snapshot.ts";
import { dataFacts } from "../losses/data-facts.ts";
import { probeFor } from "../losses/probe.ts";
import type { Account } from "../model/account.ts";
import type { Case } from "../model/case.ts";
import type { Profile } from "../model/driver.ts";
import type { DataEvidence, Elsewhere, Replayed } from "../model/evidence.ts";
import type { DataFacts, RowsFailure } from "../model/losses.ts";
import { addedStatements } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import type { RowSource } from "../model/rows.ts";
import { isSameStatement, type RowsRun, type RunFailure } from "../model/run.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { Scratch, Tell } from "../model/scratch.ts";
import { formatNumber, joinNames } from "../model/text.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import { openScratch } from "../replay/open-scratch.ts";

import { type RowsOutcome, type RowsRequest, upgradeSeeded } from "../replay/rows-run.ts";
import { type SnapshotOutcome, type SnapshotRequest, upgradeSnapshot } from "../replay/snapshot-run.ts";
import { upgradeInvented, upgradePlainly } from "../replay/upgrade-invented.ts";
import { inventedRows } from "../rows/invented-table.ts";
import { failureOf } from "../sqlite/failure-of.ts";

/** What the upgrade did to rows, on each database that was tried. */
export interface CollectedRows {
  readonly data: readonly DataEvidence[];
  /** Production copies that are not of this folder, with the reason. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Those of several that something is wrong with, with the end of a sentence about it. */
  readonly broken: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** Where no rows were tried. */
export const noRows: CollectedRows = { data: [], foreign: new Map(), broken: new Map(), notes: [] };

/**
 * Tries the upgrade on rows: on every production copy there is, else on those of a seed file, else on invented ones.
 * Nothing where there is nothing to try: no new migration, an upgrade that fails without rows already, unless there are
 * copies, or a base that left no database to put rows into.
 */
export function collectRows(
  judged: Case,
  { upgrade, start, lacking }: Replayed,
  met: MetDatabase,
  options: CheckOptions,
  scratch: Scratch,
): CollectedRows {
  const isIdle = judged.added.length === 0 && upgrade.statements === 0;
  if (isIdle || start.kind === "none") return noRows;
  // What fails on no rows may need those of production.
  if (upgrade.failure !== null && (scratch.snapshots.length === 0 || upgrade.failure.cause !== "sql"))
    return noRows;
  const { at, clock } = scratch;
  const about: About = {
    ...{ judged, met, lacking },
    after: upgrade.schema,
    known: knownOf(judged),
    told: upgrade.failure,
  };
  if (scratch.snapshots.length > 0) return fromSnapshots(about, scratch);
  if (upgrade.schema === null) return noRows;
  const rowsPerTable = options.rows ?? inventedRows;
  if (met.schema.tables.length === 0 || (rowsPerTable === 0 && options.seed === null)) return noRows;
  const request = { judged, met, after: upgrade.schema, rowsPerTable, at, clock };
  const outcome = options.seed === null ? upgradeInvented(request) : upgradeSeeded(request, options.seed);
  const isSound = options.seed === null && outcome.rows.run.failure === null;
  const elsewhere = isSound ? compareElsewhere(request, outcome.rows) : null;
  const source = options.seed === null ? "invented" : "seed";
  return { ...noRows, data: [{ ...common(about, outcome, source), source, elsewhere }] };
}

/** What holds of every database that is tried. */
interface About {
  readonly judged: Case;
  readonly met: MetDatabase;
  /** The schema that the upgrade leads to; null where it fails without rows. */
  readonly after: Schema | null;
  /** What drizzle-kit knows of base; null where there is no snapshot. */
  readonly known: Schema | null;
  /** How it fails without rows; null where it does not. */
  readonly told: RunFailure | null;
  /** As `Replayed` has it. */
  readonly lacking: RunFailure | null;
}

/** The evidence of one database, but for where its rows come from. */
function common(
  about: About,
  { rows, certain, dependent, dangling }: RowsOutcome,
  source: RowSource,
): DataFacts & { readonly judged: Case; readonly rows: RowsRun; readonly elsewhere: null } {
  const { judged, known } = about;
  const failures: readonly RowsFailure[] = [
    ...(certain === null ? [] : [{ kind: "certain", failure: certain } as const]),
    ...dependent.map((failure) => ({ kind: "dependent", failure, probe: probeOf(failure, about) }) as const),
  ];
  const { added } = judged;
  const met = { rows, source, failures: withLacking(failures, source, about), dangling, added, known };
  return { judged, rows, elsewhere: null, ...dataFacts(met) };
}

/** A query that does not run on what production has is none. */
function probeOf(failure: RunFailure, { judged, met, after }: About): string | null {
  const probe = probeFor(failure, { before: met.schema, after });
  const runs = (query: string): boolean =>
    openScratch(judged.profile, met.image, (engine) => failureOf(engine, query) === null);
  return probe?.split("\n").every(runs) ? probe : null;
}

/** What fails for want of a row says so, unless it fails on rows of the user's own. Of copies, migration-fails tells. */
function withLacking(all: readonly RowsFailure[], source: RowSource, about: About): readonly RowsFailure[] {
  const { lacking } = about;
  if (lacking === null || source === "snapshot") return all;
  const others = all.filter(({ failure }) => !isSameStatement(failure, lacking));
  if (source !== "invented" && others.length < all.length) return all;
  return [{ kind: "lacking", failure: lacking, probe: probeOf(lacking, about) }, ...others];
}

/** One production copy after the other; each is thrown away as it is done with. */
function fromSnapshots(about: About, scratch: Scratch): CollectedRows {
  const { judged } = about;
  const { base } = judged;
  if (base === null) return noRows;
  const { clock } = scratch;
  const data: DataEvidence[] = [];
  const foreign = new Map<string, string>();
  const broken = new Map<string, string>();
  const notes: { readonly name: string; readonly note: string }[] = [];
  const followed = followGenerated(about, scratch);
  let schema: Schema | undefined;
  for (const [index, copy] of scratch.snapshots.entries()) {
    const at = tellCopy(scratch, index);
    const outcome = tryCopy({ judged, at, clock, base, copy, known: schema, followed }, scratch);
    if (outcome.kind !== "ran") {
      const unused = outcome.kind === "broken" ? broken : foreign;
      unused.set(copy.name, outcome.problem);
      continue;
    }
    notes.push(...outcome.notes.map((note) => ({ name: copy.name, note })));
    schema = outcome.rows.before;
    const { failure } = outcome.rows.run;
    const isTold = failure !== null && failure.message === about.told?.message;
    const dependent = failure === null || isTold ? [] : [failure];
    const ran: RowsOutcome = { rows: outcome.rows, certain: null, dependent, dangling: [] };
    data.push({ ...common(about, ran, "snapshot"), source: "snapshot", snapshot: copy.name });
  }
  return { data, foreign, broken, notes: groupNotes(notes) };
}

/** The account of the same migrations on generated rows; null where they fail without any. */
function followGenerated({ judged, met, after }: About, { at, clock }: Scratch): Account | null {
  if (after === null) return null;
  return upgradeInvented({ judged, met, after, rowsPerTable: inventedRows, at, clock }).rows.account;
}

/** Throws CannotCheck where the only copy there is cannot be used. */
function tryCopy(
  request: SnapshotRequest,
  { snapshots }: Scratch,
): SnapshotOutcome | { readonly kind: "broken"; readonly problem: string } {
  try {
    return upgradeSnapshot(request);
  } catch (error) {
    if (snapshots.length === 1) throw error;
    return { kind: "broken", problem: unusableCopy(error, request.copy.name).problem };
  }
}

/** What holds of many copies is said once. */
function groupNotes(notes: readonly { readonly name: string; readonly note: string }[]): readonly string[] {
  return [...Map.groupBy(notes, ({ note }) => note)].map(
    ([note, copies]) => `${joinNames(copies.map(({ name }) => name))}: ${note}`,
  );
}

/** Says which of several copies it is. */
function tellCopy({ at, snapshots }: Scratch, index: number): Tell {
  if (snapshots.length === 1) return at;
  const which = `; copy ${formatNumber(index + 1)} of ${formatNumber(snapshots.length)}`;
  return (what, doing, share = "") => at(what, doing, share + which);
}

/** A dropped parent is where foreign keys decide: the upgrade is run once more with them the other way round. */
function compareElsewhere(request: RowsRequest, here: RowsRun): Elsewhere | null {
  const { judged } = request;
  const { profile } = judged;
  if (!dropsParent(request, here)) return null;
  const foreignKeys = !profile.foreignKeys;
  const rows = upgradePlainly({ ...request, judged: { ...judged, profile: { ...profile, foreignKeys } } });
  if (rows.run.failure !== null) return null;
  const lostHere = lostTables(here);
  const lostThere = lostTables(rows);
  const onlyThere = lostThere.filter((table) => !lostHere.includes(table));
  const onlyHere = lostHere.filter((table) => !lostThere.includes(table));
  if (onlyThere.length + onlyHere.length === 0) return null;
  return { where: whereKeysAre(foreignKeys, profile), lostThere: onlyThere, lostHere: onlyHere };
}

/** Under whatever name: what is dropped may have been renamed just before, and its children's keys with it. */
function dropsParent({ judged, met }: RowsRequest, { run }: RowsRun): boolean {
  const statements = addedStatements(judged.added).map(({ statement }) => statement);
  if (!statements.some(({ kind }) => kind === "drop-table")) return false;
  const tables = [...met.schema.tables, ...(run.schema?.tables ?? [])];
  const parents = new Set(
    tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ parent }) => nameKey(parent))),
  );
  return statements.some(
    (statement) =>
      (statement.kind === "drop-table" || statement.kind === "alter-table") &&
      parents.has(nameKey(statement.target ?? "")),
  );
}

function lostTables({ tables }: RowsRun): readonly string[] {
  return tables.filter((table) => table.after !== null && table.deleted > 0).map(({ table }) => table);
}

function whereKeysAre(on: boolean, profile: Profile): string {
  return profile.keysOpposedBy ?? `${profile.driver} with foreign keys ${on ? "on" : "off"}`;
}

/** What drizzle-kit knows of base. */
function knownOf({ base }: Case): Schema | null {
  return base === null ? null : (lastSnapshot(base)?.schema() ?? null);
}
