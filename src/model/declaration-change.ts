/** How a column is declared, as far as that decides how its values are written and read. */
export interface DeclaredAs {
  /** "integer", "text"; for a type of the project's own, its definition. */
  readonly type: string;
  /** "timestamp_ms"; null for none. */
  readonly mode: string | null;
  /** The values that TypeScript allows; null where it allows all. */
  readonly values: readonly string[] | null;
  /** What `$type<…>()` says; null for nothing. */
  readonly typed: string | null;
  /** What `$default(…)` gives a new row that names no value; null for nothing. */
  readonly filled: string | null;
  /** What `$onUpdate(…)` gives a row that is written again; null for nothing. */
  readonly refilled: string | null;
}

/** A column that the database keeps as it is, and that the schema in TypeScript declares otherwise. */
export interface DeclarationChange {
  readonly table: string;
  readonly column: string;
  /** Where head declares it. */
  readonly file: string;
  readonly line: number;
  readonly before: DeclaredAs;
  readonly after: DeclaredAs;
  /** Whether the new migrations give the rows that are there other values. */
  readonly isRewritten: boolean;
}
