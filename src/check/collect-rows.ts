import type { Profile } from "../model/driver.ts";
import type { DataEvidence, Elsewhere, ReplayEvidence, RowsRun } from "../model/evidence.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Schema } from "../model/schema.ts";
import type { Scratch } from "../model/scratch.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { type RowsRequest, upgradeRows } from "../replay/rows-run.ts";
import { addedStatements } from "../rules/at-table.ts";
import { introspect } from "../sqlite/introspect.ts";

/** Enough for every kind of difficult value in every table; more proves nothing more. */
const inventedRows = 24;

/**
 * Tries the upgrade on rows. Null where there is nothing to try: no new migration, an upgrade that fails without
 * rows already, or a base that left no database to put rows into.
 */
export function collectRows(
  replay: ReplayEvidence,
  image: Uint8Array,
  options: CheckOptions,
  scratch: Scratch,
): DataEvidence | null {
  const { head, added, profile, ledger, upgrade, start } = replay;
  const rowsPerTable = options.rows ?? inventedRows;
  const isIdle = added.length === 0 && upgrade.statements === 0;
  if (isIdle || rowsPerTable === 0 || upgrade.failure !== null || start.kind === "none") return null;
  const before = openScratch(profile, image, (engine) => introspect(engine));
  if (before.tables.length === 0) return null;
  const request = { image, before, head, added, profile, ledger, rowsPerTable, at: scratch.at };
  const outcome = upgradeRows(request);
  const elsewhere = outcome.rows.run.failure === null ? compareElsewhere(request, outcome.rows) : null;
  return { ...outcome, elsewhere, replay, source: "invented", known: schemaOfSnapshot(replay) };
}

/** A dropped table is where foreign keys decide: the upgrade is run once more with them the other way round. */
function compareElsewhere(request: RowsRequest, here: RowsRun): Elsewhere | null {
  const { profile, added } = request;
  if (!addedStatements(added).some(({ statement }) => statement.kind === "drop-table")) return null;
  const foreignKeys = !profile.foreignKeys;
  const { rows } = upgradeRows({ ...request, profile: { ...profile, foreignKeys } });
  if (rows.run.failure !== null) return null;
  const lost = (run: RowsRun) =>
    run.tables.filter((table) => table.after !== null && table.deleted > 0).map(({ table }) => table);
  const lostHere = lost(here);
  const lostThere = lost(rows);
  const onlyThere = lostThere.filter((table) => !lostHere.includes(table));
  const onlyHere = lostHere.filter((table) => !lostThere.includes(table));
  if (onlyThere.length + onlyHere.length === 0) return null;
  return { where: whereKeysAre(foreignKeys, profile), lostThere: onlyThere, lostHere: onlyHere };
}

function whereKeysAre(on: boolean, profile: Profile): string {
  if (profile.foreignKeysFollowApp) return `${profile.driver} with foreign keys ${on ? "on" : "off"}`;
  return on ? "better-sqlite3" : "libsql";
}

/** What drizzle-kit knows of base: its last snapshot. */
function schemaOfSnapshot({ base }: ReplayEvidence): Schema | null {
  const last = base?.migrations.findLast(({ name }) =>
    base.snapshots.some(({ migration }) => migration === name),
  );
  return base?.snapshots.find(({ migration }) => migration === last?.name)?.schema() ?? null;
}
