import { freeColumns, renameTable, withoutTable } from "../change-world.ts";
import { plainColumn } from "../make-world.ts";
import { indexSql, quoted, tableSql, type World, type WorldColumn, type WorldTable } from "../world.ts";
import { copyKinds, copyRows } from "./copy-rows.ts";
import { at, betweenPragmas, type Choice, type Claim, type Family, says, tableOf } from "./step.ts";

const changes = ["default", "required", "retype", "add", "drop", "check", "unique", "nothing"] as const;
const orders = ["as drizzle-kit", "under x__old", "renamed first"] as const;

/** A table made anew under its own name. */
export const rebuild: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const change = at(changes, choice.column) ?? "nothing";
  const copy = at(copyKinds, choice.variation) ?? "full";
  const order = at(orders, choice.order) ?? "as drizzle-kit";
  const made = changed(world, table, change, choice);
  const { name } = table;
  const source = order === "renamed first" ? `${name}_old` : name;
  const target =
    order === "as drizzle-kit" ? `__new_${name}` : order === "under x__old" ? `${name}__old` : name;
  const moves = copyRows(copy, { world, from: table, to: made.table, source, target, choice });
  if (moves === null) return null;
  const create = says(tableSql(made.table, target));
  const drop = says(`DROP TABLE ${quoted(source)};`, ...made.claims);
  const rename = (from: string, to: string) => says(`ALTER TABLE ${quoted(from)} RENAME TO ${quoted(to)};`);
  const inner =
    order === "renamed first"
      ? [rename(name, source), create, ...moves, drop]
      : [create, ...moves, drop, rename(target, name)];
  const indexes = made.table.indexes.map((index) => says(indexSql(name, index)));
  return {
    label: `rebuild (${change}), copy ${copy}, ${order}`,
    statements: [...betweenPragmas(inner, choice.pragma), ...indexes],
    world: rebuilt(order === "renamed first" ? renameTable(world, name, source) : world, source, made.table),
  };
};

/** The world behind a rebuild: the new table stands where the old one stood. */
function rebuilt(world: World, source: string, made: WorldTable): World {
  const left = withoutTable(world, source);
  const place = world.tables.findIndex(({ name }) => name === source);
  return { ...left, tables: left.tables.toSpliced(place, 0, made) };
}

type ColumnClaim = Extract<Claim, { kind: "column" | "conversion" }>;

/** What the new declaration is, and what it says of old values. */
function changed(
  world: World,
  table: WorldTable,
  change: (typeof changes)[number],
  { other }: Choice,
): { readonly table: WorldTable; readonly claims: readonly ColumnClaim[] } {
  const column = at(freeColumns(world, table), other);
  const put = (found: WorldColumn, more: Partial<WorldColumn>, ...claims: readonly ColumnClaim[]) => ({
    table: { ...table, columns: table.columns.map((one) => (one === found ? { ...one, ...more } : one)) },
    claims,
  });
  if (change === "add") {
    const added = { ...plainColumn("extra", "integer" as const), origin: null, default: "0" };
    return table.columns.some(({ name }) => name === "extra")
      ? { table, claims: [] }
      : { table: { ...table, columns: [...table.columns, added] }, claims: [] };
  }
  if (column === undefined || change === "nothing") return { table, claims: [] };
  const texts = column.type === "text";
  switch (change) {
    case "default":
      return put(column, { default: texts ? "'fresh'" : "5" });
    case "required":
      return put(column, { notNull: true });
    case "retype":
      return put(
        column,
        { type: texts ? "integer" : "text", default: null },
        { kind: "conversion", table: table.name, column: column.name },
      );
    case "drop":
      return {
        table: { ...table, columns: table.columns.filter((one) => one !== column) },
        claims: [{ kind: "column", table: table.name, column: column.name }],
      };
    case "check":
      return texts ? put(column, { allowed: ["open", "done", "guest", "none", "x"] }) : { table, claims: [] };
    case "unique":
      return put(column, { unique: true });
  }
}

/** A table that goes on under another name: CREATE, copy, DROP. */
export const moveTable: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined || table.indexes.length > 0) return null;
  const copy = at(["full", "where", "limit", "swapped", "none"] as const, choice.variation) ?? "full";
  const target = `${table.name}_moved`;
  const moves = copyRows(copy, { world, from: table, to: table, source: table.name, target, choice });
  if (moves === null) return null;
  return {
    label: `move table, copy ${copy}`,
    statements: [
      says(tableSql(table, target)),
      ...moves,
      says(
        `DROP TABLE ${quoted(table.name)};`,
        ...(copy === "none" ? [{ kind: "table" as const, table: table.name }] : []),
      ),
    ],
    world: rebuilt(
      world,
      table.name,
      copy === "none" ? { ...table, name: target, origin: null } : { ...table, name: target },
    ),
  };
};
