import { quoteName } from "../model/quote.ts";
import type { ForeignKeyViolation } from "../model/rows.ts";
import {
  type ForeignKey,
  nameKey,
  referredColumns,
  type Schema,
  type Table,
  tableNamed,
} from "../model/schema.ts";
import { code } from "../model/text.ts";
import type { Engine } from "../sqlite/engine.ts";

/**
 * Foreign keys whose rows or declaration are broken, in the order of the schema; those in order are left out.
 * An anti-join of our own: `PRAGMA foreign_key_check` takes ten times as long, and throws on a mismatch
 * (https://sqlite.org/foreignkeys.html#fk_indexes). `database` is the name under which it is attached; `isDue` leaves
 * keys out of which it is known how they stand.
 */
export function foreignKeyViolations(
  engine: Engine,
  schema: Schema,
  database = "main",
  isDue: (table: Table, key: ForeignKey) => boolean = () => true,
): readonly ForeignKeyViolation[] {
  const found: ForeignKeyViolation[] = [];
  for (const table of schema.tables) {
    if (table.kind !== "table") continue;
    for (const key of table.foreignKeys) {
      if (!isDue(table, key)) continue;
      const violation = violationOf(engine, schema, table, key, database);
      if (violation !== null) found.push(violation);
    }
  }
  return found;
}

function violationOf(
  engine: Engine,
  schema: Schema,
  table: Table,
  key: ForeignKey,
  database: string,
): ForeignKeyViolation | null {
  const about = { table: table.name, columns: key.columns, parent: key.parent };
  const children = `${quoteName(database)}.${quoteName(table.name)} AS c WHERE ${hasKey(key)}`;
  const resolved = resolveParent(schema, key);
  if (resolved.kind === "parent-missing") {
    const rows = countRows(engine, children);
    return rows === 0 ? null : { ...about, kind: "parent-missing", rows };
  }
  if (resolved.kind === "mismatch") {
    return { ...about, kind: "mismatch", reason: resolved.reason, rows: countRows(engine, children) };
  }
  const rows = countRows(engine, `${children} AND ${isOrphan(resolved, key, database)}`);
  return rows === 0 ? null : { ...about, kind: "orphans", rows };
}

/** What a foreign key refers to, as SQLite resolves it when a row is written. */
export type ResolvedParent =
  | { readonly kind: "found"; readonly parent: Table; readonly columns: readonly string[] }
  | { readonly kind: "parent-missing" }
  | { readonly kind: "mismatch"; readonly reason: string };

/** Finds the parent of a key and checks that its columns can be one: https://sqlite.org/foreignkeys.html#fk_indexes */
export function resolveParent(schema: Schema, key: ForeignKey): ResolvedParent {
  const parent = tableNamed(schema, key.parent);
  if (parent === undefined) return { kind: "parent-missing" };
  const columns = referredColumns(key, parent);
  if (columns.length !== key.columns.length) {
    return {
      kind: "mismatch",
      reason: `the primary key of ${code(parent.name)} has ${columns.length} columns`,
    };
  }
  const list = columns.map((name) => `${code(name)}`).join(", ");
  for (const name of columns) {
    if (parent.columns.some((column) => nameKey(column.name) === nameKey(name))) continue;
    return { kind: "mismatch", reason: `${code(parent.name)} has no column ${code(name)}` };
  }
  if (!isKey(parent, columns))
    return { kind: "mismatch", reason: `${list} of ${code(parent.name)} is not unique` };
  return { kind: "found", parent, columns };
}

/**
 * What a foreign key follows from, rows apart: where neither this nor a row of the two tables changed, it stands as
 * it stood.
 */
export function declarationOf(schema: Schema, table: Table, key: ForeignKey): string {
  const resolved = resolveParent(schema, key);
  const columns = (of: Table, names: readonly string[]): unknown =>
    names.map((name) => of.columns.find((column) => nameKey(column.name) === nameKey(name)));
  const parent = resolved.kind === "found" ? columns(resolved.parent, resolved.columns) : resolved;
  return JSON.stringify([table.name, key, columns(table, key.columns), parent]);
}

/** Whether the columns are the primary key or those of a full unique index that compares as they do. */
function isKey(table: Table, columns: readonly string[]): boolean {
  const wanted = new Set(columns.map(nameKey));
  const sameColumns = (names: readonly string[]): boolean =>
    names.length === wanted.size && names.every((name) => wanted.has(nameKey(name)));
  if (sameColumns(table.primaryKey)) return true;
  return table.indexes.some(
    (index) =>
      index.unique &&
      index.where === null &&
      index.columns.every(
        (part) => !part.isExpression && nameKey(part.collation) === nameKey(collationOf(table, part.term)),
      ) &&
      sameColumns(index.columns.map((part) => part.term)),
  );
}

function collationOf(table: Table, name: string): string {
  return table.columns.find((column) => nameKey(column.name) === nameKey(name))?.collation ?? "BINARY";
}

/** SQL: the child `c` has a key, that is no NULL in it. */
export function hasKey(key: ForeignKey): string {
  return key.columns.map((name) => `c.${quoteName(name)} IS NOT NULL`).join(" AND ");
}

/**
 * SQL: no parent has the key of the child `c`. The `+` takes the child's affinity away, so that the parent's
 * affinity and collation decide, as in SQLite's own check.
 */
export function isOrphan(
  resolved: { readonly parent: Table; readonly columns: readonly string[] },
  key: ForeignKey,
  database: string,
): string {
  const same = key.columns.map(
    (name, place) => `p.${quoteName(resolved.columns[place] ?? "")} = +c.${quoteName(name)}`,
  );
  return `NOT EXISTS (SELECT 1 FROM ${quoteName(database)}.${quoteName(resolved.parent.name)} AS p WHERE ${same.join(" AND ")})`;
}

function countRows(engine: Engine, from: string): number {
  return Number(engine.query(`SELECT count(*) AS n FROM ${from}`)[0]?.["n"]);
}
