import type { AddedStatement } from "./migration.ts";

/** What took rows or values that no statement asked to take, as the run showed it. */
export type LossCause =
  /** A row of the parent went, and ON DELETE CASCADE took this one along. */
  | { readonly kind: "cascade"; readonly parent: string }
  /** A row of the parent went or got another key, and SET NULL or SET DEFAULT wrote over this one's. */
  | { readonly kind: "key-action"; readonly parent: string }
  | { readonly kind: "trigger"; readonly trigger: string }
  /** REPLACE, or a conflict clause of the table: a row deleted on the way to another. */
  | { readonly kind: "conflict" }
  /**
   * A copy that leaves rows out. `drops`: the conflict clause by which it does. `remakes`: it carries too few of the columns over to
   * be one, and makes other rows out of these.
   */
  | { readonly kind: "copy"; readonly drops: "ignore" | "replace" | null; readonly remakes: boolean }
  /** The table was made anew, and nothing copied its rows. */
  | { readonly kind: "no-copy" }
  /** The rows are in another table now, and a new one without them stands under the name. */
  | { readonly kind: "renamed-away"; readonly to: string }
  /** A copy that does not name the column. */
  | { readonly kind: "left-out" }
  /** A copy that does not name the key, so that rows get other ids; under those there were lie the values of other rows. */
  | { readonly kind: "renumbered" }
  /** A copy that fills the column from another one. */
  | { readonly kind: "other-column"; readonly from: string }
  /** A copy that writes something else in place of the column. */
  | { readonly kind: "replaced" }
  /** The column was dropped, and another of its name added. */
  | { readonly kind: "dropped-and-added" }
  /** The new type of the column converts the value. */
  | { readonly kind: "converted" }
  | { readonly kind: "unknown" };

/** Rows of a table that are gone although no statement asked for that. */
export interface RowLoss {
  /** Name before. */
  readonly table: string;
  readonly rows: number;
  /** How many there were. */
  readonly of: number;
  readonly cause: LossCause;
  /** The statement that did it; null where no single one did. */
  readonly by: AddedStatement | null;
}

/** What a loss is put down to. */
export type Blame = Pick<RowLoss, "cause" | "by">;

/** Values of a column that are others although no statement asked for that. */
export interface ValueLoss {
  /** Name of the table before. */
  readonly table: string;
  /** Name of the column before. */
  readonly column: string;
  readonly values: number;
  /** Of these, how many are NULL now. */
  readonly nulled: number;
  /** How many rows held a value. */
  readonly of: number;
  readonly cause: LossCause;
  readonly by: AddedStatement | null;
}

/** Everything that is gone or changed and that no statement claims. Nothing is safe while one is left. */
export interface Account {
  readonly rows: readonly RowLoss[];
  readonly values: readonly ValueLoss[];
  /** Columns that a copy fills by an expression over themselves, a CAST or a COALESCE: what its author asked for. */
  readonly conversions: readonly { readonly table: string; readonly column: string }[];
  /** Tables whose rows a copy carried over to a new one, by their names before, with its name. */
  readonly moves: ReadonlyMap<string, string>;
}
