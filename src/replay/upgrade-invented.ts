import { addedStatements, type Statement } from "../model/migration.ts";
import { quoteName } from "../model/quote.ts";
import type { FillReport } from "../model/rows.ts";
import { failedStatement, isSameStatement, type RowsRun, type RunFailure } from "../model/run.ts";
import { type Schema, sameName, tableNamed } from "../model/schema.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import { newChecks } from "../rows/friendly-schema.ts";
import { friendlyKinds } from "../rows/grant-wishes.ts";
import { wishesOf } from "../rows/wishes.ts";
import { type LooksFor, readLooksFor } from "../sql/looks-for.ts";
import type { Engine } from "../sqlite/engine.ts";
import { danglingKeys } from "./dangling-keys.ts";
import { dependsOnValues } from "./depends-on-values.ts";
import { fillFitting, fillFriendly, isRuled, looksOf } from "./friendly-rows.ts";
import { joinRuns } from "./join-runs.ts";
import { openScratch } from "./open-scratch.ts";
import { type RowsOutcome, type RowsRequest, upgradeImage } from "./rows-run.ts";

/**
 * Tries the upgrade on generated rows. What it does on difficult ones, with NULLs, duplicates and odd values, may be
 * all there is to say. Where it fails there, or where it matters which rows there are, plain rows and friendly ones are
 * tried, on which the new SQL finds what it looks for. What fails on all of them fails for everybody; what any of them
 * lose, real rows may lose.
 */
export function upgradeInvented(request: RowsRequest): RowsOutcome {
  const { schema } = request.met;
  const looks = looksOf(request.judged, schema);
  const difficult = upgradeImage(request, (engine) => fill(engine, request, true));
  const isDue = looks.some((each) => mattersWhich(each, schema)) || danglingKeys(difficult).length > 0;
  if (difficult.run.failure === null && !isDue) return withoutFailure(difficult);
  const plain =
    difficult.run.failure === null ? [] : [upgradeImage(request, (engine) => fill(engine, request, false))];
  const fitting =
    difficult.run.failure === null ? [] : [upgradeImage(request, (engine) => fillFitting(engine, request))];
  const friendly = tryFriendly(request, looks).filter(({ rows }) => isAsFull(rows, difficult));
  const outcome = settle({
    usual: [difficult, ...plain],
    fitting: fitting.filter((rows) => isAsFull(rows, difficult)),
    friendly,
    looks,
    request,
  });
  const unrefused = outcome.certain === null ? null : tryUnrefused(request, difficult);
  return unrefused === null ? outcome : { ...outcome, rows: { ...outcome.rows, account: unrefused.account } };
}

/** What it does to plain rows where difficult ones stop it. */
export function upgradePlainly(request: RowsRequest): RowsRun {
  const difficult = upgradeImage(request, (engine) => fill(engine, request, true));
  if (difficult.run.failure === null) return difficult;
  return upgradeImage(request, (engine) => fill(engine, request, false));
}

function withoutFailure(rows: RowsRun): RowsOutcome {
  return { rows, certain: null, dependent: [], dangling: [] };
}

/**
 * Whether it depends on the rows what a statement does to them. A copy that carries the key over does the same to all,
 * and so does an UPDATE that compares with nothing in particular, where no rule and no trigger looks at the table.
 */
function mattersWhich(looks: LooksFor, schema: Schema): boolean {
  const { copies, takes, rows, pairs, limits, inserts } = looks;
  if (copies === null) {
    // Difficult rows have a NULL and a value in every column that may.
    const asked = rows.filter(({ wanted }) => !wanted.every(({ sql }) => /^NULL\b/.test(sql)));
    const isPlain = asked.length + pairs.length + limits.length === 0 && inserts === null;
    return !isPlain || takes?.sets == null || isRuled(schema, takes.name, takes.sets);
  }
  const from = tableNamed(schema, copies.from);
  const { columns } = copies;
  // Under a name that it has only on the way.
  if (from === undefined) return columns !== null;
  const key = from.primaryKey;
  return columns !== null && !key.every((part) => columns.some((name) => sameName(name, part)));
}

/** One kind after the other, until one lets the upgrade through. */
function tryFriendly(request: RowsRequest, looks: readonly LooksFor[]): readonly FriendlyRun[] {
  const { schema } = request.met;
  const wishes = wishesOf(looks, schema, request.after);
  const runs: FriendlyRun[] = [];
  for (const kind of friendlyKinds) {
    let fitting: readonly string[] = [];
    const rows = upgradeImage(request, (engine) => {
      const filled = fillFriendly(engine, request, kind, wishes);
      fitting = fittingTables(engine, schema, request.after);
      return filled;
    });
    runs.push({ rows, fitting });
    if (rows.run.failure === null) break;
  }
  return runs;
}

/**
 * What would become of rows where none refers to those that a statement takes and is refused, by a key that may be
 * NULL: other keys may cascade then. Null where that is not what stops it.
 */
function tryUnrefused(request: RowsRequest, usual: RowsRun): RowsRun | null {
  const { schema } = request.met;
  const tables = emptiedBy(usual.run.failure).flatMap((name) => tableNamed(schema, name) ?? []);
  if (tables.length === 0) return null;
  const taken = tables.map((table) => ({ table, alias: table.name, where: "1", isRefused: true }) as const);
  const wishes = { ...wishesOf([], schema, request.after), taken };
  const rows = upgradeImage(request, (engine) => fillFriendly(engine, request, "apart", wishes));
  return rows.run.failure === null && isAsFull(rows, usual) ? rows : null;
}

