import { quoteText } from "../model/quote.ts";
import { affinityOf } from "../model/rows.ts";
import { type Column, nameKey, type Table } from "../model/schema.ts";
import { unquoteName } from "../sql/identifiers.ts";
import type { Literal } from "./bound-columns.ts";
import { nullableColumn } from "./fill-order.ts";
import { difficultPool, each, nothing, plainTemplate, same, type Template } from "./templates.ts";

/**
 * What may be tried for a column that a condition binds, most promising first: values made from the literals
 * beside it, the column's own pool, and the shapes that checks in real schemas ask for.
 */
export function candidatesFor(
  table: Table,
  column: Column,
  literals: readonly Literal[],
  allLiterals: readonly Literal[],
  adversarial: boolean,
): readonly Template[] {
  const isText = affinityOf(column.type) === "text" || affinityOf(column.type) === "blob";
  const numbers = allLiterals.filter((literal) => literal.kind === "number").map((literal) => literal.sql);
  const own = literals.flatMap((literal) => fromLiteral(literal, isText));
  const pool = adversarial ? difficultPool(table, column) : [plainTemplate(table, column)];
  const found = [
    plainTemplate(table, column),
    ...(nullableColumn(table, column.name) ? [nothing] : []),
    ...own,
    ...pool.filter((template) => template.kind !== "null"),
    ...(isText ? textShapes(column, numbers) : numberShapes(numbers)),
    ...(affinityOf(column.type) === "blob" ? blobShapes(numbers) : []),
  ];
  return distinctTemplates(found);
}

/** What may be tried for a column of a foreign key: some value, which stands for the parent's, or none. */
export function linkedCandidates(table: Table, column: Column): readonly Template[] {
  const plain = plainTemplate(table, column);
  return nullableColumn(table, column.name) ? [plain, nothing] : [plain];
}

function distinctTemplates(templates: readonly Template[]): readonly Template[] {
  return [...new Map(templates.map((template) => [template.sql("x"), template])).values()];
}

function fromLiteral(literal: Literal, isText: boolean): readonly Template[] {
  if (literal.kind === "blob") return [same(literal.sql)];
  if (literal.kind === "number") {
    const near = [same(literal.sql), same(`${literal.sql} + 1`), same(`${literal.sql} - 1`)];
    return isText ? near.slice(0, 1) : near;
  }
  if (literal.pattern !== null) return fromPattern(partsOf(literal.sql, literal.pattern));
  return [same(literal.sql)];
}

/** A text that fits the pattern of a LIKE or GLOB, as SQL. */
export function fittingText(sql: string, pattern: "like" | "glob"): string {
  return quoteText(partsOf(sql, pattern).join("a"));
}

function partsOf(sql: string, pattern: "like" | "glob"): readonly string[] {
  return pattern === "like" ? likeParts(unquoteName(sql)) : globParts(unquoteName(sql));
}

/** A pattern as the texts between its wildcards; a text that fits is what joins them. */
function likeParts(pattern: string): readonly string[] {
  return pattern.split("%").map((part) => part.replaceAll("_", "a"));
}

function globParts(pattern: string): readonly string[] {
  const plain = pattern.replace(/\[(\^?)\]?[^\]]*\]/g, (set) => oneOf(set));
  return plain.split("*").map((part) => part.replaceAll("?", "a"));
}

/** A character that a GLOB set such as `[a-f]` or `[^0-9]` takes. */
function oneOf(set: string): string {
  const isNegated = set.startsWith("[^");
  const body = set.slice(isNegated ? 2 : 1, -1);
  if (!isNegated) return body[0] ?? "a";
  const inside = new RegExp(`[${body.replace(/[\\\]]/g, "\\$&")}]`);
  return ["a", "0", "A", "-", "z"].find((letter) => !inside.test(letter)) ?? "~";
}

function fromPattern(parts: readonly string[]): readonly Template[] {
  const whole = same(quoteText(parts.join("a")));
  if (parts.length < 2) return [whole];
  const [first = "", ...rest] = parts;
  return [each((x) => `${quoteText(first)} || (${x}) || ${quoteText(rest.join("a"))}`), whole];
}

function textShapes(column: Column, numbers: readonly string[]): readonly Template[] {
  const lengths = numbers
    .map(Number)
    .filter((length) => Number.isInteger(length) && length > 0 && length <= 4096);
  const sized = [...new Set(lengths.flatMap((length) => [length, length - 1, length + 1]))];
  const short = sized.filter((n) => n > 0 && n < 4);
  const long = sized.filter((n) => n >= 4);
  return [
    ...short.map((n) => same(quoteText("a1b".slice(0, n)))),
    ...long.flatMap((n) => [
      each((x) => `substr(printf('%0${n}x', ${x}), -${n})`),
      each((x) => `substr(printf('%0${n}X', ${x}), -${n})`),
    ]),
    ...long.map((n) => each((x) => `substr(${quoteText(column.name)} || printf('%0${n}d', ${x}), -${n})`)),
    each((x) => `'a' || (${x})`),
    each((x) => `CAST(${x} AS TEXT)`),
    each((x) => `printf('%08x-0000-4000-8000-%012x', ${x}, ${x})`),
    each((x) => `'user' || (${x}) || '@example.com'`),
    each((x) => `'https://example.com/' || (${x})`),
    each((x) => `printf('#%06x', ${x})`),
    each((x) => `date(1704067200 + (${x}) * 86400, 'unixepoch')`),
    each((x) => `datetime(1704067200 + (${x}), 'unixepoch')`),
    each((x) => `strftime('%Y-%m-%dT%H:%M:%SZ', 1704067200 + (${x}), 'unixepoch')`),
    each((x) => `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1704067200 + (${x}), 'unixepoch')`),
    each((x) => `'{"n":' || (${x}) || '}'`),
    each((x) => `'[' || (${x}) || ']'`),
    each((x) => `'/' || (${x})`),
    each((x) => `'+1' || printf('%010d', ${x})`),
    ...["'{}'", "'[]'", "'true'", "'en'", "'USD'", "'a'", "'A'", "'12:00'", "''", "'2024-01-01'"].map(same),
  ];
}

function numberShapes(numbers: readonly string[]): readonly Template[] {
  return [
    each((x) => `(${x})`),
    ...["0", "1", "-1", "0.5", "10", "100"].map(same),
    ...numbers.slice(0, 8).map((number) => each((x) => `${number} + (${x})`)),
    each((x) => `1704067200 + (${x})`),
    each((x) => `1704067200000 + (${x})`),
    each((x) => `date(1704067200 + (${x}) * 86400, 'unixepoch')`),
  ];
}

function blobShapes(numbers: readonly string[]): readonly Template[] {
  const lengths = numbers
    .map(Number)
    .filter((length) => Number.isInteger(length) && length > 0 && length <= 4096);
  return [
    ...lengths.map((n) => each((x) => `CAST(substr(printf('%0${n}d', ${x}), -${n}) AS BLOB)`)),
    same("X''"),
  ];
}

/** All literals that the conditions of a group hold. */
export function allLiteralsOf(literals: ReadonlyMap<string, readonly Literal[]>): readonly Literal[] {
  return [...literals.values()].flat();
}

/** The literals beside a column. */
export function literalsBeside(
  literals: ReadonlyMap<string, readonly Literal[]>,
  column: Column,
): readonly Literal[] {
  return literals.get(nameKey(column.name)) ?? [];
}
