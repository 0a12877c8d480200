import { compareFolders } from "../history/compare-folders.ts";
import { brokenKeys } from "../losses/broken-keys.ts";
import type { Case } from "../model/case.ts";
import { ledgerOf } from "../model/driver.ts";
import type { DriverChange, Harm } from "../model/driver-change.ts";
import type { Replayed } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { type CheckOptions, mayInvent } from "../model/options.ts";
import type { RunFailure } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import type { Scratch } from "../model/scratch.ts";
import { viewFor } from "../replay/choose-driver.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import { replayHead } from "../replay/replay.ts";
import { upgradeSeeded } from "../replay/rows-run.ts";
import { upgradeInvented } from "../replay/upgrade-invented.ts";
import { inventedRows } from "../rows/invented-table.ts";
import type { Appliers } from "./choose-appliers.ts";

/** Head's migrations as one way applies them. */
interface Judged {
  readonly judged: Case;
  readonly replayed: Replayed;
  readonly met: MetDatabase;
}

/**
 * Applies head's migrations once more as base applies them, and tells what goes wrong in one of the two ways only. Null
 * where both ways are the same, head has nothing new, or they end alike. `folder`: head's as it was read.
 */
export function driverChange(
  { before, decided, startsAnew }: Appliers,
  here: Judged,
  folder: MigrationFolder,
  options: CheckOptions,
  scratch: Scratch,
): DriverChange | null {
  const [first] = here.judged.added;
  if (before === null || decided === null || first === undefined) return null;
  const { profile, base } = before;
  const head = viewFor(profile, folder);
  const { added } = compareFolders(base, head);
  const ledger = ledgerOf(profile, head.drizzleLedger);
  const judged: Case = { ...here.judged, base, head, profile, ledger, added };
  const there = { judged, ...replayHead(before, judged, mayInvent(options), scratch.at) };
  const lostLedger: readonly Harm[] = startsAnew ? [{ kind: "starts-anew", migration: first }] : [];
  const harmsThere = harmsOf(there, options, scratch);
  const harmsHere = [...lostLedger, ...harmsOf(here, options, scratch)];
  const onlyBefore = harmsThere.filter((harm) => !harmsHere.some((other) => isSameHarm(harm, other)));
  const onlyAfter = harmsHere.filter((harm) => !harmsThere.some((other) => isSameHarm(harm, other)));
  if (onlyBefore.length + onlyAfter.length === 0) return null;
  return { before: profile, after: here.judged.profile, decided, onlyBefore, onlyAfter };
}

/** What goes wrong without rows, and where nothing does, with rows. */
function harmsOf(
  { judged, replayed, met }: Judged,
  options: CheckOptions,
  scratch: Scratch,
): readonly Harm[] {
  const { upgrade, fresh, lacking } = replayed;
  if (upgrade.failure !== null) return [failing(upgrade.failure, "upgrade")];
  const onNew = fresh?.failure == null || lacking !== null ? [] : [failing(fresh.failure, "new database")];
  return [...onNew, ...harmsToRows(judged, met, upgrade.schema, options, scratch)];
}

function harmsToRows(
  judged: Case,
  met: MetDatabase,
  after: Schema,
  { rows: asked, seed }: CheckOptions,
  { at, clock }: Scratch,
): readonly Harm[] {
  const rowsPerTable = asked ?? inventedRows;
  if (met.schema.tables.length === 0 || (rowsPerTable === 0 && seed === null)) return [];
  const request = { judged, met, after, rowsPerTable, at, clock };
  const { rows, certain, dependent } =
    seed === null ? upgradeInvented(request) : upgradeSeeded(request, seed);
  const failure = certain ?? dependent[0] ?? null;
  const last = judged.added.at(-1);
  if (last === undefined) return [];
  const of = (kind: "rows" | "values" | "keys", table: string, migration: Migration = last): Harm => ({
    kind,
    table,
    migration,
  });
  return [
    ...(failure === null ? [] : [failing(failure, "rows")]),
    ...rows.account.rows.map(({ table, by }) => of("rows", table, by?.migration)),
    ...rows.account.values
      .filter(({ cause }) => cause.kind !== "converted")
      .map(({ table, by }) => of("values", table, by?.migration)),
    ...brokenKeys(rows, judged.added).map(({ violation }) => of("keys", violation.table)),
  ];
}

function failing({ migration, message }: RunFailure, on: "upgrade" | "new database" | "rows"): Harm {
  return { kind: "fails", migration, message, on };
}

/** Engines have their own words for a failure, and what stops at one migration shows nothing of the next. */
function isSameHarm(a: Harm, b: Harm): boolean {
  return a.kind === b.kind && ("table" in a ? a.table : "") === ("table" in b ? b.table : "");
}