/** Tables that the migration of a failure takes every row of, where such a statement is what fails. */
function emptiedBy(failure: RunFailure | null): readonly string[] {
  const empties = ({ kind, tokens }: Statement): boolean =>
    kind === "drop-table" || (kind === "delete" && !tokens.some(({ name }) => name === "WHERE"));
  const failed = failure === null ? null : failedStatement(failure);
  if (failure === null || failed === null || !empties(failed)) return [];
  const all = addedStatements([failure.migration]).map(({ statement }) => statement);
  return all.filter(empties).flatMap(({ target }) => target ?? []);
}

/** Whether there are rows in each table that has some otherwise: what finds none fails nowhere. */
function isAsFull({ fill }: RowsRun, usual: RowsRun): boolean {
  const filled = new Set(usual.fill.tables.filter(({ rows }) => rows > 0).map(({ table }) => table));
  return fill.tables.every(({ table, rows }) => rows > 0 || !filled.has(table));
}

/** A run on friendly rows, and the tables in which each row keeps to the CHECKs to come. */
interface FriendlyRun {
  readonly rows: RowsRun;
  readonly fitting: readonly string[];
}

/**
 * Whether a copy that leaves each value as it is fails a CHECK that every row keeps to where it lies: then it puts
 * values into other columns, and no rows will do.
 */
function movesValues({ rows: { run }, fitting }: FriendlyRun, looks: readonly LooksFor[]): boolean {
  const { failure } = run;
  if (failure === null || !failure.message.startsWith("CHECK constraint failed")) return false;
  const from = readLooksFor(failure.statement)?.copies?.from ?? "";
  const isWritten = looks.some(
    ({ takes, inserts }) => sameName(takes?.name ?? "", from) || sameName(inserts?.table ?? "", from),
  );
  return !isWritten && fitting.some((name) => sameName(name, from));
}

/** All that was tried. */
interface Tried {
  /** Difficult rows, and where these do not do, plain ones. */
  readonly usual: readonly RowsRun[];
  /** Difficult rows that keep to what is to hold in the end. */
  readonly fitting: readonly RowsRun[];
  readonly friendly: readonly FriendlyRun[];
  readonly looks: readonly LooksFor[];
  readonly request: RowsRequest;
}

function settle({ usual, fitting, friendly, looks, request: { met } }: Tried): RowsOutcome {
  const all = [...usual, ...fitting, ...friendly.map(({ rows }) => rows)];
  const passed = all.filter(({ run }) => run.failure === null);
  const failures = distinct(all.flatMap(({ run }) => run.failure ?? []));
  const [shown] = passed;
  if (shown !== undefined) {
    const friendliest = friendly.find(({ rows }) => rows.run.failure === null)?.rows ?? null;
    const { rows, dangling } = joinRuns(shown, passed, friendliest);
    return { rows, certain: null, dependent: failures, dangling };
  }
  const plain = usual.at(-1);
  if (plain === undefined) throw new Error("no rows were tried");
  const certain = certainFailure(plain, friendly, looks, met.schema);
  const dependent = failures.filter((failure) => certain === null || !isSameStatement(failure, certain));
  return { rows: plain, certain, dependent, dangling: [] };
}

/** Of an upgrade that got through on no rows, the failure that no rows could spare it; null where they might. */
function certainFailure(
  plain: RowsRun,
  friendly: readonly FriendlyRun[],
  looks: readonly LooksFor[],
  before: Schema,
): RunFailure | null {
  const last = friendly.at(-1);
  const failure = last?.rows.run.failure ?? plain.run.failure;
  if (failure === null) return null;
  if (last !== undefined && movesValues(last, looks)) return failure;
  if (!dependsOnValues(failure, before)) return failure;
  // What stops plain rows and no constraint of theirs stops any.
  const other = plain.run.failure;
  return other !== null && !/constraint failed/.test(other.message) && !dependsOnValues(other, before)
    ? other
    : null;
}

/** Those of different statements. */
function distinct(failures: readonly RunFailure[]): readonly RunFailure[] {
  return failures.filter(
    (failure, place) => failures.findIndex((other) => isSameStatement(failure, other)) === place,
  );
}

function fill(engine: Engine, { judged, met, rowsPerTable }: RowsRequest, adversarial: boolean): FillReport {
  return openScratch(judged.profile, null, (probe) =>
    fillDatabase(engine, met.schema, { rowsPerTable, adversarial, probe, hasGaps: true }),
  );
}

/** Tables whose CHECKs to come are all over columns that they have, and that every row keeps to; one that has none tells nothing. */
function fittingTables(engine: Engine, before: Schema, after: Schema | null): readonly string[] {
  return before.tables
    .filter((table) => {
      const now = after === null ? undefined : tableNamed(after, table.name);
      if (now === undefined || now.checks.length === 0) return false;
      const due = newChecks(table, now);
      const known = new Set([...table.checks, ...due].map(({ expression }) => expression));
      if (!now.checks.every(({ expression }) => known.has(expression))) return false;
      const broken = due.map(({ expression }) => `NOT (${expression})`).join(" OR ") || "0";
      return engine.query(`SELECT 1 FROM main.${quoteName(table.name)} WHERE ${broken} LIMIT 1`).length === 0;
    })
    .map(({ name }) => name);
}
