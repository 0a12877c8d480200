/** How many of its rows share a value of a column, or of a set of them, with another row. */
export interface Duplicates {
  /** How many different values are shared; NULL is shared by nobody. */
  readonly values: number;
  /** How many rows share them. */
  readonly rows: number;
  /** Whether there may be more: of a large table some rows showed enough. */
  readonly atLeast: boolean;
}

/** One column, counted. */
export interface ColumnCounts {
  readonly name: string;
  readonly nulls: number;
  /** How many values have each storage class: https://sqlite.org/datatype3.html */
  readonly classes: {
    readonly integer: number;
    readonly real: number;
    readonly text: number;
    readonly blob: number;
  };
  /** The longest text or blob, in bytes. */
  readonly longest: number;
  /** Numbers below zero, and zeros. */
  readonly negative: number;
  readonly zero: number;
  /** Null where it was not looked at: a table too large to sort by it. */
  readonly duplicates: Duplicates | null;
}

/** One table, counted. */
export interface TableCounts {
  readonly name: string;
  readonly rows: number;
  /** How many digits the highest rowid has; 0 for an empty table and one without. */
  readonly rowidDigits: number;
  readonly columns: readonly ColumnCounts[];
  /** Sets of columns that are declared together or could become unique. */
  readonly sets: readonly (Duplicates & { readonly columns: readonly string[] })[];
  readonly foreignKeys: readonly {
    readonly columns: readonly string[];
    readonly parent: string;
    /** Rows whose key is nobody's. */
    readonly orphans: number;
  }[];
}

/** A question of the gate, answered with a count. */
export interface AnsweredQuestion extends Pick<Duplicates, "rows"> {
  /** The queries, one a line, as the report has them. */
  readonly probe: string;
  /** As `ViolatingRows` has it. */
  readonly values: number | null;
}

/** What verdicts need to know of a database, and none of its values. */
export interface Fingerprint {
  /** When it was taken, in ISO 8601; null where nobody said. */
  readonly taken: string | null;
  /** Whether counts are rounded. */
  readonly coarse: boolean;
  /** The statements of `sqlite_schema`, in order. */
  readonly schema: readonly string[];
  /** The table of applied migrations as it is; null where there is none. */
  readonly ledger: {
    readonly table: string;
    readonly entries: readonly {
      readonly name: string | null;
      readonly hash: string;
      readonly when: number | null;
    }[];
  } | null;
  readonly tables: readonly TableCounts[];
  readonly questions: readonly AnsweredQuestion[];
}

/** What is to be done for a fingerprint. */
export type FingerprintJob = {
  /** When it is taken; null where nobody says. */
  readonly taken: string | null;
  readonly coarse: boolean;
  /** Queries of a report. */
  readonly questions: readonly string[];
} & (
  | { readonly kind: "file"; readonly path: string; readonly name: string }
  /** What a database answered, whatever was printed around it: put together, or the statements that are next. */
  | { readonly kind: "answers" | "sql"; readonly texts: readonly string[] }
);
