import { usualLedgers } from "../model/driver.ts";
import { quoteName } from "../model/quote.ts";
import type { Engine, Row } from "../sqlite/engine.ts";
import { isLedger } from "../sqlite/introspect.ts";

/** A migration as a database's ledger has it. */
export interface LedgerEntry {
  /** File name (wrangler) or folder name (1.0); null where the ledger keeps none (0.x). */
  readonly name: string | null;
  /** sha256 of the file, hex; "" where the driver records none. */
  readonly hash: string;
  /** Milliseconds since 1970; null where the ledger keeps none. */
  readonly when: number | null;
}

/** Where a database stands, by its own books. */
export type LedgerState =
  /** No table at all: everything is still to come. */
  | { readonly kind: "empty" }
  /** Tables, but no migration recorded. `ledger`: whether the ledger's table is there. */
  | { readonly kind: "unrecorded"; readonly tables: number; readonly ledger: string | null }
  /** `__drizzle_migrations` of drizzle-orm 0.x ("when") or 1.0 ("name"), or wrangler's `d1_migrations`. */
  | {
      readonly kind: "when" | "name" | "file-name";
      readonly table: string;
      readonly entries: readonly LedgerEntry[];
    };

/**
 * Reads the ledger of a database: the table that the repository names, else the usual ones, else what is declared as a
 * migrator declares it. Drizzle's counts where it records anything, else wrangler's.
 */
export function readLedger(engine: Engine, named: string | null): LedgerState {
  const tables = engine
    .query(
      "SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .map((row) => ({ name: String(row["name"]), sql: String(row["sql"] ?? "") }));
  const known = [named ?? "", usualLedgers.drizzle, usualLedgers.wrangler];
  const ledgers = [
    ...known.filter((name) => tables.some((table) => table.name === name)),
    ...tables.filter(({ name, sql }) => !known.includes(name) && isLedger(sql)).map(({ name }) => name),
  ];
  const states = ledgers.flatMap((table) => readTable(engine, table) ?? []);
  const recording = states.find(({ entries }) => entries.length > 0);
  if (recording !== undefined) return recording;
  const others = tables.filter(({ name }) => !ledgers.includes(name) && !name.startsWith("_cf_"));
  return others.length === 0
    ? { kind: "empty" }
    : { kind: "unrecorded", tables: others.length, ledger: ledgers[0] ?? null };
}

/** Null where the table is none of a migrator's. */
function readTable(
  engine: Engine,
  table: string,
): Extract<LedgerState, { readonly entries: unknown }> | null {
  const columns = engine
    .query("SELECT name FROM pragma_table_info(?)", [table])
    .map((row) => String(row["name"]).toLowerCase());
  const read = (order: string) => engine.query(`SELECT * FROM main.${quoteName(table)} ORDER BY ${order}`);
  const isNamed = columns.includes("name");
  if (columns.includes("hash") && columns.includes("created_at")) {
    const entries = read("CAST(created_at AS integer), rowid").map((row) => drizzleEntry(row, isNamed));
    return { kind: isNamed ? "name" : "when", table, entries };
  }
  if (!isNamed || !columns.includes("id")) return null;
  const entries = read("id").map((row) => ({ name: String(row["name"]), hash: "", when: null }));
  return { kind: "file-name", table, entries };
}

function drizzleEntry(row: Row, isNamed: boolean): LedgerEntry {
  const name = isNamed ? row["name"] : null;
  const when = Number(row["created_at"] ?? Number.NaN);
  return {
    name: name == null ? null : String(name),
    hash: String(row["hash"] ?? ""),
    when: Number.isFinite(when) ? when : null,
  };
}
