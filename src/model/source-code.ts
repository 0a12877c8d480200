/** What a query of code does to a table; "any" where that cannot be told from its text. */
export type TouchVerb = "read" | "insert" | "update" | "delete" | "any";

/** A table that a query touches. Names of columns are the database's, as `nameKey` writes them. */
export interface Touch {
  readonly table: string;
  /** The file that declares the table; null where a text of SQL names it. */
  readonly declaredIn: string | null;
  readonly verb: TouchVerb;
  /** Null for every column that the code knows. */
  readonly columns: readonly string[] | null;
  /** Those that it surely asks for, where it may or may not ask for all; left out where there is no doubt. */
  readonly sure?: readonly string[];
  /** Columns that an insert gives a value; null where that cannot be told. */
  readonly given: readonly string[] | null;
  /** Columns that a write gives back; left out where it is no write, or gives all. */
  readonly returned?: readonly string[];
  /** Sets of columns that an upsert names as its target. */
  readonly targets: readonly (readonly string[])[];
}

/** A query as it stands in a source. */
export interface SourceQuery {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether it stands at the top of its file, so that a failure keeps the file from loading. */
  readonly atTop: boolean;
  readonly touches: readonly Touch[];
  /** SQL that a person wrote, with NULL for values that are not in the text; null for a query that Drizzle writes. */
  readonly sql: string | null;
  /** Whether its rows come back without names, so that the order of columns counts. */
  readonly isPositional: boolean;
  /** Set where its code serves several tables, so that only a run would tell whether it is used for this one. */
  readonly isShared?: true;
}

/** A column as a Drizzle schema declares it, as far as that decides how values are written and read. */
export interface ColumnFacts {
  readonly key: string;
  /** What the database calls it, if the declaration says so. */
  readonly name: string | null;
  readonly file: string;
  readonly line: number;
  /** "integer", "text"; for a type of the project's own, its definition as text. */
  readonly type: string;
  /** "timestamp_ms"; null for none. */
  readonly mode: string | null;
  /** The values that TypeScript allows; null where it allows all. */
  readonly values: readonly string[] | null;
  /** What `$type<…>()` says; null for nothing. */
  readonly typed: string | null;
  /** What `$default(…)` gives a new row that names no value, and `$onUpdate(…)` one that is written again; null for none. */
  readonly filled: string | null;
  readonly refilled: string | null;
}

/** A table as a Drizzle schema declares it. */
export interface TableFacts {
  readonly name: string;
  /** What code calls it; null where that cannot be told. */
  readonly binding: string | null;
  readonly file: string;
  readonly line: number;
  readonly columns: readonly ColumnFacts[];
  /** Whether all its columns could be read. */
  readonly isWhole: boolean;
}

/** A place that names a table or a column and is no query: a type, a schema of forms, a list of columns. */
export interface Naming {
  readonly file: string;
  readonly line: number;
  readonly table: string;
  readonly declaredIn: string;
  /** Null where it is the table. */
  readonly columns: readonly string[] | null;
}

/** What the sources of one side say of its tables. */
export interface SideCode {
  readonly tables: readonly TableFacts[];
  readonly queries: readonly SourceQuery[];
  /** Columns that are passed around before a query gets them. */
  readonly passed: readonly Naming[];
  /** The tables whose queries were looked for, as `nameKey` writes them. */
  readonly read: readonly string[];
  /** Whether there is code that asks a database at all: a package of nothing but tables is asked from elsewhere. */
  readonly asks: boolean;
  /** How many sources were not read: too large, too many, or no JavaScript. */
  readonly unread: number;
  /** How many places ask for a table that only a run would tell. */
  readonly unsure: number;
  /** Set where the other side's sources are the same, but for those that declare tables. */
  readonly isAsBefore?: true;
}

/** What the sources of both sides say, read as text. */
export interface SourceCode {
  readonly base: SideCode;
  readonly head: SideCode;
}
