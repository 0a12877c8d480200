import { writeFileSync } from "node:fs";
import { openSchema } from "../copies/fingerprint/schema-of.ts";
import { removeDatabase } from "../copies/read-copy.ts";
import type { ColumnCounts, Fingerprint, TableCounts } from "../model/fingerprint.ts";
import { quoteName } from "../model/quote.ts";
import { nameKey, type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import type { Engine } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";
import { introspect } from "../sqlite/introspect.ts";

/** So many rows at most stand for those of a table. */
const mostRows = 500;

/** A copy that a fingerprint describes: its schema, its records, and generated rows that fit its counts. `database`: where it is laid down. */
export function fittedCopy(name: string, fingerprint: Fingerprint, database: string): SnapshotCopy {
  return {
    name,
    problem: null,
    notes: [],
    fingerprint,
    lay: () => {
      writeFileSync(database, imageOf(fingerprint));
      return database;
    },
    remove: () => removeDatabase(database),
  };
}

function imageOf(fingerprint: Fingerprint): Uint8Array {
  const { schema: statements, ledger, tables } = fingerprint;
  return openSchema(statements, (engine) => {
    const schema = introspect(engine);
    if (ledger !== null) layLedger(engine, ledger);
    const rowsPerTable = Math.min(mostRows, Math.max(0, ...tables.map(({ rows }) => rows)));
    if (rowsPerTable > 0)
      openSchema([], (probe) => fillDatabase(engine, schema, { rowsPerTable, adversarial: false, probe }));
    engine.exec("PRAGMA foreign_keys = OFF");
    for (const counts of tables) {
      const table = tableNamed(schema, counts.name);
      if (table?.kind === "table") bend(engine, schema, table, counts);
    }
    return engine.serialize();
  });
}

function layLedger(engine: Engine, { table, entries }: NonNullable<Fingerprint["ledger"]>): void {
  const columns = engine
    .query("SELECT name FROM pragma_table_info(?)", [table])
    .map(({ name }) => String(name).toLowerCase());
  for (const { name, hash, when } of entries) {
    const values = { name, hash, created_at: when };
    const known = Object.entries(values).filter(([column]) => columns.includes(column));
    const names = known.map(([column]) => quoteName(column)).join(", ");
    const marks = known.map(() => "?").join(", ");
    engine.run(
      `INSERT INTO ${quoteName(table)} (${names}) VALUES (${marks})`,
      known.map(([, value]) => value),
    );
  }
}

/** Makes generated rows of a table fit its counts, as far as its constraints let them. */
function bend(engine: Engine, schema: Schema, table: Table, counts: TableCounts): void {
  const name = quoteName(table.name);
  if (table.withoutRowid) {
    if (counts.rows === 0) failureOf(engine, `DELETE FROM ${name}`);
    return;
  }
  const rows = Math.min(counts.rows, mostRows);
  failureOf(engine, `DELETE FROM ${name} WHERE rowid NOT IN (SELECT rowid FROM ${name} LIMIT ${rows})`);
  for (const column of counts.columns)
    for (const sql of bendColumn(table, column, counts.rows, rows)) failureOf(engine, sql);
  for (const key of counts.foreignKeys) {
    const parent = tableNamed(schema, key.parent);
    const [column = ""] = key.columns;
    if (key.orphans === 0 || parent === undefined) continue;
    const some = scaled(key.orphans, counts.rows, rows);
    failureOf(
      engine,
      `UPDATE OR IGNORE ${name} SET ${quoteName(column)} = CASE typeof(${quoteName(column)}) WHEN 'text' THEN 'nobody' ELSE 999999999 END WHERE rowid IN (SELECT rowid FROM ${name} LIMIT ${some})`,
    );
  }
}

/** A share of the rows there are, and at least one of those there are some of. */
function scaled(of: number, all: number, rows: number): number {
  return of === 0 || all === 0 ? 0 : Math.max(1, Math.min(rows, Math.round((of / all) * rows)));
}

function bendColumn(table: Table, counts: ColumnCounts, all: number, rows: number): readonly string[] {
  const [name, column] = [quoteName(table.name), quoteName(counts.name)];
  const declared = table.columns.find((each) => sameName(each.name, counts.name));
  const isKey = table.primaryKey.some((each) => nameKey(each) === nameKey(counts.name));
  if (declared === undefined || declared.generated !== null || isKey) return [];
  const some = `(SELECT ${column} FROM ${name} WHERE ${column} IS NOT NULL LIMIT 1)`;
  const first = (n: number) => `rowid IN (SELECT rowid FROM ${name} ORDER BY rowid LIMIT ${n})`;
  const last = (n: number) => `rowid IN (SELECT rowid FROM ${name} ORDER BY rowid DESC LIMIT ${n})`;
  const shared = counts.duplicates?.rows ?? 0;
  return [
    `UPDATE OR IGNORE ${name} SET ${column} = ${some} WHERE ${column} IS NULL`,
    ...(shared === 0
      ? []
      : [
          `UPDATE OR IGNORE ${name} SET ${column} = ${some} WHERE ${first(Math.max(2, scaled(shared, all, rows)))}`,
        ]),
    ...(counts.nulls === 0
      ? []
      : [`UPDATE OR IGNORE ${name} SET ${column} = NULL WHERE ${last(scaled(counts.nulls, all, rows))}`]),
  ];
}
