import type { DataEvidence } from "../model/evidence.ts";
import type { Migration } from "../model/migration.ts";
import { type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { code } from "../model/text.ts";
import { namesWord } from "../sql/names-word.ts";

/** Something that went with the old declaration of a table. */
export interface LostObject {
  readonly table: string;
  /** Half a sentence. */
  readonly what: string;
  readonly remedy: string;
}

/**
 * What is gone although its table is still there and no statement drops it. What base's last snapshot knew was left
 * out on purpose: drizzle-kit makes again what is still in the schema.
 */
export function* lostObjects({ rows, replay, known }: DataEvidence): Generator<LostObject> {
  const after = rows.run.schema;
  if (after === null) return;
  yield* lostTriggers(rows.before, after, replay.added);
  for (const table of rows.before.tables) {
    const twin = tableNamed(after, table.name);
    if (twin === undefined || twin.kind !== "table") continue;
    const inSnapshot = known === null ? undefined : tableNamed(known, table.name);
    yield* lostIndexes(table, twin, inSnapshot, replay.added);
    yield* lostOptions(table, twin);
    yield* lostCollations(table, twin);
  }
}

function* lostTriggers(before: Schema, after: Schema, added: readonly Migration[]): Generator<LostObject> {
  for (const { name, table } of before.triggers) {
    const isThere = after.triggers.some((trigger) => sameName(trigger.name, name));
    if (isThere || tableNamed(after, table) === undefined || isDropped(added, "drop-trigger", name)) continue;
    yield {
      table,
      what: `the trigger ${code(name)}`,
      remedy: `Create ${code(name)} again behind the rebuild`,
    };
  }
}

function* lostIndexes(
  table: Table,
  twin: Table,
  inSnapshot: Table | undefined,
  added: readonly Migration[],
): Generator<LostObject> {
  for (const { name, origin } of table.indexes) {
    const isNamed = (indexes: Table["indexes"]) => indexes.some((index) => sameName(index.name, name));
    if (origin !== "create-index" || isNamed(twin.indexes) || isNamed(inSnapshot?.indexes ?? [])) continue;
    if (isDropped(added, "drop-index", name)) continue;
    yield {
      table: table.name,
      what: `the index ${code(name)}`,
      remedy: `Create ${code(name)} again behind the rebuild`,
    };
  }
}

function* lostOptions(table: Table, twin: Table): Generator<LostObject> {
  const options: readonly (readonly [boolean, string, string])[] = [
    [table.strict && !twin.strict, "STRICT", "Add STRICT to the new declaration"],
    [table.withoutRowid && !twin.withoutRowid, "WITHOUT ROWID", "Add WITHOUT ROWID to the new declaration"],
    [
      table.autoincrement && !twin.autoincrement,
      "AUTOINCREMENT: ids of deleted rows are given out again",
      `Add AUTOINCREMENT to the key in the new declaration, \`primaryKey({ autoIncrement: true })\` in the schema`,
    ],
  ];
  for (const [isLost, what, remedy] of options) if (isLost) yield { table: table.name, what, remedy };
}

function* lostCollations(table: Table, twin: Table): Generator<LostObject> {
  for (const { name, collation } of table.columns) {
    const successor = twin.columns.find((column) => sameName(column.name, name));
    if (successor === undefined || successor.collation === collation || collation === "BINARY") continue;
    yield {
      table: table.name,
      what: `COLLATE ${collation} of ${code(`${table.name}.${name}`)}`,
      remedy: `Add COLLATE ${collation} to the column's new declaration`,
    };
  }
}

function isDropped(added: readonly Migration[], kind: "drop-index" | "drop-trigger", name: string): boolean {
  const statements = added.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.statements));
  return statements.some((statement) => statement.kind === kind && namesWord(statement.text, name));
}
