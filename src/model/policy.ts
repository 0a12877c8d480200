/** What a team does not allow without an acceptance. */
export interface Policy {
  /** Tables, and columns as `table.column`, that no migration may drop, empty or rewrite. */
  readonly protected: readonly string[];
  /** Whether migrations may only add. */
  readonly expandOnly: boolean;
}
