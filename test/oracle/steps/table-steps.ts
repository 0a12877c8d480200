import { freeColumns, renameColumn, renameTable, withoutTable, withTable } from "../change-world.ts";
import { plainColumn } from "../make-world.ts";
import { columnSql, indexSql, quoted, tableSql, type WorldColumn } from "../world.ts";
import { at, betweenPragmas, type Family, says, tableOf } from "./step.ts";

/** A name that no column of the world has. */
function freshName(taken: readonly string[], stem: string): string {
  const free = [stem, `${stem}2`, `${stem}3`, `${stem}4`, `${stem}5`, `${stem}6`].find(
    (name) => !taken.includes(name),
  );
  return free ?? `${stem}9`;
}

/** ALTER TABLE … ADD. */
export const addColumn: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const kind = at(["nullable", "with a default", "required"] as const, choice.variation) ?? "nullable";
  const name = freshName(
    table.columns.map((column) => column.name),
    "added",
  );
  const column: WorldColumn = {
    ...plainColumn(name, "text"),
    origin: null,
    notNull: kind !== "nullable",
    default: kind === "with a default" ? "'none'" : null,
  };
  return {
    label: `add column ${kind}`,
    statements: [says(`ALTER TABLE ${quoted(table.name)} ADD ${columnSql(column, false, table)};`)],
    world: withTable(world, table.name, { columns: [...table.columns, column] }),
  };
};

/** ALTER TABLE … RENAME COLUMN. */
export const renameOneColumn: Family = (world, choice) => {
  const table = tableOf(world, choice);
  const column = at(table?.columns ?? [], choice.column);
  if (table === undefined || column === undefined) return null;
  const to = freshName(
    table.columns.map(({ name }) => name),
    `${column.name}_new`,
  );
  return {
    label: "rename column",
    statements: [
      says(`ALTER TABLE ${quoted(table.name)} RENAME COLUMN ${quoted(column.name)} TO ${quoted(to)};`),
    ],
    world: renameColumn(world, table.name, column.name, to),
  };
};

/** ALTER TABLE … DROP COLUMN, alone, or with the same column added anew, or moved to another and back. */
export const dropColumn: Family = (world, choice) => {
  const table = tableOf(world, choice);
  const column = table === undefined ? undefined : at(freeColumns(world, table), choice.column);
  if (table === undefined || column === undefined) return null;
  const [name, old] = [quoted(table.name), quoted(column.name)];
  const without = table.columns.filter((one) => one !== column);
  const again = { ...column, notNull: column.default !== null && column.notNull };
  const kind =
    at(["", "and add it again", "over a copy", "renamed away first"] as const, choice.variation) ?? "";
  const add = says(`ALTER TABLE ${name} ADD ${columnSql(again, false, table)};`);
  switch (kind) {
    case "":
      return {
        label: "drop column",
        statements: [
          says(`ALTER TABLE ${name} DROP COLUMN ${old};`, {
            kind: "column",
            table: table.name,
            column: column.name,
          }),
        ],
        world: withTable(world, table.name, { columns: without }),
      };
    case "and add it again":
      return {
        label: "drop column and add it again",
        statements: [
          says(`ALTER TABLE ${name} DROP COLUMN ${old};`, {
            kind: "lost",
            table: table.name,
            column: column.name,
          }),
          add,
        ],
        world: withTable(world, table.name, { columns: [...without, again] }),
      };
    case "over a copy":
      return {
        label: "drop column over a copy",
        statements: [
          says(`ALTER TABLE ${name} ADD ${quoted("copied")} ${column.type};`),
          says(`UPDATE ${name} SET ${quoted("copied")} = ${old};`),
          says(`ALTER TABLE ${name} DROP COLUMN ${old};`),
          says(`ALTER TABLE ${name} RENAME COLUMN ${quoted("copied")} TO ${old};`),
        ],
        world: withTable(world, table.name, {
          columns: [...without, { ...column, notNull: false, default: null }],
        }),
      };
    case "renamed away first":
      return {
        label: "drop column renamed away first",
        statements: [
          says(`ALTER TABLE ${name} RENAME COLUMN ${old} TO ${quoted("old")};`, {
            kind: "lost",
            table: table.name,
            column: column.name,
          }),
          add,
          says(`ALTER TABLE ${name} DROP COLUMN ${quoted("old")};`),
        ],
        world: withTable(world, table.name, { columns: [...without, again] }),
      };
  }
};

/** ALTER TABLE … RENAME TO, or two tables that change their names. */
export const renameOneTable: Family = (world, choice) => {
  const table = tableOf(world, choice);
  const other = at(
    world.tables.filter((one) => one !== table),
    choice.other,
  );
  if (table === undefined) return null;
  const rename = (from: string, to: string) => says(`ALTER TABLE ${quoted(from)} RENAME TO ${quoted(to)};`);
  if (choice.variation % 3 === 1 && other !== undefined) {
    const away = renameTable(world, table.name, "aside");
    const there = renameTable(away, other.name, table.name);
    return {
      label: "two tables swapped",
      statements: [rename(table.name, "aside"), rename(other.name, table.name), rename("aside", other.name)],
      world: renameTable(there, "aside", other.name),
    };
  }
  const to = `${table.name}_all`;
  return {
    label: "rename table",
    statements: [rename(table.name, to)],
    world: renameTable(world, table.name, to),
  };
};

/** DROP TABLE that nothing comes after. */
export const dropTable: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined || world.tables.length < 2) return null;
  const drop = says(`DROP TABLE ${quoted(table.name)};`, { kind: "table", table: table.name });
  return {
    label: "drop table",
    statements: betweenPragmas([drop], choice.pragma),
    world: withoutTable(world, table.name),
  };
};

/** DROP TABLE and CREATE TABLE of the same name, or the old one renamed away, the new one made, the old one dropped. */
export const dropAndCreate: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const kind = at(["drop first", "rename away"] as const, choice.variation) ?? "drop first";
  const [name, old] = [quoted(table.name), `${table.name}_old`];
  const create = says(tableSql(table));
  const indexes = table.indexes.map((index) => says(indexSql(table.name, index)));
  const statements =
    kind === "drop first"
      ? [says(`DROP TABLE ${name};`), create, ...indexes]
      : [says(`ALTER TABLE ${name} RENAME TO ${quoted(old)};`), create, says(`DROP TABLE ${quoted(old)};`)];
  const moved = kind === "drop first" ? world : renameTable(world, table.name, old);
  const others = withoutTable(moved, kind === "drop first" ? table.name : old);
  const made = kind === "drop first" ? table : { ...table, indexes: [] };
  return {
    label: `drop and create, ${kind}`,
    statements: betweenPragmas(statements, choice.pragma),
    world: { ...others, tables: [...others.tables, made] },
  };
};
