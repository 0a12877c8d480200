import { type Column, type ForeignKey, nameKey } from "../model/schema.ts";
import type { OrderedTable } from "./fill-order.ts";
import type { KeyTable, KeyTables } from "./key-tables.ts";
import type { Numbering } from "./number-rows.ts";

/** A foreign key with the place in which the statement finds its parent's keys. */
export interface Link {
  readonly key: ForeignKey;
  readonly keyTable: KeyTable;
  readonly alias: string;
  /** Columns that another key has filled already, with the SQL of what they got. */
  readonly fixed: readonly { readonly part: number; readonly sql: string }[];
}

/** The keys that can be looked up, widest first, so that one key of (tenant, user) serves the key of tenant as well. */
export function linkKeys(ordered: OrderedTable, keyTables: KeyTables): readonly Link[] {
  const filled = new Map<string, string>();
  const links: Link[] = [];
  const widestFirst = [...ordered.ready].sort((a, b) => b.columns.length - a.columns.length);
  for (const key of widestFirst) {
    const keyTable = keyTables.for(key);
    if (keyTable === null || key.columns.every((name) => filled.has(nameKey(name)))) continue;
    const alias = `f${links.length}`;
    const fixed = key.columns.flatMap((name, part) => {
      const sql = filled.get(nameKey(name));
      return sql === undefined ? [] : [{ part, sql }];
    });
    for (const [part, name] of key.columns.entries()) {
      if (!filled.has(nameKey(name))) filled.set(nameKey(name), `${alias}.k${part}`);
    }
    links.push({ key, keyTable, alias, fixed });
  }
  return links;
}

/** SQL: finds the parent's key for the row `i`. */
export function joinKeys(link: Link, numbering: Numbering | undefined): string {
  const { alias, keyTable, fixed } = link;
  if (fixed.length > 0) {
    const where = fixed.map(({ part, sql }) => `other.k${part} = ${sql}`).join(" AND ");
    return `LEFT JOIN ${keyTable.name} AS ${alias} ON ${alias}.j = (SELECT other.j FROM ${keyTable.name} AS other WHERE ${where} LIMIT 1)`;
  }
  const number =
    numbering?.distinct === true
      ? "1 + i"
      : `1 + ${numbering?.sql ?? "i"} % (SELECT count(*) FROM ${keyTable.name})`;
  return `LEFT JOIN ${keyTable.name} AS ${alias} ON ${alias}.j = ${number}`;
}

/** SQL: what the key gives a column. */
export function partOf(link: Link, column: Column): string {
  const part = link.key.columns.findIndex((name) => nameKey(name) === nameKey(column.name));
  return `${link.alias}.k${part}`;
}
