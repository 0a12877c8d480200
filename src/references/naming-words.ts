import type { Gone } from "../model/gone.ts";
import { sameName } from "../model/schema.ts";
import type { Declared } from "./find-tables.ts";
import { columnNamed } from "./read-table.ts";

/** What a text must have to be worth a parse. */
export interface NamingWords {
  /** Whether it may name the table, in code or in SQL. */
  readonly ofTable: (text: string) => boolean;
  /** Whether it may name the column, where one is wanted. */
  readonly ofColumn: (text: string) => boolean;
}

/** The words for what is wanted, and for what code calls it. */
export function namingWords({ table: name, column }: Gone, declared: readonly Declared[]): NamingWords {
  const own = declared.filter(({ table }) => sameName(table.name, name));
  const inCode = anyOf([name, ...own.flatMap(({ binding }) => binding ?? [])], "");
  const inSql = new RegExp(
    `\\b(?:from|join|into|update|table|exists|view|on)[\\s"'\`[\\\\]+${escaped(name)}`,
    "i",
  );
  const keys = column === null ? [] : own.flatMap(({ table }) => columnNamed(table, column)?.key ?? []);
  const columns = column === null ? null : anyOf([column, ...keys], "i");
  return {
    ofTable: (text) => inCode.test(text) || inSql.test(text),
    ofColumn: (text) => columns === null || columns.test(text),
  };
}

function anyOf(names: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\w$])(?:${[...new Set(names)].map(escaped).join("|")})(?![\\w$])`, flags);
}

function escaped(name: string): string {
  return name.replace(/[^\w]/g, "\\$&");
}
