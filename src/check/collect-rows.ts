import type { Case } from "../model/case.ts";
import type { Profile } from "../model/driver.ts";
import type { Elsewhere, Replayed } from "../model/evidence.ts";
import { addedStatements } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import type { RowsRun } from "../model/run.ts";
import { nameKey } from "../model/schema.ts";
import type { Scratch } from "../model/scratch.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import type { RowsRequest } from "../replay/rows-run.ts";
import { upgradePlainly } from "../replay/upgrade-invented.ts";
import { type CollectedRows, noRows, runCopies } from "./copies/run-copies.ts";
import { type About, knownOf, rowsEvidence } from "./rows-evidence.ts";
import type { TriedRows } from "./try-rows.ts";

/**
 * Tries the upgrade on rows: on every production copy there is, else on those of a seed file, else on invented ones.
 * Nothing where there is nothing to try: no new migration, unless history is another and copies know who has run it; an
 * upgrade that fails without rows already, unless there are copies; or a base that left no database to put rows into.
 * `tryOwn`: what comes of it where there are no copies.
 */
export function collectRows(
  judged: Case,
  { upgrade, start, lacking, isRewritten }: Replayed & { readonly isRewritten: boolean },
  met: MetDatabase,
  tryOwn: () => TriedRows | null,
  options: CheckOptions,
  scratch: Scratch,
): CollectedRows {
  const isNew = judged.added.length > 0 || upgrade.statements > 0;
  const isIdle = !isNew && !(isRewritten && scratch.snapshots.length > 0);
  if (isIdle || start.kind === "none") return noRows;
  // What fails on no rows may need those of production.
  if (upgrade.failure !== null && (scratch.snapshots.length === 0 || upgrade.failure.cause !== "sql"))
    return noRows;
  const about: About = {
    ...{ judged, met, lacking },
    after: upgrade.schema,
    known: knownOf(judged),
    told: upgrade.failure,
  };
  if (scratch.snapshots.length > 0) return runCopies(about, start, tryOwn, scratch);
  const tried = tryOwn();
  if (tried === null) return noRows;
  const { request, outcome } = tried;
  const isSound = options.seed === null && outcome.rows.run.failure === null;
  const elsewhere = isSound ? compareElsewhere(request, outcome.rows) : null;
  const source = options.seed === null ? "invented" : "seed";
  return { ...noRows, data: [{ ...rowsEvidence(about, outcome, source), source, elsewhere }] };
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
  return profile.keysOpposedBy ?? `${profile.driver} and foreign keys ${on ? "on" : "off"}`;
}
