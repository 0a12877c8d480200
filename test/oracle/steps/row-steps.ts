import { childrenOf, freeColumns } from "../change-world.ts";
import { insertSql, keyValue } from "../make-rows.ts";
import { listed, literal, quoted, type World, type WorldTable } from "../world.ts";
import { at, betweenPragmas, type Choice, type Family, says, tableOf } from "./step.ts";

/** Conditions that name some rows. */
function condition(
  world: World,
  table: WorldTable,
  { column, other, order }: Choice,
): { readonly label: string; readonly where: string | null } {
  const free = at(freeColumns(world, table), column);
  const key = table.key[0] ?? "id";
  const child = at(childrenOf(world, table.name), other);
  const kinds = [
    { label: "all", where: null },
    ...(free === undefined
      ? []
      : [
          {
            label: "by literal",
            where: `${quoted(free.name)} = ${literal(free.type === "text" ? "guest" : 1)}`,
          },
          { label: "where NULL", where: `${quoted(free.name)} IS NULL` },
        ]),
    { label: "by id", where: `${quoted(key)} = ${literal(keyValue(table, key, 0))}` },
    ...(child === undefined || table.key.length !== 1
      ? []
      : [
          {
            label: "without children",
            where: `${quoted(key)} NOT IN (SELECT ${quoted(child.column.name)} FROM ${quoted(child.table.name)} WHERE ${quoted(child.column.name)} IS NOT NULL)`,
          },
        ]),
  ];
  return at(kinds, order) ?? { label: "all", where: null };
}

/** DELETE FROM. */
export const deleteRows: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const { label, where } = condition(world, table, choice);
  const sql = `DELETE FROM ${quoted(table.name)}${where === null ? "" : ` WHERE ${where}`};`;
  return {
    label: `delete ${label}`,
    statements: betweenPragmas([says(sql, { kind: "rows", table: table.name, where })], choice.pragma),
    world,
  };
};

/** UPDATE of a free column, a unique one, or the key; OR REPLACE and OR IGNORE too. */
export const updateRows: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const kind =
    at(["literal", "expression", "unique or replace", "unique", "key"] as const, choice.variation) ??
    "literal";
  const { label, where } = condition(world, table, choice);
  const unique = table.columns.find((column) => column.unique);
  const free = at(freeColumns(world, table), choice.other);
  const column =
    kind === "key"
      ? table.columns.find(({ name }) => name === table.key[0])
      : kind.startsWith("unique")
        ? unique
        : free;
  if (column === undefined) return null;
  const name = quoted(column.name);
  const isText = column.type === "text";
  const value = {
    literal: isText ? "'guest'" : "1",
    expression: isText ? `upper(${name})` : `${name} + 1`,
    "unique or replace": isText ? "'same'" : "7",
    unique: isText ? "'same'" : "7",
    key: isText ? `'new-' || ${name}` : `${name} + 1000`,
  }[kind];
  const verb = kind === "unique or replace" ? "UPDATE OR REPLACE" : "UPDATE";
  const sql = `${verb} ${quoted(table.name)} SET ${name} = ${value}${where === null ? "" : ` WHERE ${where}`};`;
  return {
    label: `update ${kind} ${label}`,
    statements: [says(sql, { kind: "values", table: table.name, columns: [column.name], where })],
    world,
  };
};

/** INSERT, INSERT OR REPLACE, REPLACE with fewer columns, and upserts, of a row that may be there. */
export const insertRows: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const kind =
    at(["new", "or replace", "replace few", "upsert", "or ignore"] as const, choice.variation) ?? "new";
  const row = kind === "new" ? 30 : choice.other % 3;
  const whole = insertSql(world, table, row, "friendly");
  const where = table.key
    .map((key) => `${quoted(key)} = ${literal(keyValue(table, key, row))}`)
    .join(" AND ");
  const others = table.columns.map(({ name }) => name).filter((name) => !table.key.includes(name));
  const values = (columns: readonly string[]) => ({
    kind: "values" as const,
    table: table.name,
    columns,
    where,
  });
  const label = `insert ${kind}`;
  switch (kind) {
    case "new":
      return { label, statements: [says(whole)], world };
    case "or ignore":
      return { label, statements: [says(whole.replace("INSERT", "INSERT OR IGNORE"))], world };
    case "or replace":
      return {
        label,
        statements: [says(whole.replace("INSERT", "INSERT OR REPLACE"), values(others))],
        world,
      };
    case "replace few": {
      const needed = table.columns.filter(
        ({ name, notNull, default: value }) => table.key.includes(name) || (notNull && value === null),
      );
      const few = { ...table, columns: needed };
      const told = needed.map(({ name }) => name).filter((name) => !table.key.includes(name));
      return {
        label,
        statements: [says(insertSql(world, few, row, "friendly").replace("INSERT", "REPLACE"), values(told))],
        world,
      };
    }
    case "upsert": {
      const free = at(freeColumns(world, table), choice.column);
      if (free === undefined) return null;
      const set = `${quoted(free.name)} = excluded.${quoted(free.name)}`;
      const sql = whole.replace(/;$/, ` ON CONFLICT(${listed(table.key)}) DO UPDATE SET ${set};`);
      return { label, statements: [says(sql, values([free.name]))], world };
    }
  }
};
