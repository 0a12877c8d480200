import type { DataEvidence, ReplayEvidence } from "../model/evidence.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Schema } from "../model/schema.ts";
import type { Scratch } from "../model/scratch.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { upgradeRows } from "../replay/rows-run.ts";
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
  const outcome = upgradeRows({ image, before, head, added, profile, ledger, rowsPerTable, at: scratch.at });
  return { ...outcome, replay, source: "invented", known: schemaOfSnapshot(replay) };
}

/** What drizzle-kit knows of base: its last snapshot. */
function schemaOfSnapshot({ base }: ReplayEvidence): Schema | null {
  const last = base?.migrations.findLast(({ name }) =>
    base.snapshots.some(({ migration }) => migration === name),
  );
  return base?.snapshots.find(({ migration }) => migration === last?.name)?.schema() ?? null;
}
