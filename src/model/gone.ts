/** Something of base's schema that head takes away or renames, under the names that base has for it. */
export interface Gone {
  /** A table or a view. */
  readonly table: string;
  /** Null for the table as a whole. */
  readonly column: string | null;
}
