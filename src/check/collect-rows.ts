import { unusableCopy } from "../copies/copy-trouble.ts";
import { lastSnapshot } from "../drizzle/snapshot/last-snapshot.ts";
import type { Profile } from "../model/driver.ts";
import type { DataEvidence, Elsewhere, ReplayEvidence } from "../model/evidence.ts";
import { addedStatements } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import type { RowsRun } from "../model/run.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { Scratch, Tell } from "../model/scratch.ts";
import { formatNumber, joinNames } from "../model/text.ts";
import type { Replayed } from "../replay/replay.ts";
import { type RowsOutcome, type RowsRequest, upgradeInvented, upgradeSeeded } from "../replay/rows-run.ts";
import { type SnapshotOutcome, type SnapshotRequest, upgradeSnapshot } from "../replay/snapshot-run.ts";

/** Enough for every kind of difficult value in every table; more proves nothing more. */
const inventedRows = 24;

/** What the upgrade did to rows, on each database that was tried. */
export interface CollectedRows {
  readonly data: readonly DataEvidence[];
  /** Production copies that are not of this folder, with the reason. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Those of several that something is wrong with, with the end of a sentence about it. */
  readonly broken: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

const nothing: CollectedRows = { data: [], foreign: new Map(), broken: new Map(), notes: [] };

/**
 * Tries the upgrade on rows: on every production copy there is, else on those of a seed file, else on invented ones.
 * Nothing where there is nothing to try: no new migration, an upgrade that fails without rows already, or a base that
 * left no database to put rows into.
 */
export function collectRows(
  replay: ReplayEvidence,
  met: Pick<Replayed, "image" | "before">,
  options: CheckOptions,
  scratch: Scratch,
): CollectedRows {
  const { head, added, profile, ledger, upgrade, start } = replay;
  const isIdle = added.length === 0 && upgrade.statements === 0;
  if (isIdle || upgrade.failure !== null || start.kind === "none") return nothing;
  const { at, clock } = scratch;
  const common = { head, added, profile, ledger, at, clock };
  if (scratch.snapshots.length > 0) return fromSnapshots(replay, common, scratch);
  const rowsPerTable = options.rows ?? inventedRows;
  const { image, before } = met;
  if (before.tables.length === 0 || (rowsPerTable === 0 && options.seed === null)) return nothing;
  const request = { ...common, image, before, rowsPerTable };
  const outcome = options.seed === null ? upgradeInvented(request) : upgradeSeeded(request, options.seed);
  const isSound = options.seed === null && outcome.rows.run.failure === null;
  const elsewhere = isSound ? compareElsewhere(request, outcome.rows) : null;
  const source = options.seed === null ? "invented" : "seed";
  return {
    ...nothing,
    data: [{ ...outcome, elsewhere, replay, source, snapshot: null, known: schemaOfSnapshot(replay) }],
  };
}

/** One production copy after the other; each is thrown away as it is done with. */
function fromSnapshots(
  replay: ReplayEvidence,
  common: Omit<RowsRequest, "image" | "before" | "rowsPerTable">,
  scratch: Scratch,
): CollectedRows {
  const { base } = replay;
  if (base === null) return nothing;
  const known = schemaOfSnapshot(replay);
  const data: DataEvidence[] = [];
  const foreign = new Map<string, string>();
  const broken = new Map<string, string>();
  const notes: { readonly name: string; readonly note: string }[] = [];
  let schema: Schema | undefined;
  for (const [index, copy] of scratch.snapshots.entries()) {
    const at = tellCopy(scratch, index);
    const outcome = tryCopy({ ...common, at, base, copy, known: schema }, scratch);
    if (outcome.kind !== "ran") {
      const unused = outcome.kind === "broken" ? broken : foreign;
      unused.set(copy.name, outcome.problem);
      continue;
    }
    notes.push(...outcome.notes.map((note) => ({ name: copy.name, note })));
    schema = outcome.rows.before;
    const ran: RowsOutcome = { rows: outcome.rows, certain: null, dependent: outcome.rows.run.failure };
    data.push({ ...ran, elsewhere: null, replay, source: "snapshot", snapshot: copy.name, known });
  }
  return { data, foreign, broken, notes: groupNotes(notes) };
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
  const { profile } = request;
  if (!dropsParent(request, here)) return null;
  const foreignKeys = !profile.foreignKeys;
  const { rows } = upgradeInvented({ ...request, profile: { ...profile, foreignKeys } });
  if (rows.run.failure !== null) return null;
  const lostHere = lostTables(here);
  const lostThere = lostTables(rows);
  const onlyThere = lostThere.filter((table) => !lostHere.includes(table));
  const onlyHere = lostHere.filter((table) => !lostThere.includes(table));
  if (onlyThere.length + onlyHere.length === 0) return null;
  return { where: whereKeysAre(foreignKeys, profile), lostThere: onlyThere, lostHere: onlyHere };
}

/** Under whatever name: what is dropped may have been renamed just before, and its children's keys with it. */
function dropsParent({ added, before }: RowsRequest, { run }: RowsRun): boolean {
  const statements = addedStatements(added).map(({ statement }) => statement);
  if (!statements.some(({ kind }) => kind === "drop-table")) return false;
  const tables = [...before.tables, ...(run.schema?.tables ?? [])];
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
  if (profile.foreignKeysFollowApp) return `${profile.driver} with foreign keys ${on ? "on" : "off"}`;
  return on ? "better-sqlite3" : "libsql";
}

/** What drizzle-kit knows of base. */
function schemaOfSnapshot({ base }: ReplayEvidence): Schema | null {
  return base === null ? null : (lastSnapshot(base)?.schema() ?? null);
}
