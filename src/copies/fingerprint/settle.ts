import type { Fingerprint, TableCounts } from "../../model/fingerprint.ts";
import type { ViolatingRows } from "../../model/losses.ts";
import { quoteName } from "../../model/quote.ts";
import { code, count } from "../../model/text.ts";

/** What counts say to a question of the gate. */
export interface SettledQuestion extends ViolatingRows {
  /** By what, as the end of a sentence: "no two rows of `users` share a value of `email` (1,204 rows counted)". */
  readonly words: string;
}

/**
 * What a fingerprint says to the queries that show the rows on which a statement fails, as `losses/probe` writes them:
 * those that were asked, and those that counts of NULLs, of shared values, of orphans and of signs answer. Null where it
 * does not say. What is not settled stays a question.
 */
export function settleQuestion(fingerprint: Fingerprint, probe: string): SettledQuestion | null {
  const asked = fingerprint.questions.find((each) => each.probe === probe);
  if (asked !== undefined)
    return {
      rows: asked.rows,
      values: asked.values,
      words: "asked of production, the query of this question",
    };
  const lines = probe.split("\n").map((line) => settleLine(fingerprint, line));
  if (lines.some((line) => line === null)) return null;
  const settled = lines.filter((line) => line !== null);
  const values = settled.map((each) => each.values);
  return {
    rows: settled.reduce((sum, { rows }) => sum + rows, 0),
    values: values.includes(null) ? null : values.reduce((sum: number, each) => sum + (each ?? 0), 0),
    words: settled.map(({ words }) => words).join(", and "),
  };
}

function settleLine({ tables }: Fingerprint, line: string): SettledQuestion | null {
  for (const table of tables) {
    const settled =
      settleNulls(table, line) ??
      settleShared(table, line) ??
      settleOrphans(table, line) ??
      settleSigns(table, line) ??
      settleEmpty(table, line);
    if (settled !== null) return settled;
  }
  return null;
}

/** Names compare without case, and keep their quotes. */
function isSame(line: string, query: string): boolean {
  return line.toLowerCase() === query.toLowerCase();
}

function counted({ rows }: TableCounts): string {
  return `(${count(rows, "row")} counted)`;
}

function settleNulls(table: TableCounts, line: string): SettledQuestion | null {
  const column = table.columns.find(({ name }) =>
    isSame(line, `SELECT count(*) FROM ${quoteName(table.name)} WHERE ${quoteName(name)} IS NULL;`),
  );
  if (column === undefined) return null;
  const has = column.nulls === 0 ? "no row has" : `${count(column.nulls, "row")} of it have`;
  const words = `${has} NULL in ${code(`${table.name}.${column.name}`)} ${counted(table)}`;
  return { rows: column.nulls, values: null, words };
}

function settleShared(table: TableCounts, line: string): SettledQuestion | null {
  const singles = table.columns.flatMap(({ name, duplicates }) =>
    duplicates === null ? [] : [{ columns: [name], ...duplicates }],
  );
  const all = [...singles, ...table.sets];
  const found = all.find(({ columns }) =>
    ordersOf(columns).some((names) => isSame(line, sharedQuery(table.name, names))),
  );
  const named = found?.columns ?? columnsAsked(table, line);
  if (named === null || named === undefined) return null;
  const what = `${code(table.name)} share a value of ${code(named.join(", "))}`;
  // Where no two rows share one column, none share a set with it in it.
  const apart = singles.find(({ columns: [name = ""], rows }) => rows === 0 && named.includes(name));
  if (found === undefined)
    return apart === undefined
      ? null
      : { rows: 0, values: 0, words: `no two rows of ${what} ${counted(table)}` };
  const { rows, values, atLeast } = found;
  const words =
    rows === 0
      ? `no two rows of ${what} ${counted(table)}`
      : `${atLeast ? "at least " : ""}${count(rows, "row")} of ${what}`;
  return { rows, values, words };
}

/** A set may be written in any order; of large ones in two. */
function ordersOf(columns: readonly string[]): readonly (readonly string[])[] {
  const [a = "", b = "", c = ""] = columns;
  if (columns.length === 3) return [columns, [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]];
  return [columns, columns.toReversed()];
}

function sharedQuery(table: string, columns: readonly string[]): string {
  const names = columns.map(quoteName);
  const some = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  const list = names.join(", ");
  return `SELECT ${list}, count(*) FROM ${quoteName(table)} WHERE ${some} GROUP BY ${list} HAVING count(*) > 1;`;
}

/** The columns of a set that nobody counted. */
function columnsAsked(table: TableCounts, line: string): readonly string[] | null {
  const [, list = ""] = /^SELECT (.+), count\(\*\) FROM /.exec(line) ?? [];
  const names = table.columns
    .map(({ name }) => name)
    .filter((name) => list.toLowerCase().split(", ").includes(quoteName(name).toLowerCase()));
  return names.length > 0 &&
    ordersOf(sorted(list, names)).some((each) => isSame(line, sharedQuery(table.name, each)))
    ? names
    : null;
}

function sorted(list: string, names: readonly string[]): readonly string[] {
  const place = (name: string) => list.toLowerCase().indexOf(quoteName(name).toLowerCase());
  return names.toSorted((a, b) => place(a) - place(b));
}

function settleOrphans(table: TableCounts, line: string): SettledQuestion | null {
  for (const { columns, parent, orphans } of table.foreignKeys) {
    const has = columns.map((name) => `c.${quoteName(name)} IS NOT NULL`).join(" AND ");
    const head = `SELECT c.* FROM ${quoteName(table.name)} AS c WHERE ${has} AND NOT EXISTS (SELECT 1 FROM ${quoteName(parent)} AS p WHERE `;
    if (!line.toLowerCase().startsWith(head.toLowerCase())) continue;
    const of = `${code(`${table.name}.${columns.join(", ")}`)}`;
    const words = `${orphans === 0 ? "every row" : `all but ${count(orphans, "row")}`} of ${of} has its parent ${counted(table)}`;
    return { rows: orphans, values: null, words };
  }
  return null;
}

/** `NOT (c > 0)` and `NOT (c >= 0)`, of a column that holds numbers alone. */
function settleSigns(table: TableCounts, line: string): SettledQuestion | null {
  const head = `SELECT * FROM ${quoteName(table.name)} WHERE NOT (`;
  if (!line.toLowerCase().startsWith(head.toLowerCase()) || !line.endsWith(");")) return null;
  const [, expression = "", sign = ""] = /^(.+?)\s*(>=?)\s*0$/.exec(line.slice(head.length, -2).trim()) ?? [];
  const name = (expression.split(".").at(-1) ?? "").replace(/^[`"[]|[`"\]]$/g, "");
  const column = table.columns.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (column === undefined || column.classes.text + column.classes.blob > 0) return null;
  const rows = column.negative + (sign === ">" ? column.zero : 0);
  const less = sign === ">" ? "no more than zero" : "less than zero";
  const words = `${rows === 0 ? "no row has" : `${count(rows, "row")} have`} ${less} in ${code(`${table.name}.${column.name}`)} ${counted(table)}`;
  return { rows, values: null, words };
}

/** Of a table without rows no query shows any. */
function settleEmpty(table: TableCounts, line: string): SettledQuestion | null {
  const isOfIt = line.toLowerCase().startsWith(`select * from ${quoteName(table.name).toLowerCase()} where `);
  return isOfIt && table.rows === 0 ? { rows: 0, values: null, words: `${code(table.name)} is empty` } : null;
}
