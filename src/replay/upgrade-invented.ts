import { addedStatements } from "../model/migration.ts";
import type { FillReport } from "../model/rows.ts";
import type { RowsRun, RunFailure } from "../model/run.ts";
import { type Schema, sameName, tableNamed } from "../model/schema.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import { friendlySchema } from "../rows/friendly-schema.ts";
import { type FriendlyKind, friendlyKinds } from "../rows/grant-wishes.ts";
import { type Wishes, wishesOf } from "../rows/wishes.ts";
import { type LooksFor, readLooksFor } from "../sql/looks-for.ts";
import { screenStatement } from "../sql/screen.ts";
import type { Engine } from "../sqlite/engine.ts";
import { danglingKeys } from "./dangling-keys.ts";
import { dependsOnValues } from "./depends-on-values.ts";
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
  const looks = looksOf(request);
  const difficult = upgradeImage(request, (engine) => fill(engine, request, true));
  const isDue = looks.some((each) => mattersWhich(each, schema)) || danglingKeys(difficult).length > 0;
  if (difficult.run.failure === null && !isDue) return withoutFailure(difficult);
  const plain =
    difficult.run.failure === null ? [] : [upgradeImage(request, (engine) => fill(engine, request, false))];
  const friendly = tryFriendly(request, looks);
  return settle([difficult, ...plain], friendly, request);
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

/** What the new statements look for. One that must not run is not looked at. */
function looksOf({ judged }: RowsRequest): readonly LooksFor[] {
  return addedStatements(judged.added).flatMap(({ statement }) =>
    screenStatement(statement) === null ? (readLooksFor(statement.text) ?? []) : [],
  );
}

/** Whether it depends on the rows what a statement does to them: all but a copy that carries the key over does. */
function mattersWhich({ copies }: LooksFor, schema: Schema): boolean {
  if (copies === null) return true;
  const key = tableNamed(schema, copies.from)?.primaryKey ?? [];
  const { columns } = copies;
  return columns !== null && !key.every((part) => columns.some((name) => sameName(name, part)));
}

/** One kind after the other, until one lets the upgrade through. */
function tryFriendly(request: RowsRequest, looks: readonly LooksFor[]): readonly RowsRun[] {
  const { schema } = request.met;
  const wishes = wishesOf(looks, schema, request.after);
  const runs: RowsRun[] = [];
  for (const kind of friendlyKinds) {
    const run = upgradeImage(request, (engine) => fillFriendly(engine, request, kind, wishes));
    runs.push(run);
    if (run.run.failure === null) break;
  }
  return runs;
}

function settle(usual: readonly RowsRun[], friendly: readonly RowsRun[], { met }: RowsRequest): RowsOutcome {
  const all = [...usual, ...friendly];
  const passed = all.filter(({ run }) => run.failure === null);
  const failures = all.flatMap(({ run }) => run.failure ?? []);
  const [shown] = passed;
  if (shown !== undefined) {
    const friendliest = friendly.find(({ run }) => run.failure === null) ?? null;
    const { rows, dangling } = joinRuns(shown, passed, friendliest);
    return { rows, certain: null, dependent: distinct(failures), dangling };
  }
  const plain = usual.at(-1);
  const last = friendly.at(-1) ?? plain;
  if (plain === undefined || last === undefined) throw new Error("no rows were tried");
  const certain = [last, plain]
    .flatMap(({ run }) => run.failure ?? [])
    .find((failure) => !dependsOnValues(failure, met.schema));
  const others = distinct(failures).filter((failure) => certain === undefined || !isSame(failure, certain));
  return { rows: plain, certain: certain ?? null, dependent: others, dangling: [] };
}

/** Those of different statements. */
function distinct(failures: readonly RunFailure[]): readonly RunFailure[] {
  return failures.filter((failure, place) => failures.findIndex((other) => isSame(failure, other)) === place);
}

function isSame(a: RunFailure, b: RunFailure): boolean {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}

function fill(engine: Engine, { judged, met, rowsPerTable }: RowsRequest, adversarial: boolean): FillReport {
  return openScratch(judged.profile, null, (probe) =>
    fillDatabase(engine, met.schema, { rowsPerTable, adversarial, probe }),
  );
}

function fillFriendly(
  engine: Engine,
  { judged, met, after, rowsPerTable }: RowsRequest,
  kind: FriendlyKind,
  wishes: Wishes,
): FillReport {
  const { rowsIn } = wishes;
  return openScratch(judged.profile, null, (probe) =>
    fillDatabase(engine, friendlySchema(met.schema, after, wishes.pairs), {
      ...{ rowsPerTable, rowsIn, adversarial: false, probe },
      friendly: { kind, wishes },
    }),
  );
}
