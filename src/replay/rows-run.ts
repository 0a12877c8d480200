import type { Case } from "../model/case.ts";
import { addedStatements } from "../model/migration.ts";
import type { FillReport } from "../model/rows.ts";
import type { RowsRun, RunFailure } from "../model/run.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { Renames } from "../model/schema-change.ts";
import type { Tell } from "../model/scratch.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import { runSeed, type Seed } from "../rows/seed.ts";
import { trackRenames } from "../sql/track-renames.ts";
import { compareRows } from "../sqlite/compare-rows.ts";
import type { Engine } from "../sqlite/engine.ts";
import { openComparison } from "../sqlite/open-comparison.ts";
import { rowCount } from "../sqlite/row-count.ts";
import { compareKeys } from "./compare-keys.ts";
import { dependsOnValues } from "./depends-on-values.ts";
import { openScratch } from "./open-scratch.ts";
import type { MetDatabase } from "./replay.ts";
import { runMigrations } from "./run.ts";
import { watchRows } from "./watch-rows.ts";

/** An upgrade to be tried on a database with rows. */
export interface UpgradeRequest {
  readonly judged: Case;
  readonly at: Tell;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** An upgrade to be tried on rows that are put into the database that head meets. */
export interface RowsRequest extends UpgradeRequest {
  readonly met: MetDatabase;
  readonly rowsPerTable: number;
}

/** The upgrade on rows, and how it failed. */
export interface RowsOutcome {
  readonly rows: RowsRun;
  /** Fails on any row at all; null where it does not. */
  readonly certain: RunFailure | null;
  /** Fails on difficult rows only: NULLs, duplicates, odd values; null where it does not. */
  readonly dependent: RunFailure | null;
}

/**
 * Tries the upgrade on difficult rows: NULLs, duplicates, odd values. Where it fails there, plain valid rows tell
 * whether it fails for everybody (certain) or only where rows do not fit (dependent).
 */
export function upgradeInvented(request: RowsRequest): RowsOutcome {
  const difficult = upgradeImage(request, (engine) => fill(engine, request, true));
  if (difficult.run.failure === null) return { rows: difficult, certain: null, dependent: null };
  const plain = upgradeImage(request, (engine) => fill(engine, request, false));
  const { failure } = plain.run;
  if (failure === null) return { rows: plain, certain: null, dependent: difficult.run.failure };
  if (dependsOnValues(failure, request.met.schema)) return { rows: plain, certain: null, dependent: failure };
  const dependent = isSame(failure, difficult.run.failure) ? null : difficult.run.failure;
  return { rows: plain, certain: failure, dependent };
}

/** Tries the upgrade on the rows of a seed file. What fails on them fails on real rows. Throws CannotCheck for a bad file. */
export function upgradeSeeded(request: RowsRequest, seed: Seed): RowsOutcome {
  const rows = upgradeImage(request, (engine) => {
    runSeed(engine, seed);
    return countRows(engine, request.met.schema);
  });
  return { rows, certain: null, dependent: rows.run.failure };
}

function isSame(a: RunFailure, b: RunFailure): boolean {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}

function fill(engine: Engine, { judged, met, rowsPerTable }: RowsRequest, adversarial: boolean): FillReport {
  return openScratch(judged.profile, null, (probe) =>
    fillDatabase(engine, met.schema, { rowsPerTable, adversarial, probe }),
  );
}

/** Fills a copy of the database in memory and upgrades it. */
function upgradeImage(request: RowsRequest, fillIt: (engine: Engine) => FillReport): RowsRun {
  return openScratch(request.judged.profile, request.met.image, (engine) => {
    const filled = fillIt(engine);
    const before = engine.serialize();
    const rows = upgradeFilled({ ...request, before: request.met.schema }, engine, (compare) => {
      const comparison = openComparison({ before, after: engine.serialize() });
      try {
        return compare({ comparison, kept: new Map() });
      } finally {
        comparison.close();
      }
    });
    return { ...rows, fill: filled };
  });
}

/** What was before, and what the run left. */
export interface Sides {
  readonly comparison: Engine;
  /** Tables that no statement wrote to, as `compareRows` takes them. */
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * Upgrades a database that holds rows and compares it with what it was, `between` both sides as the run left them.
 * `written`: bytes that were written so far.
 */
export function upgradeFilled(
  request: UpgradeRequest & {
    readonly before: Schema;
    /** As `RunRequest` has it. */
    readonly mayPart?: boolean;
  },
  engine: Engine,
  between: (compare: (sides: Sides) => RowsRun) => RowsRun,
  written: (() => number) | null = null,
): RowsRun {
  const { judged, before, mayPart = false, at, clock } = request;
  const { head, added, profile, ledger } = judged;
  const watch = watchRows(engine, clock, written ?? (() => 0));
  const { effects, before: prepare, after: observe } = watch;
  const run = runMigrations({
    engine,
    migrations: head.migrations,
    profile,
    ledger,
    mayPart,
    at,
    known: before,
    prepare,
    observe,
  });
  const { schema } = run;
  const bytes = written?.() ?? null;
  if (schema === null) {
    const violations = { before: [], after: [] };
    const fill = countRows(engine, before);
    return { run, before, bytes, effects, violations, fill, renames: noRenames, tables: [] };
  }
  const statements = addedStatements(added).map(({ statement }) => statement);
  const renames = trackRenames(before, schema, statements);
  const names = { tables: renames.tables, columns: columnRenames(renames) };
  return between(({ comparison, kept }) => {
    const tables = compareRows(comparison, {
      ...{ before, after: schema, renames: names, kept },
      at: (table, place, count) => at(table, "comparing", `, table ${place} of ${count}`),
    });
    const violations = compareKeys(comparison, before, schema, tables);
    const fill = counted(tables.map(({ table, rowsBefore }) => ({ table, rows: rowsBefore })));
    return { run, before, bytes, effects, violations, fill, renames, tables };
  });
}

const noRenames: Renames = { tables: new Map(), columns: new Map() };

/** "old table.old column" to the column's new name. */
function columnRenames({ tables, columns }: Renames): ReadonlyMap<string, string> {
  const oldNames = new Map([...tables].map(([from, to]) => [nameKey(to), from]));
  return new Map(
    [...columns].flatMap(([table, names]) =>
      [...names].map(([from, to]) => [`${oldNames.get(nameKey(table)) ?? table}.${from}`, to] as const),
    ),
  );
}

/** The rows that are there, where nobody invented them. What a failed run took away counts as none. */
function countRows(engine: Engine, { tables }: Schema): FillReport {
  const plain = tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  return counted(plain.map((table) => ({ table, rows: rowCount(engine, table) })));
}

function counted(tables: readonly { readonly table: string; readonly rows: number }[]): FillReport {
  return {
    tables: tables.map(({ table, rows }) => ({ table, rows, wanted: rows, reason: null })),
    leftOut: [],
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}
