import { quoteName } from "../model/quote.ts";
import { isRowid, rowidName } from "../model/rows.ts";
import { type ForeignKey, nameKey, type Schema, sameName, type Table } from "../model/schema.ts";
import type { Engine } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";
import { mayBeNull, nullableColumn } from "./fill-order.ts";
import { hasKey, resolveParent } from "./foreign-keys.ts";
import { conditionOf, type Wish, type Wishes } from "./wishes.ts";

/**
 * How rows meet new SQL half-way. "met": what it looks for is there, and other rows refer to it. "apart": it is there,
 * and nothing refers to what is deleted or changed. "all": the columns it looks at hold nothing else.
 */
export const friendlyKinds = ["met", "apart", "all"] as const;
export type FriendlyKind = (typeof friendlyKinds)[number];

/** Rows that are made to look like this as they are filled in. */
export interface FriendlyRows {
  readonly kind: FriendlyKind;
  readonly wishes: Wishes;
}

/**
 * Changes the rows of a table that was just filled, before other tables refer to them: ids get gaps, what is looked
 * for is put into rows that nothing else is looked for in, twice where it may be, and what is in the way goes aside.
 * What the schema refuses is left as it is. Keys have to be off, and triggers set aside.
 */
export function grantWishes(engine: Engine, table: Table, { kind, wishes }: FriendlyRows): void {
  spreadIds(engine, table);
  const name = nameKey(table.name);
  const wished = wishes.rows.get(name) ?? [];
  for (const wish of [...wished, ...wished]) grant(engine, table, wish, wished);
  if (kind === "all") fillColumns(engine, table, wished);
  for (const wish of wishes.inTheWay.get(name) ?? []) {
    if (!wished.some((other) => conditionOf(other) === conditionOf(wish))) moveAside(engine, table, wish);
  }
}

/** Lets no row refer to one that is deleted or changed. */
export function setApart(engine: Engine, schema: Schema, { kind, wishes }: FriendlyRows): void {
  if (kind !== "apart") return;
  for (const taken of wishes.taken) {
    for (const child of schema.tables) {
      for (const key of child.kind === "table" ? child.foreignKeys : []) {
        const isDue = taken.isRefused !== true || /^(?:NO ACTION|RESTRICT)$/.test(key.onDelete);
        if (isDue && sameName(key.parent, taken.table.name)) leadAway(engine, schema, child, key, taken);
      }
    }
  }
}

function nameOf(table: Table): string {
  return `main.${quoteName(table.name)}`;
}

/** 1, 2, 3 become 1, 3, 5: in production rows are deleted. */
function spreadIds(engine: Engine, table: Table): void {
  const id = table.columns.find((column) => isRowid(table, column));
  if (id === undefined || isKeyPart(table, id.name)) return;
  const name = quoteName(id.name);
  failureOf(engine, `UPDATE OR IGNORE ${nameOf(table)} SET ${name} = -${name} WHERE ${name} > 0`);
  failureOf(engine, `UPDATE OR IGNORE ${nameOf(table)} SET ${name} = -2 * ${name} - 1 WHERE ${name} < 0`);
}

function isKeyPart({ foreignKeys }: Table, column: string): boolean {
  return foreignKeys.some(({ columns }) => columns.some((name) => sameName(name, column)));
}

function grant(engine: Engine, table: Table, wish: Wish, all: readonly Wish[]): void {
  const own = new Map([...wish].filter(([column, sql]) => mayHold(table, column, sql)));
  if (own.size === 0 || countOf(engine, table, conditionOf(own)) > 1) return;
  const key = new Map([...own].filter(([column]) => table.primaryKey.some((part) => sameName(part, column))));
  const hasKey = key.size > 0 && key.size === table.primaryKey.length;
  if (hasKey && countOf(engine, table, conditionOf(key)) > 0) {
    setValues(engine, table, new Map([...own].filter(([column]) => !key.has(column))), conditionOf(key));
    return;
  }
  const place = rowidName(table) ?? table.primaryKey.map(quoteName).join(", ");
  const taken = all.map((other) => `(${conditionOf(other)})`).join(" OR ");
  const free = `SELECT ${place} FROM ${nameOf(table)} WHERE NOT (${taken}) ORDER BY ${place} LIMIT 1`;
  setValues(engine, table, own, `(${place}) = (${free})`);
}

