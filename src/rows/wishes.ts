import { quoteName } from "../model/quote.ts";
import {
  type ForeignKey,
  nameKey,
  referredColumns,
  type Schema,
  sameName,
  storedColumns,
  type Table,
  tableNamed,
} from "../model/schema.ts";
import type { NamedColumn } from "../sql/conditions.ts";
import type { LooksFor, Scope } from "../sql/looks-for.ts";
import { fittingText } from "./candidates.ts";

/** Values that one row of a table is to hold: SQL by the name of the column. */
export type Wish = ReadonlyMap<string, string>;

/** What the rows of a database should be like for new SQL to find what it looks for. */
export interface Wishes {
  /** Rows that are to be there, by `nameKey` of the table. */
  readonly rows: ReadonlyMap<string, readonly Wish[]>;
  /** Rows that would be in the way of an INSERT. */
  readonly inTheWay: ReadonlyMap<string, readonly Wish[]>;
  /** Rows that are deleted, or get other values. `isRefused`: only keys that would refuse it are to lead elsewhere. */
  readonly taken: readonly {
    readonly table: Table;
    readonly alias: string;
    readonly where: string;
    readonly isRefused?: true;
  }[];
  /** How many rows a table is to have at least. */
  readonly rowsIn: ReadonlyMap<string, number>;
  /** Columns that are compared, with those they are to find their value in. */
  readonly pairs: readonly { readonly table: Table; readonly key: ForeignKey }[];
}

/** More rows than these are not wished for in one table. */
const mostWishes = 40;
/** A LIMIT above this is one that nothing exceeds. */
const mostRows = 5000;

/**
 * What statements wish for, as far as the schema they meet has the tables and columns. `after` tells what rows that an
 * INSERT names refer to, where it goes into a table of the new migrations.
 */
export function wishesOf(looks: readonly LooksFor[], before: Schema, after: Schema | null): Wishes {
  const inserted = looks.flatMap((each) => insertedRows(each, before, after));
  const all = new Map<string, Wish[]>();
  const add = (table: Table, wish: Wish, depth = 0): void => {
    const known = all.get(nameKey(table.name)) ?? [];
    all.set(nameKey(table.name), known);
    if (wish.size === 0 || known.length >= mostWishes || known.some((other) => isSame(other, wish))) return;
    known.push(wish);
    if (depth < 4) for (const { parent, own } of parentsOf(table, wish, before)) add(parent, own, depth + 1);
  };
  for (const { rows } of looks) {
    for (const { scope, wanted } of rows) {
      const found = wanted.flatMap((value) => {
        const table = tableOf(value, scope, before);
        const sql = value.pattern === null ? value.sql : fittingText(value.sql, value.pattern);
        return table === null ? [] : [{ table, column: value.column, sql }];
      });
      for (const [table, values] of Map.groupBy(found, (value) => value.table)) {
        add(table, new Map(values.map(({ column, sql }) => [nameIn(table, column), sql])));
      }
    }
  }
  for (const { table, row } of inserted) {
    for (const { parent, own } of parentsOf(table, row, before)) {
      const isMade = inserted.some((made) => made.table === parent && holds(made.row, own));
      if (!isMade) add(parent, own);
    }
  }
  const met = inserted.flatMap(({ table, row, mayMeet }) => {
    const key = new Map(mayMeet ? keysIn(table, row).flatMap((each) => [...each]) : []);
    return key.size > 0 && before.tables.includes(table) ? [{ table, key }] : [];
  });
  for (const { table, key } of met) add(table, key);
  return {
    rows: all,
    inTheWay: inTheWay(inserted, before),
    taken: [
      ...looks.flatMap(({ takes }) => {
        const table = takes === null ? undefined : tableNamed(before, takes.name);
        return takes === null || takes.where === null || table === undefined
          ? []
          : [{ table, alias: takes.alias, where: takes.where }];
      }),
      ...met.map(({ table, key }) => ({ table, alias: table.name, where: conditionOf(key) })),
    ],
    rowsIn: new Map(
      looks.flatMap(({ limits }) =>
        limits.flatMap(({ tables, rows }) =>
          rows > mostRows ? [] : tables.map((name) => [nameKey(name), rows + 10] as const),
        ),
      ),
    ),
    pairs: looks.flatMap(({ pairs }) =>
      pairs.flatMap(({ scope, one, other }) => pairOf(one, other, scope, before) ?? []),
    ),
  };
}

/** SQL: a row holds what is wished for. */
export function conditionOf(wish: Wish): string {
  return [...wish].map(([column, sql]) => `${quoteName(column)} IS ${sql}`).join(" AND ");
}

