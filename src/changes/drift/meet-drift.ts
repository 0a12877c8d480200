import type { CopyState, DriftDifference, Meeting } from "../../model/copy-state.ts";
import { describeChange } from "../../model/describe-change.ts";
import { addedStatements, type Migration } from "../../model/migration.ts";
import type { RowsRun, RunFailure } from "../../model/run.ts";
import { nameKey, type Schema, sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { objectKey, originOf, tableOf } from "../schema/object-key.ts";
import { blameDrift, isAboutRows } from "./blame-drift.ts";
import { findDrift } from "./find-drift.ts";
import { settleDrift } from "./settle-drift.ts";

/** A copy before and after the new migrations, and a database that base's migrations made. */
export interface MetCopy {
  /** In what the copy differs from what its own migrations make. */
  readonly differences: readonly SchemaChange[];
  readonly rows: RowsRun;
  /** What base's migrations make, and what the new ones make of that; null where they fail without rows. */
  readonly expected: { readonly before: Schema; readonly after: Schema | null };
  readonly added: readonly Migration[];
}

/** What comes of each difference as the new migrations run, and a failure that is neither one's fault nor that of rows. */
export function meetDrift({
  differences,
  rows,
  expected,
  added,
}: MetCopy): Pick<CopyState, "differences" | "failure"> {
  const { failure, schema } = rows.run;
  const blamed = failure === null ? undefined : blameDrift(failure, differences);
  const led =
    schema === null || expected.after === null
      ? []
      : newDrift(rows, schema, { ...expected, after: expected.after });
  const touched = new Set(
    addedStatements(added).flatMap(({ statement: { target } }) => (target === null ? [] : [nameKey(target)])),
  );
  return {
    differences: differences.map((change): DriftDifference => {
      const met =
        change === blamed
          ? failsOn(failure)
          : (staysWith(change, differences, led) ?? lostWith(change, rows, added));
      const isTouched = touched.has(nameKey(tableOf(change)));
      return { change, met, isTouched, settle: settleDrift(change, expected.before) };
    }),
    failure: failure !== null && blamed === undefined && !isAboutRows(failure, rows.before) ? failure : null,
  };
}

function failsOn(failure: RunFailure | null): Meeting | null {
  return failure === null ? null : { kind: "fails", failure };
}

/** What differs after the new migrations and did not before, whatever it is called by then. */
function newDrift(
  { before, renames }: RowsRun,
  after: Schema,
  expected: { readonly before: Schema; readonly after: Schema },
): readonly SchemaChange[] {
  const same = (name: string): string => name;
  const known = new Set(
    findDrift(expected.before, before).map((change) => keyOf(change, same, (_, name) => name)),
  );
  const tableBefore = (name: string): string => originOf(renames.tables, name);
  const columnBefore = (table: string, name: string): string =>
    originOf([...renames.columns].find(([renamed]) => sameName(renamed, table))?.[1] ?? new Map(), name);
  return findDrift(expected.after, after).filter(
    (change) => !known.has(keyOf(change, tableBefore, columnBefore)),
  );
}

function keyOf(
  change: SchemaChange,
  ...names: Parameters<typeof objectKey> extends [unknown, ...infer N] ? N : never
): string {
  return `${change.kind} ${objectKey(change, ...names)}`;
}

/** New differences belong to the old one about their table; those of no such table to the first there is. */
function staysWith(
  change: SchemaChange,
  differences: readonly SchemaChange[],
  led: readonly SchemaChange[],
): Meeting | null {
  const isOf = (old: SchemaChange) => (now: SchemaChange) => sameName(tableOf(now), tableOf(old));
  const owner = (now: SchemaChange) => differences.find((old) => isOf(old)(now)) ?? differences[0];
  const own = led.filter((now) => owner(now) === change);
  return own.length === 0 ? null : { kind: "stays", differences: own.map(describeChange) };
}

/** A column that only the copy had, and that is gone without a statement that drops it. */
function lostWith(
  change: SchemaChange,
  { tables, run }: RowsRun,
  added: readonly Migration[],
): Meeting | null {
  if (change.kind !== "add-column" || run.schema === null) return null;
  const { table, column } = change;
  const after = run.schema.tables.find(({ name }) => sameName(name, table));
  if (after === undefined || after.columns.some(({ name }) => sameName(name, column))) return null;
  const statements = addedStatements(added);
  const isAsked = statements.some(
    ({ statement }) =>
      sameName(statement.target ?? "", table) && sameName(statement.droppedColumn ?? "", column),
  );
  if (isAsked) return null;
  const drop = statements.find(
    ({ statement }) => statement.kind === "drop-table" && sameName(statement.target ?? "", table),
  );
  const counted = tables
    .find((each) => sameName(each.table, table))
    ?.columns.find(({ before }) => before !== null && sameName(before, column));
  return { kind: "lost", migration: drop?.migration ?? null, rows: counted?.nonNullBefore ?? 0 };
}