function mayHold(table: Table, name: string, sql: string): boolean {
  const column = table.columns.find((each) => sameName(each.name, name));
  return column !== undefined && column.generated === null && (sql !== "NULL" || nullableColumn(table, name));
}

function setValues(engine: Engine, table: Table, values: Wish, where: string): void {
  const sets = [...values].map(([column, sql]) => `${quoteName(column)} = ${sql}`);
  if (sets.length === 0) return;
  failureOf(engine, `UPDATE OR IGNORE ${nameOf(table)} SET ${sets.join(", ")} WHERE ${where}`);
}

function countOf(engine: Engine, table: Table, where: string): number {
  const found = engine.query(`SELECT count(*) AS n FROM ${nameOf(table)} WHERE ${where}`);
  return Number(found[0]?.["n"]);
}

/** Every row gets one of the values that are looked for in its column. */
function fillColumns(engine: Engine, table: Table, wished: readonly Wish[]): void {
  const rowid = rowidName(table);
  if (rowid === null) return;
  const values = Map.groupBy(
    wished.flatMap((wish) => [...wish]),
    ([column]) => column,
  );
  for (const [column, all] of values) {
    const fit = [...new Set(all.map(([, sql]) => sql))].filter((sql) => sql !== "NULL");
    if (fit.length === 0 || isKeyPart(table, column) || isUnique(table, column)) continue;
    const arms = fit.map((sql, n) => `WHEN ${n} THEN ${sql}`).join(" ");
    const each = `CASE abs(${rowid} / 2) % ${fit.length} ${arms} END`;
    failureOf(engine, `UPDATE OR IGNORE ${nameOf(table)} SET ${quoteName(column)} = ${each}`);
  }
}

function isUnique({ primaryKey, indexes }: Table, column: string): boolean {
  const sets = indexes.filter(({ unique }) => unique).map(({ columns }) => columns.map(({ term }) => term));
  return [primaryKey, ...sets].some((set) => set.some((name) => sameName(name, column)));
}

function moveAside(engine: Engine, table: Table, wish: Wish): void {
  const [column] = [...wish.keys()].filter((name) => !isKeyPart(table, name));
  const where = conditionOf(wish);
  if (column !== undefined) {
    const name = quoteName(column);
    const other = `CASE typeof(${name}) WHEN 'integer' THEN ${name} + 1000003 ELSE ${name} || ' other' END`;
    failureOf(engine, `UPDATE OR IGNORE ${nameOf(table)} SET ${name} = ${other} WHERE ${where}`);
  }
  failureOf(engine, `DELETE FROM ${nameOf(table)} WHERE ${where}`);
}

function leadAway(
  engine: Engine,
  schema: Schema,
  child: Table,
  key: ForeignKey,
  { alias, where }: Wishes["taken"][number],
): void {
  const resolved = resolveParent(schema, key);
  if (resolved.kind !== "found") return;
  const from = `${nameOf(resolved.parent)} AS ${quoteName(alias)}`;
  const names = resolved.columns.map((name) => `${quoteName(alias)}.${quoteName(name)}`).join(", ");
  const own = key.columns.map(quoteName).join(", ");
  const refers = `(${own}) IN (SELECT ${names} FROM ${from} WHERE (${where}))`;
  const order =
    rowidName(child) === null
      ? ""
      : ` ORDER BY abs(c.${rowidName(child)} * 7919 + ${quoteName(alias)}.${quoteName(resolved.columns[0] ?? "")}) % 101`;
  const other = `SELECT ${names} FROM ${from} WHERE (${where}) IS NOT TRUE${order} LIMIT 1`;
  const target = `${nameOf(child)} AS c`;
  failureOf(
    engine,
    `UPDATE OR IGNORE ${target} SET (${own}) = (${other}) WHERE ${hasKey(key)} AND ${refers}`,
  );
  if (mayBeNull(child, key)) {
    const free = key.columns.filter((name) => nullableColumn(child, name));
    const nulls = free.map((name) => `${quoteName(name)} = NULL`).join(", ");
    failureOf(engine, `UPDATE OR IGNORE ${target} SET ${nulls} WHERE ${hasKey(key)} AND ${refers}`);
  }
  failureOf(engine, `DELETE FROM ${target} WHERE ${hasKey(key)} AND ${refers}`);
}
