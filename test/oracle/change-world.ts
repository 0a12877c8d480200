import type { World, WorldColumn, WorldTable } from "./world.ts";

/** The world with one table another. */
export function withTable(world: World, name: string, change: Partial<WorldTable>): World {
  return {
    ...world,
    tables: world.tables.map((table) => (table.name === name ? { ...table, ...change } : table)),
  };
}

/** The world with one column another. */
export function withColumn(
  world: World,
  table: WorldTable,
  name: string,
  change: Partial<WorldColumn>,
): World {
  return withTable(world, table.name, {
    columns: table.columns.map((column) => (column.name === name ? { ...column, ...change } : column)),
  });
}

/** What is left behind DROP TABLE: triggers and indexes go with it. */
export function withoutTable(world: World, name: string): World {
  return {
    ...world,
    tables: world.tables.filter((table) => table.name !== name),
    triggers: world.triggers.filter((trigger) => trigger.table !== name),
  };
}

/** ALTER TABLE … RENAME TO: what refers to the table follows it. */
export function renameTable(world: World, from: string, to: string): World {
  const follow = (name: string): string => (name === from ? to : name);
  return {
    ...world,
    tables: world.tables.map((table) => ({
      ...table,
      name: follow(table.name),
      columns: table.columns.map((column) =>
        column.references === null
          ? column
          : { ...column, references: { ...column.references, table: follow(column.references.table) } },
      ),
    })),
    triggers: world.triggers.map((trigger) => ({ ...trigger, table: follow(trigger.table) })),
  };
}

/** ALTER TABLE … RENAME COLUMN: keys, indexes and what refers to the column follow. */
export function renameColumn(world: World, table: string, from: string, to: string): World {
  const follow = (name: string): string => (name === from ? to : name);
  return {
    ...world,
    tables: world.tables.map((one) => ({
      ...one,
      ...(one.name === table
        ? {
            key: one.key.map(follow),
            indexes: one.indexes.map((index) => ({ ...index, column: follow(index.column) })),
          }
        : {}),
      columns: one.columns.map((column) => ({
        ...column,
        ...(one.name === table ? { name: follow(column.name) } : {}),
        references:
          column.references?.table === table
            ? { ...column.references, column: follow(column.references.column) }
            : column.references,
      })),
    })),
  };
}

/** Columns whose value nothing else depends on: no key, no index, no foreign key. */
export function freeColumns(world: World, table: WorldTable): readonly WorldColumn[] {
  return table.columns.filter(
    (column) =>
      !table.key.includes(column.name) &&
      !column.unique &&
      column.allowed === null &&
      column.references === null &&
      !table.indexes.some((index) => index.column === column.name) &&
      !world.searches.some((search) => search.table === table.name && search.column === column.name),
  );
}

/** Columns of other tables that refer to a table. */
export function childrenOf(
  world: World,
  name: string,
): readonly { readonly table: WorldTable; readonly column: WorldColumn }[] {
  return world.tables.flatMap((table) =>
    table.columns
      .filter((column) => column.references?.table === name && table.name !== name)
      .map((column) => ({ table, column })),
  );
}
