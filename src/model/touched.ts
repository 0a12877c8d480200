import type { ReferentialAction } from "./schema.ts";

/** The tables that new migrations touch, and the parents that their foreign keys lead to. */
export interface Touched {
  /** Touched ones in the order of the migrations, then parents to which nothing happens. */
  readonly tables: readonly TouchedTable[];
  /** Foreign keys of touched tables, those that go included. */
  readonly keys: readonly TouchedKey[];
}

export const tableFates = ["added", "dropped", "renamed", "rebuilt", "changed", "kept"] as const;
export const rowFates = ["lost", "changed", "added", "kept"] as const;

/** A table, and what becomes of it. */
export interface TouchedTable {
  /** As it is called afterwards; where it is dropped, as it was. */
  readonly name: string;
  /** What becomes of the table itself, its indexes, keys and triggers. */
  readonly fate: (typeof tableFates)[number];
  /** What the run showed of rows that were there: the worst of it. */
  readonly rows: (typeof rowFates)[number];
}

/** A foreign key between two of the tables. */
export interface TouchedKey {
  readonly table: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly onDelete: ReferentialAction;
  /** Whether a row need not have a parent: a column of the key may be NULL. */
  readonly optional: boolean;
  /** Whether a parent has one such row at most. */
  readonly unique: boolean;
  readonly dropped: boolean;
}

/** What touches nothing. */
export const untouched: Touched = { tables: [], keys: [] };
