import { quoteName, quoteText } from "../../src/sql/identifiers.ts";

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

/** Asks a database for the first column of a query, as texts. */
export type Ask = (sql: string) => Promise<readonly string[]>;

const ledgers = ["__drizzle_migrations", "d1_migrations"];

/** Objects that are no part of what was migrated: SQLite's, Cloudflare's, the inside of full text search. */
const isOurs = `name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\' AND tbl_name NOT IN (${ledgers.map(quoteText).join(", ")})`;

/** Reads everything that two databases are compared by. */
export async function dump(ask: Ask): Promise<Dump> {
  const schema = await ask(
    `SELECT type || ' ' || name || ' on ' || tbl_name || ': ' || coalesce(sql, '') FROM sqlite_master WHERE ${isOurs} ORDER BY type, name`,
  );
  const tables = await ask(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND ${isOurs} AND name NOT LIKE 'found%' ORDER BY name`,
  );
  const rows: Record<string, readonly string[]> = {};
  for (const table of tables) rows[table] = await ask(rowsOf(table, await columnsOf(ask, table)));
  const ledger: string[] = [];
  for (const table of ledgers) {
    const columns = await columnsOf(ask, table);
    const told = columns.filter((column) => ["hash", "created_at", "name"].includes(column));
    if (told.length > 0) ledger.push(...(await ask(rowsOf(table, told))));
  }
  return { schema, rows, ledger };
}

async function columnsOf(ask: Ask, table: string): Promise<readonly string[]> {
  return ask(`SELECT name FROM pragma_table_info(${quoteText(table)})`);
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
