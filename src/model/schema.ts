/**
 * A database's schema as SQLite itself reports it. Names keep their case; they compare without it.
 * Expressions are SQL text with white space and identifier quotes normalised (see `sql/normalize.ts`).
 */
export interface Schema {
  /** In the order of `sqlite_schema`; without `sqlite_%` and the ledgers of migrators. */
  readonly tables: readonly Table[];
  readonly views: readonly SchemaObject[];
  readonly triggers: readonly Trigger[];
}

export interface Table {
  readonly name: string;
  readonly kind: "table" | "virtual" | "shadow";
  /** The stored statement; "" where it comes from a snapshot. */
  readonly sql: string;
  readonly columns: readonly Column[];
  /** Columns of the primary key in key order; empty without one. */
  readonly primaryKey: readonly string[];
  readonly autoincrement: boolean;
  readonly strict: boolean;
  readonly withoutRowid: boolean;
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly Check[];
  /** Declared indexes and those of UNIQUE constraints, not that of the primary key. */
  readonly indexes: readonly Index[];
}

export interface Column {
  readonly name: string;
  /** As declared, upper case, single spaces; "" for none. */
  readonly type: string;
  readonly notNull: boolean;
  /** SQL text of the default; null for none. */
  readonly default: string | null;
  /** Null for a plain column. */
  readonly generated: { readonly kind: "virtual" | "stored"; readonly expression: string } | null;
  /** "BINARY" unless declared otherwise. */
  readonly collation: string;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly parent: string;
  /** Empty where the declaration leaves them to the parent's primary key. */
  readonly parentColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
  readonly deferred: boolean;
}

export const referentialActions = ["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"] as const;
export type ReferentialAction = (typeof referentialActions)[number];

export interface Check {
  readonly name: string | null;
  readonly expression: string;
}

export interface Index {
  readonly name: string;
  readonly unique: boolean;
  /** "constraint" for UNIQUE in the table's declaration. */
  readonly origin: "create-index" | "constraint";
  readonly columns: readonly IndexColumn[];
  /** The WHERE expression; null for a full index. */
  readonly where: string | null;
}

export interface IndexColumn {
  /** A column's name, or an expression's text. */
  readonly term: string;
  readonly isExpression: boolean;
  readonly descending: boolean;
  readonly collation: string;
}

export interface SchemaObject {
  readonly name: string;
  readonly sql: string;
}

export interface Trigger extends SchemaObject {
  readonly table: string;
}

/** Names of SQLite compare without case, for ASCII letters only: https://sqlite.org/lang_naming.html */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** A key under which equal names meet. */
export function nameKey(name: string): string {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}

/** The columns that hold a value of their own, as no generated one does. */
export function storedColumns({ columns }: Table): readonly Column[] {
  return columns.filter(({ generated }) => generated === null);
}

/** The columns of its parent that a key refers to: those of the primary key where it names none. */
export function referredColumns({ parentColumns }: ForeignKey, parent: Table): readonly string[] {
  return parentColumns.length > 0 ? parentColumns : parent.primaryKey;
}

/** The table of that name, or undefined. */
export function tableNamed(schema: Schema, name: string): Table | undefined {
  let index = indexes.get(schema);
  if (index === undefined) {
    index = new Map(schema.tables.toReversed().map((table) => [nameKey(table.name), table]));
    indexes.set(schema, index);
  }
  return index.get(nameKey(name));
}

/** A schema is a value that never changes; rules ask one of hundreds of tables for each of its names. */
const indexes = new WeakMap<Schema, ReadonlyMap<string, Table>>();
