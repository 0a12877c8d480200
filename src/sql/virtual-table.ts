import { nameKey, type Table } from "../model/schema.ts";

/** Whether a table is a virtual one of this module: https://sqlite.org/lang_createvtab.html */
export function isModule({ kind, sql }: Table, ...modules: readonly string[]): boolean {
  if (kind !== "virtual") return false;
  const module = /\busing\s+["`[]?(\w+)/i.exec(sql)?.[1] ?? "";
  return modules.includes(nameKey(module));
}

/** A full-text index over another table shows that one's rows, one without content none: https://sqlite.org/fts5.html#external_content_and_contentless_tables */
export function keepsOwnRows({ kind, sql }: Table): boolean {
  return kind === "virtual" && !/\bcontent\s*=/i.test(sql);
}

/** Whether a full-text index keeps no text at all: https://sqlite.org/fts5.html#contentless_tables */
export function isContentless({ kind, sql }: Table): boolean {
  return kind === "virtual" && /\bcontent\s*=\s*(?:''|"")/i.test(sql);
}
