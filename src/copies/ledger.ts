import type { Engine, Row } from "../sqlite/engine.ts";

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

const drizzleTable = "__drizzle_migrations";
const wranglerTable = "d1_migrations";

/** Reads the ledger of a database. Drizzle's counts where it records anything, else wrangler's. */
export function readLedger(engine: Engine): LedgerState {
  const tables = engine
    .query(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .map((row) => String(row["name"]));
  const drizzle = tables.includes(drizzleTable) ? readDrizzle(engine) : null;
  if (drizzle !== null && drizzle.entries.length > 0) return drizzle;
  if (tables.includes(wranglerTable)) {
    const entries = engine
      .query(`SELECT name FROM main.${wranglerTable} ORDER BY id`)
      .map((row) => ({ name: String(row["name"]), hash: "", when: null }));
    if (entries.length > 0) return { kind: "file-name", table: wranglerTable, entries };
  }
  const others = tables.filter(
    (name) => name !== drizzleTable && name !== wranglerTable && !name.startsWith("_cf_"),
  );
  if (others.length === 0) return { kind: "empty" };
  const ledger = [drizzleTable, wranglerTable].find((name) => tables.includes(name)) ?? null;
  return { kind: "unrecorded", tables: others.length, ledger };
}

function readDrizzle(engine: Engine): Extract<LedgerState, { readonly entries: unknown }> {
  const columns = engine.query(`PRAGMA main.table_info(${drizzleTable})`).map((row) => row["name"]);
  const isNamed = columns.includes("name");
  const entries = engine
    .query(`SELECT * FROM main.${drizzleTable} ORDER BY CAST(created_at AS integer), rowid`)
    .map((row) => drizzleEntry(row, isNamed));
  return { kind: isNamed ? "name" : "when", table: drizzleTable, entries };
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
