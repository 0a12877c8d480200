import { quoteName, quoteText } from "../../src/model/quote.ts";

/** What a database looks like behind a run, in texts that no driver's types can colour. */
export interface Dump {
  /** `sqlite_schema`, a line for each object. */
  readonly schema: readonly string[];
  /** Rows by table, each as its quoted values. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** The ledger's rows; empty where there is no ledger. */
  readonly ledger: readonly string[];
}

/** What became of one case. */
export interface Outcome extends Dump {
  /** What the migrator said when it failed, with everything behind it; null where it succeeded. */
  readonly error: string | null;
}

/** Asks a database for the first column of several queries, as texts. */
export type Ask = (queries: readonly string[]) => Promise<readonly (readonly string[])[]>;

const ledgers = ["__drizzle_migrations", "d1_migrations"];

/** Objects that are no part of what was migrated: SQLite's, Cloudflare's, the inside of full text search. */
const isOurs = `name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND tbl_name NOT IN (${ledgers.map(quoteText).join(", ")})`;

/** Reads everything that two databases are compared by, with as few questions as can be. */
export async function dump(ask: Ask): Promise<Dump> {
  const [schema = [], tables = []] = await ask([
    `SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '') FROM sqlite_master WHERE ${isOurs} ORDER BY type, name`,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND ${isOurs} AND name NOT LIKE 'found%' ORDER BY name`,
  ]);
  const names = [...tables, ...ledgers];
  const columns = await ask(names.map((name) => `SELECT name FROM pragma_table_info(${quoteText(name)})`));
  const told = names.map((name, at) => {
    const all = columns[at] ?? [];
    return ledgers.includes(name) ? all.filter((column) => /^(?:hash|created_at|name)$/.test(column)) : all;
  });
  const asked = names.filter((_, at) => (told[at] ?? []).length > 0);
  const lines = await ask(asked.map((name) => rowsOf(name, told[names.indexOf(name)] ?? [])));
  const linesOf = (name: string): readonly string[] => lines[asked.indexOf(name)] ?? [];
  return {
    schema,
    rows: Object.fromEntries(tables.map((name) => [name, linesOf(name)])),
    ledger: ledgers.flatMap(linesOf),
  };
}

function rowsOf(table: string, columns: readonly string[]): string {
  const values = columns.map((column) => `quote(${quoteName(column)})`).join(" || ', ' || ");
  return `SELECT ${values} AS line FROM ${quoteName(table)} ORDER BY line`;
}

/** Everything an error says, its causes included. */
export function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined || error.cause === null ? "" : `\n${saidBy(error.cause)}`;
  return `${error.message}${cause}`;
}
