import { nameKey, type Schema, type Table } from "../model/schema.ts";
import { namesWord } from "../sql/names-word.ts";

/**
 * The tables of a schema on which statements can fare otherwise under the other schema: those that differ, those
 * whose triggers do, and those tied to them by a foreign key on either side. In the order of the schema.
 */
export function affectedTables(own: Schema, other: Schema): readonly Table[] {
  const differs = new Set([...tablesThatDiffer(own, other), ...watchedTables(own, other)]);
  const affected = new Set(differs);
  for (const table of [...own.tables, ...other.tables]) {
    for (const key of table.foreignKeys) {
      if (differs.has(nameKey(table.name))) affected.add(nameKey(key.parent));
      if (differs.has(nameKey(key.parent))) affected.add(nameKey(table.name));
    }
  }
  return own.tables.filter((table) => table.kind === "table" && affected.has(nameKey(table.name)));
}

function tablesThatDiffer(own: Schema, other: Schema): readonly string[] {
  const ownTables = byName(own);
  const otherTables = byName(other);
  const all = new Set([...ownTables.keys(), ...otherTables.keys()]);
  return [...all].filter((key) => !isSame(ownTables.get(key), otherTables.get(key)));
}

function byName(schema: Schema): ReadonlyMap<string, Table> {
  return new Map(schema.tables.map((table) => [nameKey(table.name), table]));
}

/** Unchanged tables are mostly one object, as `introspect` reads them. */
function isSame(a: Table | undefined, b: Table | undefined): boolean {
  if (a === b) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Tables, by `nameKey`, of which any write may fare otherwise: with a trigger that the other schema lacks or has
 * otherwise, or with one that names a table that differs.
 */
export function watchedTables(own: Schema, other: Schema): ReadonlySet<string> {
  const texts = (schema: Schema) =>
    new Map(schema.triggers.map((trigger) => [`${trigger.name} ${trigger.sql}`, trigger]));
  const [before, after] = [texts(own), texts(other)];
  const gone = [...before].filter(([text]) => !after.has(text));
  const fresh = [...after].filter(([text]) => !before.has(text));
  const differs = before.size === 0 ? [] : tablesThatDiffer(own, other);
  const tied = [...before].filter(([, { sql }]) => differs.some((table) => namesWord(sql, table)));
  return new Set([...gone, ...fresh, ...tied].map(([, { table }]) => nameKey(table)));
}
