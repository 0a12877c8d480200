import { quoteName } from "../../model/quote.ts";
import type { Column, ForeignKey, Index, Schema, Table } from "../../model/schema.ts";
import { sameName } from "../../model/schema.ts";

/**
 * Statements that build an empty database with this schema, in an order in which they run. What has a stored
 * statement of its own (views, triggers, virtual tables) is made by it; the shadow tables of virtual tables come
 * with those.
 */
export function ddlOf(schema: Schema): string[] {
  const tables = schema.tables.filter((table) => table.kind === "table");
  const virtual = schema.tables.filter((table) => table.kind === "virtual");
  return [
    ...tables.map(createTable),
    ...tables.flatMap((table) => table.indexes.filter(isDeclared).map((index) => createIndex(table, index))),
    ...virtual.map((table) => table.sql),
    ...schema.views.map((view) => view.sql),
    ...schema.triggers.map((trigger) => trigger.sql),
  ].filter((sql) => sql !== "");
}

function isDeclared(index: Index): boolean {
  return index.origin === "create-index";
}

/** The statement that makes a table, without its indexes. */
export function createTable(table: Table): string {
  const keyColumn = table.primaryKey.length === 1 ? table.primaryKey[0] : undefined;
  const items = [
    ...table.columns.map((column) => columnDefinition(table, column, keyColumn)),
    ...(table.primaryKey.length > 1 ? [`PRIMARY KEY (${nameList(table.primaryKey)})`] : []),
    ...table.indexes
      .filter((index) => !isDeclared(index))
      .map((index) => `UNIQUE (${termList(table, index)})`),
    ...table.foreignKeys.map(foreignKeyDefinition),
    ...table.checks.map(({ name, expression }) => `${constraintName(name)}CHECK (${expression})`),
  ];
  const options = [...(table.strict ? ["STRICT"] : []), ...(table.withoutRowid ? ["WITHOUT ROWID"] : [])];
  return `CREATE TABLE ${quoteName(table.name)} (\n  ${items.join(",\n  ")}\n)${options.map((option) => ` ${option}`).join(",")}`;
}

/** A column as it stands in the declaration of its table; `keyColumn`: the one that is the primary key by itself. */
export function columnDefinition(table: Table, column: Column, keyColumn?: string): string {
  const isKey = keyColumn !== undefined && sameName(keyColumn, column.name);
  return [
    quoteName(column.name),
    column.type,
    isKey ? `PRIMARY KEY${table.autoincrement ? " AUTOINCREMENT" : ""}` : "",
    column.notNull ? "NOT NULL" : "",
    column.default === null
      ? ""
      : `DEFAULT ${isLiteral(column.default) ? column.default : `(${column.default})`}`,
    column.collation === "BINARY" ? "" : `COLLATE ${quoteName(column.collation)}`,
    column.generated === null ? "" : generatedClause(column.generated),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function generatedClause({ expression, kind }: NonNullable<Column["generated"]>): string {
  return `GENERATED ALWAYS AS (${expression}) ${kind.toUpperCase()}`;
}

/** What DEFAULT takes without parentheses: https://sqlite.org/lang_createtable.html#dfltval */
function isLiteral(sql: string): boolean {
  return /^(?:'(?:[^']|'')*'|-?[\d.][\w.]*(?:e[+-]\d+)?|current_(?:date|time|timestamp)|x'[\da-f]*')$/i.test(
    sql,
  );
}

function constraintName(name: string | null): string {
  return name === null ? "" : `CONSTRAINT ${quoteName(name)} `;
}

function foreignKeyDefinition(key: ForeignKey): string {
  const parentColumns = key.parentColumns.length === 0 ? "" : ` (${nameList(key.parentColumns)})`;
  return [
    `FOREIGN KEY (${nameList(key.columns)}) REFERENCES ${quoteName(key.parent)}${parentColumns}`,
    key.onUpdate === "NO ACTION" ? "" : ` ON UPDATE ${key.onUpdate}`,
    key.onDelete === "NO ACTION" ? "" : ` ON DELETE ${key.onDelete}`,
    key.deferred ? " DEFERRABLE INITIALLY DEFERRED" : "",
  ].join("");
}

/** The statement that makes an index that is no constraint. */
export function createIndex(table: Table, index: Index): string {
  const where = index.where === null ? "" : ` WHERE ${index.where}`;
  const kind = index.unique ? "UNIQUE INDEX" : "INDEX";
  return `CREATE ${kind} ${quoteName(index.name)} ON ${quoteName(table.name)} (${termList(table, index)})${where}`;
}

/** A column's own collation holds unless the index names another. */
function termList(table: Table, index: Index): string {
  return index.columns
    .map(({ term, isExpression, descending, collation }) => {
      const column = table.columns.find(({ name }) => sameName(name, term));
      const own = isExpression ? "BINARY" : (column?.collation ?? "BINARY");
      const collate = collation === own ? "" : ` COLLATE ${quoteName(collation)}`;
      return `${isExpression ? term : quoteName(term)}${collate}${descending ? " DESC" : ""}`;
    })
    .join(", ");
}

function nameList(names: readonly string[]): string {
  return names.map(quoteName).join(", ");
}
