import { quoteName, quoteText } from "../../model/quote.ts";
import type { RunFailure } from "../../model/run.ts";
import {
  type Check,
  type Schema,
  sameName,
  storedColumns,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import { readIndexDeclaration } from "../../sql/index-declaration.ts";
import { namesColumn } from "../../sql/names-column.ts";
import { readWritten, type Written } from "../../sql/written-rows.ts";
import { jsonProbe } from "./json.ts";
import { keyProbe } from "./keys.ts";
import { type Relation, relationOf, renamedLater, type Schemas, sameValues } from "./rows.ts";

/**
 * The queries that show the rows on which a statement failed, from SQLite's own words and the statement; null where
 * they do not tell. They ask the tables as they are before the migrations; where the statement makes its values itself,
 * they make the same ones.
 */
export function probeFor(failure: RunFailure, schemas: Schemas): string | null {
  const { message } = failure;
  const written = readWritten(failure.statement);
  if (message.startsWith("FOREIGN KEY constraint failed")) return keyProbe(failure, written, schemas);
  if (message.startsWith("CHECK constraint failed")) return checkProbe(failure, written, schemas);
  if (message === "malformed JSON") return jsonProbe(failure.statement, written, schemas.before);
  const [, kind, list] = /^(UNIQUE|NOT NULL) constraint failed: (.+)$/.exec(message) ?? [];
  if (kind === undefined || list === undefined) return null;
  if (kind === "UNIQUE") return uniqueProbe(failure, written, list, schemas);
  const [column = ""] = columnsIn(list);
  if (written.kind === "values") return lookupProbe(written, column, schemas);
  const relation = relationOf(written, [column], schemas.before);
  return relation === null
    ? null
    : queryOf(relation, `SELECT count(*) FROM ${relation.from} WHERE ${quoteName(column)} IS NULL`);
}

/** The values that an INSERT looks up for a column and does not find. */
function lookupProbe(
  { table: name, rows, texts, columns }: Extract<Written, { kind: "values" }>,
  column: string,
  { before, after }: Schemas,
): string | null {
  const table = tableNamed(before, name) ?? tableNamed(after ?? before, name);
  const all = columns ?? (table === undefined ? [] : storedColumns(table).map((each) => each.name));
  const place = all.findIndex((each) => sameName(each, column));
  const looked = texts.flatMap((row, at) => (rows[at]?.[place] === null ? (row[place] ?? []) : []));
  if (looked.length === 0) return null;
  const asked = looked.map((sql) => `SELECT ${quoteText(sql)} AS missing WHERE (${sql}) IS NULL`);
  return `${[...new Set(asked)].join(" UNION ALL ")};`;
}

function queryOf({ head }: Relation, query: string): string {
  return `${head}${query};`;
}

/** `users.email, users.name` as the names of columns. */
function columnsIn(list: string): readonly string[] {
  return list.split(", ").map((each) => each.slice(each.indexOf(".") + 1));
}

/** What has to be unique. */
interface Unique {
  readonly table: string;
  readonly terms: readonly { readonly sql: string; readonly column: string | null }[];
  readonly where: string | null;
}

function uniqueProbe(
  failure: RunFailure,
  written: Written,
  list: string,
  { before, after }: Schemas,
): string | null {
  const unique = uniqueIn(failure, list, after);
  if (unique === null) return null;
  const columns = unique.terms.flatMap(({ column }) => column ?? []);
  if (written.kind === "values")
    return columns.length === unique.terms.length ? sameValues(written, columns, before) : null;
  const isIndex = written.kind === "other";
  const needed = unique.where === null && columns.length === unique.terms.length ? columns : null;
  const relation = isIndex
    ? { head: "", from: quoteName(unique.table) }
    : relationOf(written, needed, before);
  if (relation === null) return null;
  const terms = unique.terms.map(({ sql }) => sql);
  const conditions = [
    ...(unique.where === null ? [] : [`(${unique.where})`]),
    ...terms.map((sql) => `${sql} IS NOT NULL`),
  ];
  const names = terms.join(", ");
  return queryOf(
    relation,
    `SELECT ${names}, count(*) FROM ${relation.from} WHERE ${conditions.join(" AND ")} GROUP BY ${names} HAVING count(*) > 1`,
  );
}

/** What SQLite's words are about: the index that is being made, or the one they name, or that over the columns they name. */
function uniqueIn(failure: RunFailure, list: string, after: Schema | null): Unique | null {
  const { statement } = failure;
  const made = readIndexDeclaration(statement);
  const isNamed = list.startsWith("index ");
  const name = isNamed ? list.slice("index '".length, -1) : null;
  const said = isNamed ? [] : columnsIn(list);
  const table = isNamed ? null : renamedLater(list.slice(0, list.indexOf(".")), failure);
  if (made !== null) {
    const target = /\bON\s+["`[]?([^\s"`\](]+)/i.exec(statement)?.[1];
    return target === undefined ? null : uniqueOver(target, made);
  }
  for (const owner of after?.tables ?? []) {
    const index = owner.indexes.find(({ name: own, unique, columns }) =>
      isNamed
        ? own === name
        : unique &&
          sameName(owner.name, table ?? "") &&
          columns.length === said.length &&
          columns.every(({ term }, place) => sameName(term, said[place] ?? "")),
    );
    if (index !== undefined) return uniqueOver(owner.name, index);
  }
  if (table === null) return null;
  return { table, where: null, terms: said.map((column) => ({ sql: quoteName(column), column })) };
}

function uniqueOver(
  table: string,
  { columns, where }: NonNullable<ReturnType<typeof readIndexDeclaration>>,
): Unique {
  const terms = columns.map(({ term, isExpression }) =>
    isExpression ? { sql: term, column: null } : { sql: quoteName(term), column: term },
  );
  return { table, terms, where };
}

/** SQLite names a CHECK by its name, or quotes its expression. One that is NULL lets the row pass. */
function checkProbe(failure: RunFailure, written: Written, { before, after }: Schemas): string | null {
  const target = "table" in written ? renamedLater(written.table, failure) : targetOf(failure);
  const table = after === null || target === null ? undefined : tableNamed(after, target);
  const check = table === undefined ? undefined : checkSaid(failure.message, table, before);
  if (table === undefined || check === undefined) return null;
  const old = tableNamed(before, table.name)?.columns ?? [];
  const fresh = table.columns.filter(({ name }) => !old.some((column) => sameName(column.name, name)));
  if (fresh.some(({ name }) => namesColumn(check.expression, name))) return null;
  const relation =
    written.kind === "other" ? { head: "", from: quoteName(table.name) } : relationOf(written, null, before);
  return relation === null
    ? null
    : queryOf(relation, `SELECT * FROM ${relation.from} WHERE NOT (${check.expression})`);
}

function checkSaid(message: string, table: Table, before: Schema): Check | undefined {
  const said = message.slice("CHECK constraint failed: ".length);
  if (said !== "")
    return table.checks.find(({ name, expression }) => (name === null ? expression : name) === said);
  const known = tableNamed(before, table.name)?.checks.map(({ expression }) => expression) ?? [];
  return table.checks.find(({ expression }) => !known.includes(expression));
}

function targetOf({ migration, at, statement }: RunFailure): string | null {
  const all = migration.chunks.flatMap(({ statements }) => statements);
  return all.find(({ line, text }) => line === at.line && text === statement)?.target ?? null;
}
