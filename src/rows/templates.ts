import { quoteText } from "../model/quote.ts";
import { affinityOf, isRowid } from "../model/rows.ts";
import type { Column, Table } from "../model/schema.ts";

/** How a column's value is written as SQL. */
export interface Template {
  /** "each": another value for every number. "same": one value, whatever the number. */
  readonly kind: "each" | "same" | "null";
  /** The expression for the row whose number the expression `x` gives. */
  readonly sql: (x: string) => string;
}

export const nothing: Template = { kind: "null", sql: () => "NULL" };

/** A template that gives the same value for every row. */
export function same(sql: string): Template {
  return { kind: "same", sql: () => sql };
}

/** A template that gives every number a value of its own. */
export function each(sql: (x: string) => string): Template {
  return { kind: "each", sql };
}

/**
 * The plain value of a column: valid, never NULL, another one for each row, and none that another column of the row
 * has, or nobody could tell where a copy took it from.
 */
export function plainTemplate(table: Table, column: Column): Template {
  const affinity = affinityOf(column.type);
  const first = 1 + Math.max(0, table.columns.indexOf(column));
  if (isRowid(table, column)) return each((x) => `(${x}) + 1`);
  if (holdsJson(column)) return each((x) => `'{"n":' || (${x} + ${first}) || '}'`);
  if (
    /CURRENT_(?:TIMESTAMP|DATE)|(?:datetime|strftime|date|unixepoch|julianday)\s*\(/i.test(
      column.default ?? "",
    )
  ) {
    return affinity === "text" || affinity === "numeric"
      ? each((x) => `datetime(1704067200 + (${x}) + ${first}, 'unixepoch')`)
      : each((x) => `1704067200 + (${x}) + ${first}`);
  }
  switch (affinity) {
    case "text":
      return each((x) => `${quoteText(`${column.name} `)} || (${x})`);
    case "integer":
    case "numeric":
      return each((x) => `(${x}) + ${first}`);
    case "real":
      return each((x) => `(${x}) + ${first}.25`);
    case "blob":
      return column.type === "" || column.type === "ANY"
        ? each((x) => `${quoteText(`${column.name} `)} || (${x})`)
        : each((x) => `CAST(${quoteText(`${column.name} `)} || (${x}) AS BLOB)`);
  }
}

/** The unique value of a column among difficult rows: case variants where case tells values apart. */
export function difficultUnique(table: Table, column: Column, caseMatters: boolean): Template {
  const isPlainText = affinityOf(column.type) === "text" && !holdsJson(column) && column.default === null;
  if (!isPlainText || !caseMatters) return plainTemplate(table, column);
  const name = `${column.name} `;
  const lower = quoteText(name.toLowerCase());
  const upper = quoteText(name.toUpperCase());
  if (lower === upper) return plainTemplate(table, column);
  return each((x) => `CASE (${x}) % 2 WHEN 0 THEN ${lower} ELSE ${upper} END || ((${x}) / 2)`);
}

/**
 * Values that are all allowed and all difficult, for a column that nothing else binds, ordinary ones first:
 * duplicates, NULL, boundaries, other cases of the same text, text that looks like a number.
 */
export function difficultPool(table: Table, column: Column): readonly Template[] {
  const plain = plainTemplate(table, column);
  const pool: Template[] = [plain];
  if (!column.notNull) pool.push(nothing);
  if (column.default !== null && isConstantDefault(column.default)) pool.push(same(`(${column.default})`));
  if (holdsJson(column)) return [...pool, same("'{}'"), same("'[]'"), same("'null'")];
  return [...pool, ...difficultValues(table, column)];
}

function difficultValues(table: Table, column: Column): readonly Template[] {
  switch (affinityOf(column.type)) {
    case "text":
      return textValues(column.name);
    case "integer":
      return integerValues;
    case "numeric":
      return /BOOL/i.test(column.type) ? [same("0"), same("1")] : numericValues;
    case "real":
      return [same("0.0"), same("-1.5"), same("3.0"), same("0.1"), same("1e300")];
    case "blob":
      return table.strict && column.type === "ANY"
        ? [same("''"), same("1"), same("1.5"), same("X'00FF'")]
        : [same("X''"), same("X'00FF'")];
  }
}

function textValues(name: string): readonly Template[] {
  return [
    same("''"),
    same(quoteText(name)),
    same(quoteText(name.toUpperCase())),
    same("'007'"),
    same("'12.50'"),
    same("'not a number'"),
    same("'9007199254740993'"),
    same("' padded '"),
    same("'ünï ☃'"),
  ];
}

const integerValues: readonly Template[] = [
  same("0"),
  same("1"),
  same("-1"),
  same("9007199254740993"),
  same("(-9223372036854775807 - 1)"),
  same("9223372036854775807"),
];

const numericValues: readonly Template[] = [same("0"), same("1.5"), same("-1"), same("9007199254740993")];

/** Whether the declaration says that JSON is kept here; other text there would make every json_extract fail. */
function holdsJson(column: Column): boolean {
  return /JSON/i.test(column.type) || /^\(?\s*'\s*[[{]/.test(column.default ?? "");
}

function isConstantDefault(expression: string): boolean {
  return /^\(?\s*(?:'(?:[^']|'')*'|[-+]?[0-9.]+|X'[0-9A-F]*'|TRUE|FALSE)\s*\)?$/i.test(expression);
}
