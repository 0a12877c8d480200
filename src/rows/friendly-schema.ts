import {
  type Check,
  type Column,
  type ForeignKey,
  type Index,
  nameKey,
  type Schema,
  sameName,
  type Table,
  tableNamed,
} from "../model/schema.ts";
import { tokensOf } from "../sql/tokens.ts";
import { columnsIn } from "./bound-columns.ts";
import type { Wishes } from "./wishes.ts";

/**
 * The schema that rows are planned for which are to pass what comes: every table as it is, and the constraints that
 * are to hold in the end besides, where they are about columns that are there already. `pairs`: columns that statements
 * look up in others.
 */
export function friendlySchema(before: Schema, after: Schema | null, pairs: Wishes["pairs"]): Schema {
  return { ...before, tables: before.tables.map((table) => friendlyTable(table, before, after, pairs)) };
}

/** The same, with no column left empty that is to have a value. */
export function fittingSchema(before: Schema, after: Schema | null): Schema {
  const schema = friendlySchema(before, after, []);
  const tables = schema.tables.map((table) => {
    const now = after === null ? undefined : tableNamed(after, table.name);
    const isDue = ({ name }: Column): boolean =>
      now?.columns.some((column) => sameName(column.name, name) && column.notNull) === true;
    return {
      ...table,
      columns: table.columns.map((each) => (isDue(each) ? { ...each, notNull: true } : each)),
    };
  });
  return { ...schema, tables };
}

function friendlyTable(table: Table, before: Schema, after: Schema | null, pairs: Wishes["pairs"]): Table {
  const now = after === null ? undefined : tableNamed(after, table.name);
  if (table.kind !== "table") return table;
  const has = (name: string): boolean => table.columns.some((column) => sameName(column.name, name));
  const foreignKeys = [...table.foreignKeys];
  const isFree = ({ columns }: ForeignKey): boolean =>
    columns.every(has) &&
    !columns.some((name) => table.primaryKey.some((part) => sameName(part, name))) &&
    !foreignKeys.some((key) => key.columns.some((name) => columns.some((other) => sameName(name, other))));
  for (const key of now?.foreignKeys ?? []) {
    if (tableNamed(before, key.parent) !== undefined && isFree(key)) foreignKeys.push(key);
  }
  for (const pair of pairs) if (pair.table === table && isFree(pair.key)) foreignKeys.push(pair.key);
  return {
    ...table,
    foreignKeys,
    checks: [...table.checks, ...(now === undefined ? [] : newChecks(table, now))],
    indexes: [...table.indexes, ...(now === undefined ? [] : newUniques(table, now))],
  };
}

/** CHECKs of now over columns of before alone. */
export function newChecks(table: Table, now: Table): readonly Check[] {
  const known = new Set(table.checks.map(({ expression }) => expression));
  const fresh = now.columns.filter(({ name }) => !isIn(name, table.columns));
  return now.checks.filter(
    ({ expression }) =>
      !known.has(expression) &&
      columnsIn({ ...now, columns: fresh }, tokensOf(expression)).length === 0 &&
      columnsIn(table, tokensOf(expression)).length > 0,
  );
}

function newUniques(table: Table, now: Table): readonly Index[] {
  const idOf = ({ columns }: Index): string => JSON.stringify(columns.map(({ term }) => nameKey(term)));
  const known = new Set(table.indexes.filter(({ unique, where }) => unique && where === null).map(idOf));
  return now.indexes.filter(
    (index) =>
      index.unique &&
      index.where === null &&
      !known.has(idOf(index)) &&
      index.columns.every(({ isExpression, term }) => !isExpression && isIn(term, table.columns)),
  );
}

function isIn(name: string, columns: readonly Column[]): boolean {
  return columns.some((column) => sameName(column.name, name));
}
