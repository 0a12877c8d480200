/** A token of SQLite's own grammar. `name` is the grammar's: "CREATE", "ID", "STRING", "SEMI", … */
export interface SqlToken {
  readonly name: string;
  readonly text: string;
  /** In UTF-16 units. */
  readonly offset: number;
}
