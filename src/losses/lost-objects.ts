import type { LostObject } from "../model/losses.ts";
import { addedStatements, type Migration } from "../model/migration.ts";
import type { RowsRun } from "../model/run.ts";
import { type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import type { TableOption } from "../model/schema-change.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { atTable } from "./at-table.ts";

type Parts<T> = T extends unknown ? Omit<T, "table" | "at"> : never;
/** What is lost, and the table it was of. */
type Found = readonly [table: string, what: Parts<LostObject>];

/**
 * What is gone although its table is still there and no statement drops it. What base's last snapshot (`known`) does
 * know was left out on purpose: drizzle-kit makes again what is still in the schema.
 */
export function lostObjects(
  rows: RowsRun,
  added: readonly Migration[],
  known: Schema | null,
): readonly LostObject[] {
  const { run, before } = rows;
  if (run.schema === null) return [];
  const objects = objectsOf(before, run.schema, added, known);
  return [...objects, ...lostCounters(rows, run.schema, added)].map(([table, what]) => ({
    ...what,
    table,
    at: atTable(added, ...(what.kind === "counter" && !what.isRebuilt ? ["sqlite_sequence"] : []), table).at,
  }));
}

function* objectsOf(
  before: Schema,
  after: Schema,
  added: readonly Migration[],
  known: Schema | null,
): Generator<Found> {
  yield* lostTriggers(before, after, added);
  for (const table of before.tables) {
    const twin = tableNamed(after, table.name);
    if (twin === undefined || twin.kind !== "table") continue;
    const inSnapshot = known === null ? undefined : tableNamed(known, table.name);
    yield* lostIndexes(table, twin, inSnapshot, added);
    for (const option of lostOptions(table, twin)) yield [table.name, { kind: "option", option }];
    yield* lostCollations(table, twin);
  }
}

function* lostTriggers(before: Schema, after: Schema, added: readonly Migration[]): Generator<Found> {
  for (const { name, table } of before.triggers) {
    const isThere = after.triggers.some((trigger) => sameName(trigger.name, name));
    if (isThere || tableNamed(after, table) === undefined || isDropped(added, "drop-trigger", name)) continue;
    yield [table, { kind: "trigger", name }];
  }
}

function* lostIndexes(
  table: Table,
  twin: Table,
  inSnapshot: Table | undefined,
  added: readonly Migration[],
): Generator<Found> {
  for (const { name, origin } of table.indexes) {
    const isNamed = (indexes: Table["indexes"]) => indexes.some((index) => sameName(index.name, name));
    if (origin !== "create-index" || isNamed(twin.indexes) || isNamed(inSnapshot?.indexes ?? [])) continue;
    if (!isDropped(added, "drop-index", name)) yield [table.name, { kind: "index", name }];
  }
}

function lostOptions(table: Table, twin: Table): readonly TableOption[] {
  return [
    ...(table.strict && !twin.strict ? (["strict"] as const) : []),
    ...(table.withoutRowid && !twin.withoutRowid ? (["without-rowid"] as const) : []),
    ...(table.autoincrement && !twin.autoincrement ? (["autoincrement"] as const) : []),
  ];
}

function* lostCollations(table: Table, twin: Table): Generator<Found> {
  for (const { name, collation } of table.columns) {
    const successor = twin.columns.find((column) => sameName(column.name, name));
    if (successor === undefined || successor.collation === collation || collation === "BINARY") continue;
    yield [table.name, { kind: "collation", column: name, collation }];
  }
}

/** Where AUTOINCREMENT itself is gone, that is what is lost. */
function* lostCounters({ tables }: RowsRun, schema: Schema, added: readonly Migration[]): Generator<Found> {
  const isAbout = (name: string): boolean =>
    addedStatements(added).some(
      ({ statement }) =>
        sameName(statement.target ?? "", name) && !/^(?:create-index|insert)$/.test(statement.kind),
    );
  for (const { table, after, counter } of tables) {
    if (after === null || counter === null || counter.before === null) continue;
    if (tableNamed(schema, after)?.autoincrement !== true) continue;
    if (Number(counter.after ?? 0) >= Number(counter.before)) continue;
    const now = counter.after === null ? null : String(counter.after);
    const isRebuilt = !isAbout("sqlite_sequence") || isAbout(table);
    yield [table, { kind: "counter", before: String(counter.before), after: now, isRebuilt }];
  }
}

function isDropped(added: readonly Migration[], kind: "drop-index" | "drop-trigger", name: string): boolean {
  return addedStatements(added).some(
    ({ statement: { kind: found, tokens } }) =>
      found === kind && sameName(unquoteName(tokens.at(-1)?.text ?? ""), name),
  );
}