interface InsertedRow {
  readonly table: Table;
  readonly row: Wish;
  readonly mayMeet: boolean;
}

/** The rows that a statement names, with what is no literal left out. */
function insertedRows({ inserts }: LooksFor, before: Schema, after: Schema | null): readonly InsertedRow[] {
  if (inserts === null) return [];
  const table =
    tableNamed(before, inserts.table) ?? (after === null ? undefined : tableNamed(after, inserts.table));
  if (table === undefined) return [];
  const plain = storedColumns(table).map(({ name }) => name);
  const columns = inserts.columns ?? plain;
  return inserts.rows.slice(0, mostRows).map((values) => ({
    table,
    mayMeet: inserts.mayMeet,
    row: new Map(
      columns.flatMap((column, place) => {
        const sql = values[place];
        return sql == null || /^null$/i.test(sql) ? [] : [[nameIn(table, column), sql] as const];
      }),
    ),
  }));
}

function inTheWay(inserted: readonly InsertedRow[], before: Schema): Wishes["inTheWay"] {
  const own = inserted.filter(({ table, mayMeet }) => !mayMeet && before.tables.includes(table));
  return new Map(
    [...Map.groupBy(own, ({ table }) => nameKey(table.name))].map(([name, rows]) => [
      name,
      rows.flatMap(({ table, row }) => keysIn(table, row)),
    ]),
  );
}

/** The unique keys of a table that a row has whole. */
function keysIn(table: Table, row: Wish): readonly Wish[] {
  const sets = [
    table.primaryKey,
    ...table.indexes
      .filter(({ unique, columns }) => unique && columns.every(({ isExpression }) => !isExpression))
      .map(({ columns }) => columns.map(({ term }) => term)),
  ];
  return sets.flatMap((set) => {
    const values = set.flatMap((name) => {
      const sql = row.get(nameIn(table, name));
      return sql === undefined ? [] : [[nameIn(table, name), sql] as const];
    });
    return set.length > 0 && values.length === set.length ? [new Map(values)] : [];
  });
}

/** The rows of parents that a row refers to. */
function parentsOf(
  { foreignKeys }: Table,
  row: Wish,
  before: Schema,
): readonly { readonly parent: Table; readonly own: Wish }[] {
  return foreignKeys.flatMap((key) => {
    const parent = tableNamed(before, key.parent);
    if (parent === undefined) return [];
    const names = referredColumns(key, parent);
    const own = key.columns.flatMap((column, place) => {
      const sql = [...row].find(([name]) => sameName(name, column))?.[1];
      const name = names[place];
      return sql === undefined || sql === "NULL" || name === undefined
        ? []
        : [[nameIn(parent, name), sql] as const];
    });
    return own.length > 0 ? [{ parent, own: new Map(own) }] : [];
  });
}

function pairOf(
  one: NamedColumn,
  other: NamedColumn,
  scope: Scope,
  before: Schema,
): Wishes["pairs"][number] | null {
  const depth = (table: Table): number => scope.findIndex(({ name }) => sameName(name, table.name));
  const sides = [one, other].flatMap((column) => {
    const table = tableOf(column, scope, before);
    return table === null ? [] : [{ table, name: nameIn(table, column.column) }];
  });
  // The nearer one is looked through for what the other holds.
  const [parent, child] = sides.sort((a, b) => depth(a.table) - depth(b.table));
  if (parent === undefined || child === undefined || parent.table === child.table) return null;
  return {
    table: child.table,
    key: {
      columns: [child.name],
      parent: parent.table.name,
      parentColumns: [parent.name],
      onDelete: "NO ACTION",
      onUpdate: "NO ACTION",
      deferred: false,
    },
  };
}

/** The table that a column belongs to, nearest first. */
function tableOf({ table: called, column }: NamedColumn, scope: Scope, { tables }: Schema): Table | null {
  const hasColumn = ({ columns }: Table): boolean => columns.some(({ name }) => sameName(name, column));
  const near =
    called === null
      ? scope.map(({ name }) => name)
      : [...scope.filter(({ alias }) => sameName(alias, called)).map(({ name }) => name), called];
  const found = near.flatMap((name) => tables.find((each) => sameName(each.name, name)) ?? []);
  return found.find((table) => table.kind === "table" && hasColumn(table)) ?? null;
}

/** The name as the table declares it. */
function nameIn({ columns }: Table, name: string): string {
  return columns.find((column) => sameName(column.name, name))?.name ?? name;
}

function isSame(one: Wish, other: Wish): boolean {
  return one.size === other.size && holds(one, other);
}

/** Whether a row has all of these values. */
function holds(row: Wish, values: Wish): boolean {
  return [...values].every(([column, sql]) => row.get(column) === sql);
}
