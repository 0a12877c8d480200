import type { Statement } from "../model/migration.ts";
import { type Check, sameName } from "../model/schema.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";
import { closingOf, normalizeTokens } from "./normalize.ts";
import { tokensOf } from "./tokens.ts";

/** What a CREATE TABLE says that no PRAGMA tells. */
export interface TableDeclaration {
  readonly name: string;
  readonly columns: readonly ColumnDeclaration[];
  /** Of columns and of the table, as declared. */
  readonly checks: readonly Check[];
  /** One for each foreign key, as declared. */
  readonly foreignKeys: readonly { readonly deferred: boolean }[];
  readonly autoincrement: boolean;
}

/** One column of a CREATE TABLE. */
export interface ColumnDeclaration {
  readonly name: string;
  /** Where its definition stands, name included, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The normalised expression of a generated column; else null. */
  readonly generated: string | null;
  /** Upper case; "BINARY" where it says nothing. */
  readonly collation: string;
}

/** Reads a CREATE TABLE with a list of columns (https://sqlite.org/lang_createtable.html); null for anything else. */
export function readTableDeclaration(sql: string): TableDeclaration | null {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex((token) => token.name === "LP");
  const nameToken = tokens[open - 1];
  if (open < 2 || nameToken === undefined || !isCreateTable(tokens)) return null;
  const columns: ColumnDeclaration[] = [];
  const found: Found = { checks: [], foreignKeys: [], autoincrement: false };
  for (const item of splitItems(tokens.slice(open + 1, closingOf(tokens, open)))) {
    const [first, last] = [item[0], item.at(-1)];
    if (first === undefined || last === undefined) continue;
    const said = readConstraints(item, found);
    if (tableConstraints.has(first.name)) continue;
    const end = last.offset + last.text.length;
    columns.push({ name: unquoteName(first.text), start: first.offset, end, ...said });
  }
  return { name: unquoteName(nameToken.text), columns, ...found };
}

/** Replaces the definition of one column, name included; null where the text declares no such column. */
export function replaceColumnDefinition(
  createTable: string,
  column: string,
  definition: string,
): string | null {
  const found = readTableDeclaration(createTable)?.columns.find(({ name }) => sameName(name, column));
  if (found === undefined) return null;
  return createTable.slice(0, found.start) + definition + createTable.slice(found.end);
}

/** libSQL's own way to change a column. */
export interface AlterColumnTo {
  readonly table: string;
  readonly column: string;
  /** The new definition, name included. */
  readonly definition: string;
}

/**
 * Reads `ALTER TABLE t ALTER COLUMN c TO <definition>`, which only libSQL knows; null for anything else:
 * https://github.com/tursodatabase/libsql/blob/main/libsql-sqlite3/doc/libsql_extensions.md#altering-columns
 */
export function parseAlterColumnTo({ text, tokens }: Statement): AlterColumnTo | null {
  if (tokens[0]?.name !== "ALTER" || tokens[1]?.name !== "TABLE") return null;
  const at = tokens[3]?.name === "DOT" ? 4 : 2;
  if (tokens[at + 1]?.name !== "ALTER") return null;
  const columnAt = at + (tokens[at + 2]?.name === "COLUMNKW" ? 3 : 2);
  const [table, column, first] = [tokens[at], tokens[columnAt], tokens[columnAt + 2]];
  if (table === undefined || column === undefined || first === undefined) return null;
  if (tokens[columnAt + 1]?.name !== "TO") return null;
  const last = tokens.findLast((token) => token.name !== "SEMI") ?? first;
  const start = tokens[0].offset;
  return {
    table: unquoteName(table.text),
    column: unquoteName(column.text),
    definition: text.slice(first.offset - start, last.offset + last.text.length - start),
  };
}

function isCreateTable(tokens: readonly SqlToken[]): boolean {
  return tokens[0]?.name === "CREATE" && tokens[tokens[1]?.name === "TEMP" ? 2 : 1]?.name === "TABLE";
}

const tableConstraints = new Set(["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]);

/** Splits at the commas outside of parentheses. */
export function splitItems(tokens: readonly SqlToken[]): SqlToken[][] {
  const items: SqlToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.name === "LP") depth += 1;
    else if (token.name === "RP") depth -= 1;
    if (token.name === "COMMA" && depth === 0) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items;
}

/** What the whole table gathers from its items. */
interface Found {
  readonly checks: Check[];
  readonly foreignKeys: { deferred: boolean }[];
  autoincrement: boolean;
}

/** Goes through the constraints of a column, or of the table: SQLite wants no commas between the latter. */
function readConstraints(
  item: readonly SqlToken[],
  found: Found,
): Pick<ColumnDeclaration, "generated" | "collation"> {
  let generated: string | null = null;
  let collation = "BINARY";
  // The first word of a column is its name, whatever it reads like.
  for (let at = tableConstraints.has(item[0]?.name ?? "") ? 0 : 1; at < item.length; at += 1) {
    const word = item[at]?.name;
    const close = item[at + 1]?.name === "LP" ? closingOf(item, at + 1) : at;
    const inside = item.slice(at + 2, close);
    if (word === "CHECK")
      found.checks.push({ name: constraintName(item, at), expression: normalizeTokens(inside) });
    else if (word === "AS") generated = normalizeTokens(inside);
    else if (word === "COLLATE") collation = unquoteName(item[at + 1]?.text ?? "").toUpperCase();
    else if (word === "AUTOINCR") found.autoincrement = true;
    else if (word === "REFERENCES") found.foreignKeys.push({ deferred: false });
    else if (word === "DEFERRABLE") setDeferred(item, at, found);
    at = Math.max(close, at + (wordsToSkip[word ?? ""] ?? 0));
  }
  return { generated, collation };
}

/** How many words behind each of these are names or values, whatever they read like. */
const wordsToSkip: Readonly<Record<string, number>> = {
  CONSTRAINT: 1,
  COLLATE: 1,
  DEFAULT: 1,
  REFERENCES: 1,
};

function constraintName(item: readonly SqlToken[], at: number): string | null {
  return item[at - 2]?.name === "CONSTRAINT" ? unquoteName(item[at - 1]?.text ?? "") : null;
}

/** Only DEFERRABLE INITIALLY DEFERRED defers; NOT in front undoes it: https://sqlite.org/foreignkeys.html#fk_deferred */
function setDeferred(item: readonly SqlToken[], at: number, found: Found): void {
  const last = found.foreignKeys.at(-1);
  if (last === undefined) return;
  last.deferred =
    item[at - 1]?.name !== "NOT" && item[at + 1]?.name === "INITIALLY" && item[at + 2]?.name === "DEFERRED";
}
