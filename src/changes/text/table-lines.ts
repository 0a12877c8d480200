import { isRowid } from "../../model/rows.ts";
import {
  type Check,
  type Column,
  type ForeignKey,
  type Index,
  type IndexColumn,
  nameKey,
  type Schema,
  sameName,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import { writeName } from "../../sql/identifiers.ts";

/** One line of a table's declaration, written in one way. */
export interface TableLine {
  /** Under which the lines of two sides meet: a column by its name, a key by its columns. */
  readonly id: string;
  /** The same on both sides where nothing that counts is different. */
  readonly same: string;
  readonly text: string;
}

/** Where a line of `CREATE INDEX` begins its `id`. */
export const indexId = "index ";
/** The `id` of a table's first line, which has its name. */
export const tableId = "table";

/** The `id` of a column's line. */
export function columnId(name: string): string {
  return `column ${nameKey(name)}`;
}

/**
 * Writes a table as SQL, so that two of them can be compared line by line: CREATE TABLE with a column or constraint to
 * the line, then each CREATE INDEX.
 */
export function tableLines(table: Table, schema: Schema): readonly TableLine[] {
  const declared = table.indexes.filter(({ origin }) => origin === "create-index");
  const constraints = table.indexes.filter(({ origin }) => origin === "constraint");
  const body = [
    ...table.columns.map((column) => columnLine(table, column)),
    ...(table.primaryKey.length > 1 ? [primaryKeyLine(table.primaryKey)] : []),
    ...constraints.map((index) => uniqueLine(table, index)),
    ...table.foreignKeys.map((key) => foreignKeyLine(key, schema)),
    ...table.checks.map(checkLine),
  ];
  return [
    { id: tableId, same: "", text: `CREATE TABLE ${writeName(table.name)} (` },
    ...numbered(body).map((line) => ({ ...line, text: `  ${line.text},` })),
    optionsLine(table),
    ...declared.map((index) => indexLine(table, index)),
  ];
}

/** Two lines that say the same are two things: `CHECK (a > 0)` twice. */
function numbered(lines: readonly TableLine[]): readonly TableLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const before = seen.get(line.id) ?? 0;
    seen.set(line.id, before + 1);
    return before === 0 ? line : { ...line, id: `${line.id} ${before}` };
  });
}

function columnLine(table: Table, column: Column): TableLine {
  const { name, type, notNull, collation, generated } = column;
  const isKey = table.primaryKey.length === 1 && sameName(table.primaryKey[0] ?? "", name);
  const said = [
    ...(type === "" ? [] : [type]),
    ...(isKey ? ["PRIMARY KEY"] : []),
    ...(isKey && table.autoincrement ? ["AUTOINCREMENT"] : []),
    ...(column.default === null ? [] : [`DEFAULT ${writeDefault(column.default)}`]),
    ...(notNull && !isRowid(table, column) ? ["NOT NULL"] : []),
    ...(collation === "BINARY" ? [] : [`COLLATE ${collation}`]),
    ...(generated === null ? [] : [`AS (${generated.expression}) ${generated.kind.toUpperCase()}`]),
  ].join(" ");
  return { id: columnId(name), same: said, text: `${writeName(name)} ${said}`.trimEnd() };
}

/** A value stands bare, an expression in parentheses: https://sqlite.org/lang_createtable.html#the_default_clause */
function writeDefault(text: string): string {
  return /^(?:'(?:[^']|'')*'|x'[0-9A-F]*'|[-+]?[\d.]+(?:e[-+]?\d+)?|\w+)$/i.test(text) ? text : `(${text})`;
}

function optionsLine({ strict, withoutRowid }: Table): TableLine {
  const options = [...(strict ? ["STRICT"] : []), ...(withoutRowid ? ["WITHOUT ROWID"] : [])].join(", ");
  return { id: "options", same: options, text: `) ${options}`.trimEnd() };
}

function primaryKeyLine(columns: readonly string[]): TableLine {
  return { id: "primary key", same: nameKey(listed(columns)), text: `PRIMARY KEY ${listed(columns)}` };
}

function uniqueLine(table: Table, { columns }: Index): TableLine {
  const terms = `(${columns.map((column) => writeTerm(table, column)).join(", ")})`;
  return { id: `unique ${nameKey(terms)}`, same: "", text: `UNIQUE ${terms}` };
}

/** A key that names no parent columns means the parent's primary key: https://sqlite.org/foreignkeys.html */
function foreignKeyLine(key: ForeignKey, schema: Schema): TableLine {
  const { columns, parent, onDelete, onUpdate, deferred } = key;
  const named = key.parentColumns.length > 0;
  const parentColumns = named ? key.parentColumns : (tableNamed(schema, parent)?.primaryKey ?? []);
  const text = [
    `FOREIGN KEY ${listed(columns)} REFERENCES ${writeName(parent)}`,
    ...(parentColumns.length === 0 ? [] : [listed(parentColumns)]),
    ...(onDelete === "NO ACTION" ? [] : [`ON DELETE ${onDelete}`]),
    ...(onUpdate === "NO ACTION" ? [] : [`ON UPDATE ${onUpdate}`]),
    ...(deferred ? ["DEFERRABLE INITIALLY DEFERRED"] : []),
  ].join(" ");
  return { id: `key ${nameKey(listed(columns))}`, same: nameKey(text), text };
}

/** Its name does not count: rebuilds change it at will. */
function checkLine({ name, expression }: Check): TableLine {
  const text = `${name === null ? "" : `CONSTRAINT ${writeName(name)} `}CHECK (${expression})`;
  return { id: `check ${expression}`, same: "", text };
}

function indexLine(table: Table, { name, unique, columns, where }: Index): TableLine {
  const terms = columns.map((column) => writeTerm(table, column)).join(", ");
  const kind = unique ? "UNIQUE INDEX" : "INDEX";
  const filter = where === null ? "" : ` WHERE ${where}`;
  return {
    id: `${indexId}${nameKey(name)}`,
    same: JSON.stringify([unique, columns.map(termKey), where]),
    text: `CREATE ${kind} ${writeName(name)} ON ${writeName(table.name)} (${terms})${filter}`,
  };
}

function termKey({ term, isExpression, descending, collation }: IndexColumn): readonly unknown[] {
  return [isExpression ? term : nameKey(term), isExpression, descending, collation];
}

/** A column of an index has its own collation unless another is named: https://sqlite.org/lang_createindex.html#collations */
function writeTerm(table: Table, { term, isExpression, descending, collation }: IndexColumn): string {
  const column = isExpression ? undefined : table.columns.find(({ name }) => sameName(name, term));
  const usual = column?.collation ?? "BINARY";
  const collate = collation === usual ? "" : ` COLLATE ${collation}`;
  return `${isExpression ? term : writeName(term)}${collate}${descending ? " DESC" : ""}`;
}

function listed(names: readonly string[]): string {
  return `(${names.map(writeName).join(", ")})`;
}
