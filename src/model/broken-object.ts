import type { Location } from "./finding.ts";

/** An object that does not work on a database after the new migrations. */
export type ObjectFailure = {
  readonly name: string;
  /** SQLite's own words. */
  readonly message: string;
  /** Whether the new migrations made it. */
  readonly isNew: boolean;
  /** Whether it failed on the database before, and in the same way. */
  readonly isOld?: true;
} & (
  | { readonly kind: "view" }
  /** `on`: the table or view it stands on; `verb`: the statement that fires it. */
  | { readonly kind: "trigger"; readonly on: string; readonly verb: TriggerVerb }
  | SearchFailure
);

/** A full-text index that finds nothing any more, or other rows than there are, or cannot be read. */
interface SearchFailure {
  readonly kind: "search";
  readonly what: "emptied" | "out-of-step" | "unreadable";
  /** Whether it can be filled from a table, which one without content cannot. */
  readonly canRebuild: boolean;
}

/** What fires a trigger. */
export type TriggerVerb = "insert" | "update" | "delete";

/** An object that is broken, with what did it. */
export type BrokenObject = { readonly at: Location } & (
  | (ObjectFailure & {
      /** The table that it names since a rename, and that is gone; null where no rename did it. */
      readonly renamed: string | null;
    })
  /** A foreign key that has no parent, or one whose key is not unique. */
  | {
      readonly kind: "foreign-key";
      readonly name: string;
      readonly columns: readonly string[];
      readonly parent: string;
      /** Half a sentence. */
      readonly message: string;
      readonly isNew: boolean;
      /** Whether it had none before either. */
      readonly isOld?: true;
    }
  /** A column that gave rows a number by itself, and no longer does. */
  | {
      readonly kind: "id";
      readonly name: string;
      readonly column: string;
      /** Whether it is the primary key still, of a type that is not quite INTEGER. */
      readonly isKey: boolean;
    }
);
