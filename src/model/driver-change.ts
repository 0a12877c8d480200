import type { Profile, SourcePlace } from "./driver.ts";
import type { Migration } from "./migration.ts";

/** One way to apply a folder. */
export type AppliedWay = Pick<Profile, "driver" | "foreignKeys">;

/** Something that goes wrong when the new migrations are applied in one of two ways, and not in the other. */
export type Harm = {
  /** The migration that does it. */
  readonly migration: Migration;
} & (
  | {
      readonly kind: "fails";
      /** "rows": on rows that stand in the database. */
      readonly on: "upgrade" | "new database" | "rows";
      /** The engine's own words. */
      readonly message: string;
      /** Whether it does whatever rows there are. */
      readonly isCertain: boolean;
    }
  /** Its migrator keeps a ledger of its own, and finds nothing in it of what base applied. */
  | { readonly kind: "starts-anew" }
  /** Rows or values of a table are gone, or point nowhere. */
  | { readonly kind: "rows" | "values" | "keys"; readonly table: string }
);

/** Base's way to apply the folder beside head's, where the two end differently. */
export interface DriverChange {
  readonly before: AppliedWay;
  readonly after: AppliedWay;
  readonly decided: Decision;
  /** What would go wrong as base applies it, and does not as head does. */
  readonly onlyBefore: readonly Harm[];
  /** What goes wrong as head applies it, and would not as base does. */
  readonly onlyAfter: readonly Harm[];
}

/** What of the pull request makes the difference. */
export type Decision =
  /** Another driver; the line of head that names it, if any does. */
  | { readonly kind: "driver"; readonly at: SourcePlace | null }
  /** The app's own setting of foreign keys, as a line of head has it. */
  | { readonly kind: "keys-set"; readonly at: SourcePlace }
  /** A setting that a line of base has, and nothing in head. */
  | { readonly kind: "keys-unset"; readonly was: SourcePlace };

/** Whether a folder is applied alike in two ways. */
export function isSameWay(a: AppliedWay, b: AppliedWay): boolean {
  return a.driver === b.driver && a.foreignKeys === b.foreignKeys;
}
