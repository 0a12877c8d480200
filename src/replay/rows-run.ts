import type { Account } from "../model/account.ts";
import type { Case } from "../model/case.ts";
import { addedStatements } from "../model/migration.ts";
import type { FillReport, ForeignKeyViolation } from "../model/rows.ts";
import type { RowsRun, RunFailure } from "../model/run.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { Renames } from "../model/schema-change.ts";
import type { Tell } from "../model/scratch.ts";
import { runSeed, type Seed } from "../rows/seed.ts";
import { trackRenames } from "../sql/track-renames.ts";
import { compareRows } from "../sqlite/compare-rows.ts";
import type { Engine } from "../sqlite/engine.ts";
import { openComparison } from "../sqlite/open-comparison.ts";
import { rowCount } from "../sqlite/row-count.ts";
import { compareKeys } from "./compare-keys.ts";
import { countLosses } from "./follow/count-losses.ts";
import { emptiedVirtual } from "./follow/emptied-virtual.ts";
import { followRows, type RowFollower } from "./follow/follow-rows.ts";
import type { MetDatabase } from "./met-database.ts";
import { openScratch } from "./open-scratch.ts";
import { runMigrations } from "./run.ts";
import { watchObjects } from "./watch/objects.ts";
import { watchRows } from "./watch/rows.ts";

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
  /** The schema that the upgrade leads to without rows. */
  readonly after: Schema | null;
  readonly rowsPerTable: number;
}

/** The upgrade on rows, and how it failed. */
export interface RowsOutcome {
  readonly rows: RowsRun;
  /** Fails on any row at all; null where it does not. */
  readonly certain: RunFailure | null;
  /** Fails on some rows only: NULLs, duplicates, odd values, or just those it looks for. */
  readonly dependent: readonly RunFailure[];
  /** New foreign keys that rows may or may not keep to. */
  readonly dangling: readonly ForeignKeyViolation[];
}

/** Tries the upgrade on the rows of a seed file. What fails on them fails on real rows. Throws CannotCheck for a bad file. */
export function upgradeSeeded(request: RowsRequest, seed: Seed): RowsOutcome {
  const rows = upgradeImage(request, (engine) => {
    runSeed(engine, seed);
    return countRows(engine, request.met.schema);
  });
  const { failure } = rows.run;
  return { rows, certain: null, dependent: failure === null ? [] : [failure], dangling: [] };
}

/** Fills a copy of the database in memory and upgrades it. */
export function upgradeImage(
  request: UpgradeRequest & Pick<RowsRequest, "met">,
  fillIt: (engine: Engine) => FillReport,
): RowsRun {
  return openScratch(request.judged.profile, request.met.image, (engine) => {
    const filled = fillIt(engine);
    const before = engine.serialize();
    const { schema } = request.met;
    const following = { before: schema, follower: followRows(engine, schema) };
    const rows = upgradeFilled({ ...request, ...following }, engine, (compare) => {
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
  request: FilledRequest,
  engine: Engine,
  between: (compare: (sides: Sides) => RowsRun) => RowsRun,
  written: (() => number) | null = null,
): RowsRun {
  const { judged, before, mayPart = false, follower, at, clock } = request;
  const { profile, ledger } = judged;
  const { migrations } = judged.head;
  const watch = watchRows(engine, clock, written ?? (() => 0));
  const { effects, before: prepare } = watch;
  const observe: typeof watch.after = (migration, statement) => {
    watch.after(migration, statement);
    follower?.after(migration, statement);
  };
  const known = { mayPart, at, known: before, prepare, observe };
  const objects = watchObjects(engine, judged.added, before, follower === undefined ? "cheap" : "whole");
  const run = runMigrations({ engine, migrations, profile, ledger, ...known });
  const { schema } = run;
  const broken = schema === null ? [] : objects.broken(schema);
  const ran = { run, before, effects, broken, bytes: written?.() ?? null };
  if (schema !== null) return between((sides) => ({ ...ran, ...compareSides(request, ran, schema, sides) }));
  const violations = { before: [], after: [] };
  const fill = countRows(engine, before);
  return { ...ran, violations, fill, renames: noRenames, tables: [], account: noLosses };
}

/** An upgrade to be tried on a database that holds its rows already. */
interface FilledRequest extends UpgradeRequest {
  readonly before: Schema;
  /** As `RunRequest` has it. */
  readonly mayPart?: boolean;
  /** Follows the rows, where they are few enough. */
  readonly follower?: RowFollower;
  /** What came of the same migrations on generated rows, where these rows are only counted. */
  readonly followed?: Account | null;
}

/** What became of the rows between before and after. */
function compareSides(
  { judged, before, follower, followed = null, at }: FilledRequest,
  { effects }: Pick<RowsRun, "effects">,
  after: Schema,
  { comparison, kept }: Sides,
): Pick<RowsRun, "tables" | "violations" | "fill" | "renames" | "account"> {
  const exact = follower?.account() ?? null;
  const statements = addedStatements(judged.added).map(({ statement }) => statement);
  const tracked = trackRenames(before, after, statements);
  const moves = (exact ?? followed)?.moves ?? [];
  const renames = { ...tracked, tables: new Map([...tracked.tables, ...moves]) };
  const emptied = exact === null ? emptiedVirtual(comparison, { before, after }, statements) : [];
  const tables = compareRows(comparison, {
    ...{ before, after, renames: { tables: renames.tables, columns: columnRenames(renames) }, kept },
    at: (table, place, count) => at(table, "comparing", `, table ${place} of ${count}`),
  });
  return {
    tables,
    violations: compareKeys(comparison, before, after, tables),
    fill: counted(tables.map(({ table, rowsBefore }) => ({ table, rows: rowsBefore }))),
    renames,
    account: exact ?? countLosses({ tables, effects, before, after, emptied }, followed),
  };
}

/** Of a run that fails nothing is left to account for. */
const noLosses: Account = { rows: [], values: [], conversions: [], moves: new Map() };

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
