import { listed, literal, quoted, type World, type WorldColumn, type WorldTable } from "./world.ts";

/** Plain rows in which every literal of the generator occurs, difficult ones with NULLs and doubles, or none. */
export const rowSets = ["friendly", "difficult", "empty"] as const;
export type RowSet = (typeof rowSets)[number];

const counts: Readonly<Record<RowSet, number>> = { friendly: 10, difficult: 9, empty: 0 };

/** The texts that statements of the generator speak of. */
export const texts = ["open", "done", "guest", "none", "x"] as const;
const difficultTexts = ["x", "x", " X ", "", null, "it's", "Open", "x", null];
const difficultNumbers = [0, -1, null, 7, 7, 2 ** 40, null, 1, 12];

/** INSERT statements that fill a database of this world; those that its constraints refuse are to be passed over. */
export function rowsSql(world: World, set: RowSet): readonly string[] {
  const count = counts[set];
  return world.tables.flatMap((table) => {
    const inserts = Array.from({ length: count }, (_, n) => insertSql(world, table, n, set));
    if (count === 0 || !table.autoincrement) return inserts;
    // A counter that is ahead of the rows; before other tables have any, or triggers would take them.
    const key = table.key[0] ?? "id";
    const last = literal(keyValue(table, key, 40));
    return [
      ...inserts,
      insertSql(world, table, 40, set),
      `DELETE FROM ${quoted(table.name)} WHERE ${quoted(key)} = ${last};`,
    ];
  });
}

/** An INSERT of the row with a number, all columns named. */
export function insertSql(world: World, table: WorldTable, n: number, set: RowSet): string {
  const values = table.columns.map((column) => literal(cellOf(world, table, column, n, set)));
  return `INSERT INTO ${quoted(table.name)} (${listed(table.columns.map(({ name }) => name))}) VALUES (${values.join(", ")});`;
}

/** The value of a key column in the row with a number; numbers have gaps. */
export function keyValue(table: WorldTable, name: string, n: number): string | number {
  const type = table.columns.find((column) => column.name === name)?.type;
  if (type === "integer") return 2 * n + 1;
  return table.key.length > 1 ? `k${n % 3}` : `k${n}`;
}

/** The value of any column in the row with a number. */
export function cellOf(
  world: World,
  table: WorldTable,
  column: WorldColumn,
  n: number,
  set: RowSet,
): string | number | null {
  if (table.key.includes(column.name)) return keyValue(table, column.name, n);
  const isDifficult = set === "difficult";
  const mayMiss = isDifficult && !column.notNull;
  const { references } = column;
  if (references !== null) {
    const parent = world.tables.find(({ name }) => name === references.table);
    const filled = counts[set] || 1;
    // Two references of a row are not to the same parent.
    const place = (n + table.columns.indexOf(column)) % filled;
    return (mayMiss && n % 3 === 1) || parent === undefined
      ? null
      : keyValue(parent, references.column, place);
  }
  if (isDistinct(table, column)) {
    if (mayMiss && n % 3 === 2) return null;
    return column.type === "text" ? `${column.name}-${n}` : 100 + n;
  }
  // No two columns hold the same in a row, or nobody could tell which is which.
  const shifted = n + table.columns.indexOf(column);
  if (column.allowed !== null) return column.allowed[shifted % column.allowed.length] ?? null;
  if (!isDifficult)
    return column.type === "text" ? (texts[shifted % texts.length] ?? null) : friendlyNumber(column, shifted);
  const values = column.type === "text" ? difficultTexts : difficultNumbers;
  const value = values[shifted % values.length] ?? null;
  return value === null && column.notNull ? (column.type === "text" ? "x" : 7) : value;
}

/** Each number twice, as each text. */
function friendlyNumber({ type }: WorldColumn, place: number): number {
  const n = place % texts.length;
  return type === "real" ? n + 0.5 : n;
}

function isDistinct(table: WorldTable, column: WorldColumn): boolean {
  return (
    column.unique ||
    table.indexes.some(
      ({ column: name, kind }) => name === column.name && kind !== "plain" && kind !== "expression",
    )
  );
}
