import { freeColumns, withColumn, withTable } from "../change-world.ts";
import { indexSql, quoted, searchTableSql } from "../world.ts";
import { at, type Family, says, tableOf } from "./step.ts";

/** CREATE INDEX, unique or not. */
export const addIndex: Family = (world, choice) => {
  const table = tableOf(world, choice);
  const column = table === undefined ? undefined : at(freeColumns(world, table), choice.column);
  if (table === undefined || column === undefined) return null;
  const kind = at(["plain", "unique", "partial", "expression"] as const, choice.variation) ?? "plain";
  const index = { name: `${table.name}_${column.name}_idx`, column: column.name, kind };
  return {
    label: `add ${kind} index`,
    statements: [says(indexSql(table.name, index))],
    world: withTable(world, table.name, { indexes: [...table.indexes, index] }),
  };
};

/** DROP INDEX. */
export const dropIndex: Family = (world, choice) => {
  const table = at(
    world.tables.filter(({ indexes }) => indexes.length > 0),
    choice.table,
  );
  const index = at(table?.indexes ?? [], choice.other);
  if (table === undefined || index === undefined) return null;
  return {
    label: "drop index",
    statements: [says(`DROP INDEX ${quoted(index.name)};`)],
    world: withTable(world, table.name, { indexes: table.indexes.filter((one) => one !== index) }),
  };
};

/** A trigger of the migration, and a statement that it fires on. */
export const addTrigger: Family = (world, choice) => {
  const table = tableOf(world, choice);
  const other = at(
    world.tables.filter((one) => one !== table),
    choice.other,
  );
  const column = table === undefined ? undefined : at(freeColumns(world, table), choice.column);
  if (table === undefined || other === undefined || column === undefined) return null;
  const kind =
    at(["deletes elsewhere", "writes nowhere", "left alone"] as const, choice.variation) ?? "left alone";
  const name = quoted(table.name);
  const [target, field] = [kind === "writes nowhere" ? "nowhere" : quoted(other.name), quoted(column.name)];
  const create = says(
    `CREATE TRIGGER ${table.name}_new AFTER UPDATE ON ${name} BEGIN DELETE FROM ${target}; END;`,
  );
  const update = says(`UPDATE ${name} SET ${field} = ${field};`);
  const drop = says(`DROP TRIGGER ${table.name}_new;`);
  const statements = {
    "deletes elsewhere": [create, update],
    "writes nowhere": [create],
    "left alone": [create, drop],
  };
  return { label: `trigger that ${kind}`, statements: statements[kind], world };
};

/** A full-text index made anew, filled again or not; the content is untouched. */
export const remakeSearch: Family = (world, choice) => {
  const search = at(world.searches, choice.table);
  if (search === undefined) return null;
  const isFilled = choice.variation % 2 === 1;
  const fill = says(`INSERT INTO ${search.name}(${search.name}) VALUES ('rebuild');`);
  return {
    label: `search made anew, ${isFilled ? "filled" : "empty"}`,
    statements: [
      says(`DROP TABLE ${search.name};`),
      says(searchTableSql(search)),
      ...(isFilled ? [fill] : []),
    ],
    world,
  };
};

/** Writes to what is not the migration's: counters and the ledger. */
export const writeCounters: Family = (world, choice) => {
  const table = at(
    world.tables.filter(({ autoincrement }) => autoincrement),
    choice.table,
  );
  if (table === undefined) return null;
  const isAll = choice.variation % 2 === 0;
  const sql = isAll
    ? "DELETE FROM sqlite_sequence;"
    : `UPDATE sqlite_sequence SET seq = 0 WHERE name = '${table.name}';`;
  return { label: "counter set back", statements: [says(sql)], world };
};

export const writeLedger: Family = (world, { variation }) => {
  const sql =
    at(
      ["DELETE FROM `__drizzle_migrations`;", "UPDATE `__drizzle_migrations` SET created_at = 0;"],
      variation,
    ) ?? "";
  return { label: "ledger written", statements: [says(sql)], world };
};

/** A view, of a column that is there or is not. */
export const addView: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined || world.views.some(({ name }) => name === "added_view")) return null;
  const isGood = choice.variation % 2 === 0;
  const sql = `CREATE VIEW ${quoted("added_view")} AS SELECT ${isGood ? quoted(table.key[0] ?? "id") : "`nope`"} FROM ${quoted(table.name)};`;
  return {
    label: `add ${isGood ? "" : "broken "}view`,
    statements: [says(sql)],
    world: { ...world, views: [...world.views, { name: "added_view", sql }] },
  };
};

/** NOT NULL and DEFAULT where only a rebuild could put them, left for the rebuild family; here: a value for NULLs. */
export const fillNulls: Family = (world, choice) => {
  const table = tableOf(world, choice);
  const column =
    table === undefined
      ? undefined
      : at(
          freeColumns(world, table).filter(({ notNull }) => !notNull),
          choice.column,
        );
  if (table === undefined || column === undefined) return null;
  const field = quoted(column.name);
  const where = `${field} IS NULL`;
  return {
    label: "fill NULLs",
    statements: [
      says(
        `UPDATE ${quoted(table.name)} SET ${field} = ${column.type === "text" ? "'none'" : "0"} WHERE ${where};`,
        {
          kind: "values",
          table: table.name,
          columns: [column.name],
          where,
        },
      ),
    ],
    world: withColumn(world, table, column.name, {}),
  };
};
