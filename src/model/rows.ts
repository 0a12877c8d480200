import { type Column, nameKey, sameName, type Table } from "./schema.ts";

export const rowSources = ["snapshot", "invented", "seed", "fingerprint"] as const;

/** Whose rows they are: those of a production copy, of a seed file, generated ones, or generated ones that fit the counts of a fingerprint. */
export type RowSource = (typeof rowSources)[number];

/** Whether rows were made up, so that their number and their values are nobody's. */
export function isGenerated(source: RowSource): boolean {
  return source === "invented" || source === "fingerprint";
}

/** What became of one table that rows were invented for. */
export interface TableFill {
  readonly table: string;
  /** Rows in the table now, those it had before included. */
  readonly rows: number;
  readonly wanted: number;
  /** Why there are fewer than wanted; null where there are not. */
  readonly reason: string | null;
}

/** What inventing rows came to. Every table of the schema stands in exactly one of the two lists. */
export interface FillReport {
  readonly tables: readonly TableFill[];
  /** Tables that were not tried, with half a sentence each: virtual tables and their shadows. */
  readonly leftOut: readonly { readonly table: string; readonly reason: string }[];
  /** Sum over `tables`. */
  readonly rows: number;
}

/** One table before and after: every number is a count of rows. */
export interface TableComparison {
  /** Its name before. */
  readonly table: string;
  /** Its name after; null where it is gone. */
  readonly after: string | null;
  readonly rowsBefore: number;
  /** 0 where it is gone. */
  readonly rowsAfter: number;
  /** By what rows were told apart. */
  readonly key: RowKey;
  readonly deleted: number;
  readonly added: number;
  /** Rows on both sides of which a value, or only its type, is another. 0 where the key is "none". */
  readonly changed: number;
  /** Those that came, that are gone, or of which a value changed. */
  readonly columns: readonly ColumnComparison[];
  /** Those of which a child came, went or has another key. */
  readonly foreignKeys: readonly ForeignKeyComparison[];
  /** The AUTOINCREMENT counter; null where the table had none before. */
  readonly counter: {
    readonly before: number | bigint | null;
    readonly after: number | bigint | null;
  } | null;
}

/**
 * How rows of before and after were matched: by the columns of a key that both sides declare, by rowid where there
 * is none to trust, or not at all (whole rows were counted as sets; nothing is known about changes).
 */
export type RowKey =
  | { readonly kind: "columns"; readonly columns: readonly string[] }
  | { readonly kind: "rowid" }
  | { readonly kind: "none" };

/** One column before and after. Counts of change cover rows that exist on both sides. */
export interface ColumnComparison {
  /** Null for a column that came with the migrations. */
  readonly before: string | null;
  /** Null for a column that went with them. */
  readonly after: string | null;
  readonly nonNullBefore: number;
  readonly nonNullAfter: number;
  /** Another value or another type. */
  readonly changed: number;
  /** Had a value, has none. */
  readonly nulled: number;
  /** Has a value of another type: 1 became '1'. */
  readonly retyped: number;
  /** Changed (or new), and holds the text of its own name: what a double-quoted name that names nothing gives. */
  readonly ownName: number;
}

/** One foreign key before and after, under its names of before. */
export interface ForeignKeyComparison {
  readonly columns: readonly string[];
  readonly parent: string;
  /** Rows whose key has no NULL in it. */
  readonly childrenBefore: number;
  readonly childrenAfter: number;
  /** How many different keys they hold. */
  readonly distinctBefore: number;
  readonly distinctAfter: number;
}

/** What is wrong with one foreign key of a database. */
export type ForeignKeyViolation = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly parent: string;
  /** Rows whose key is nobody's: of a missing parent, every row that has a key. */
  readonly rows: number;
} & (
  | { readonly kind: "orphans" }
  | { readonly kind: "parent-missing" }
  /** The parent's key is not unique, or not there: every write fails with "foreign key mismatch". */
  | { readonly kind: "mismatch"; readonly reason: string }
);

/** A name under which the rowid can be reached, null without one: https://sqlite.org/rowidtable.html */
export function rowidName(table: Table): string | null {
  if (table.withoutRowid) return null;
  const taken = new Set(table.columns.map((column) => nameKey(column.name)));
  return ["rowid", "_rowid_", "oid"].find((name) => !taken.has(name)) ?? null;
}

/** Whether a column is the rowid, which never is NULL, whatever its declaration says: https://sqlite.org/lang_createtable.html#rowid */
export function isRowid(table: Table, column: Column): boolean {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : undefined;
  return key !== undefined && sameName(key, column.name) && column.type === "INTEGER" && !table.withoutRowid;
}

/** What a column does to the values that are stored in it. */
export type Affinity = "text" | "integer" | "real" | "numeric" | "blob";

/** The affinity of a declared type: https://sqlite.org/datatype3.html#determination_of_column_affinity */
export function affinityOf(type: string): Affinity {
  const name = type.toUpperCase();
  if (name.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(name)) return "text";
  if (name === "" || name.includes("BLOB") || name === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(name) ? "real" : "numeric";
}
