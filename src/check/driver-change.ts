import { compareFolders } from "../history/compare-folders.ts";
import { brokenKeys } from "../losses/broken-keys.ts";
import type { Case } from "../model/case.ts";
import { ledgerOf } from "../model/driver.ts";
import type { DriverChange, Harm } from "../model/driver-change.ts";
import type { Replayed } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { type CheckOptions, mayInvent } from "../model/options.ts";
import type { RunFailure } from "../model/run.ts";
import type { Scratch } from "../model/scratch.ts";
import { viewFor } from "../replay/choose-driver.ts";
import { replayHead } from "../replay/replay.ts";
import type { RowsOutcome } from "../replay/rows-run.ts";
import type { Appliers } from "./choose-appliers.ts";
import { type TriedRows, tryRows } from "./try-rows.ts";

/** Head's migrations as one way applies them. */
interface Judged {
  readonly judged: Case;
  readonly replayed: Replayed;
  readonly tryOwn: () => TriedRows | null;
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
  const { replayed, met } = replayHead(before, judged, mayInvent(options), scratch.at);
  const tryOwn = () => tryRows(judged, met, replayed.upgrade.schema, options, scratch);
  const lostLedger: readonly Harm[] = startsAnew ? [{ kind: "starts-anew", migration: first }] : [];
  const harmsThere = harmsOf({ judged, replayed, tryOwn });
  const harmsHere = [...lostLedger, ...harmsOf(here)];
  const onlyBefore = harmsThere.filter((harm) => !harmsHere.some((other) => isSameHarm(harm, other)));
  const onlyAfter = harmsHere.filter((harm) => !harmsThere.some((other) => isSameHarm(harm, other)));
  if (onlyBefore.length + onlyAfter.length === 0) return null;
  return { before: profile, after: here.judged.profile, decided, onlyBefore, onlyAfter };
}

/** What goes wrong without rows, and where nothing does, with rows. */
function harmsOf({ judged, replayed, tryOwn }: Judged): readonly Harm[] {
  const { upgrade, fresh, lacking } = replayed;
  if (upgrade.failure !== null) return [failing(upgrade.failure, "upgrade")];
  const onNew = fresh?.failure == null || lacking !== null ? [] : [failing(fresh.failure, "new database")];
  const tried = tryOwn();
  return tried === null ? onNew : [...onNew, ...harmsToRows(judged, tried.outcome)];
}

function harmsToRows(judged: Case, { rows, certain, dependent }: RowsOutcome): readonly Harm[] {
  const failure = certain ?? dependent[0] ?? null;
  const last = judged.added.at(-1);
  if (last === undefined) return [];
  const of = (kind: "rows" | "values" | "keys", table: string, migration: Migration = last): Harm => ({
    kind,
    table,
    migration,
  });
  return [
    ...(failure === null ? [] : [failing(failure, "rows", certain !== null)]),
    ...rows.account.rows.map(({ table, by }) => of("rows", table, by?.migration)),
    ...rows.account.values
      .filter(({ cause }) => cause.kind !== "converted")
      .map(({ table, by }) => of("values", table, by?.migration)),
    ...brokenKeys(rows, judged.added)
      .filter(({ isOld }) => !isOld)
      .map(({ violation }) => of("keys", violation.table)),
  ];
}

function failing(
  { migration, message }: RunFailure,
  on: "upgrade" | "new database" | "rows",
  isCertain = true,
): Harm {
  return { kind: "fails", migration, message, on, isCertain };
}

/** Engines have their own words for a failure, and what stops at one migration shows nothing of the next. */
function isSameHarm(a: Harm, b: Harm): boolean {
  return a.kind === b.kind && ("table" in a ? a.table : "") === ("table" in b ? b.table : "");
}
