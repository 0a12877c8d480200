import type { AlreadyThere } from "./already-there.ts";
import type { BrokenObject, ObjectFailure } from "./broken-object.ts";
import type { BrokenQuery, CodeTrial, NetChanges } from "./code-query.ts";
import type { Location } from "./finding.ts";
import type { Gone } from "./gone.ts";
import { nameKey } from "./schema.ts";
import type { SchemaChange } from "./schema-change.ts";

/** What the new migrations change, and how the code of both sides fares. */
export interface UpgradeTrace {
  readonly net: NetChanges;
  /** Base's code on the new schema. */
  readonly oldCode: CodeTrial;
  /** Head's code on the old schema. */
  readonly newCode: CodeTrial;
  /** What does not work any more, or is new and does not work. */
  readonly failures: readonly ObjectFailure[];
  /** What should have been made and was there in another shape. */
  readonly alreadyThere: readonly AlreadyThere[];
}

type Kind = SchemaChange["kind"];

/** The changes of these kinds. */
export type ChangeOf<K extends Kind> = SchemaChange & { readonly kind: K };

/** A change of one of these kinds, with all that is known of it. */
export interface ChangeAt<K extends Kind = Kind> {
  readonly change: ChangeOf<K>;
  readonly at: Location;
  /**
   * A statement of the running code that breaks because of it: one that breaks on any values, if there is one. The queries
   * that it is told to be sent from are those of all statements that break because of it.
   */
  readonly broken: BrokenQuery | null;
  /** Whether the sources were read whole, and no query in them breaks because of it. */
  readonly isUnused: boolean;
  /** What is dropped or renamed, under base's names; null where nothing is. */
  readonly gone: Gone | null;
  /** What is added and looks just like what is dropped: a rename that was answered as "create"; null for none. */
  readonly twin: string | null;
  /** How many rows go with a table, or values with a column; null where nothing was counted. */
  readonly held: number | null;
  /** What becomes of a few values of a column whose type changes, each tried; null for any other change. */
  readonly converted: {
    readonly values: readonly ConvertedValue[];
    /** Whether a copy converts the rows that are there; else only what is written from now on is converted. */
    readonly isCopied: boolean;
  } | null;
}

/** A value as SQL writes it. */
export interface ConvertedValue {
  readonly from: string;
  /** Null where it is refused. */
  readonly to: string | null;
}

/** Something that a table which was there before asks of its rows from now on. */
export interface AddedConstraint {
  readonly table: string;
  readonly at: Location;
  readonly asks:
    | { readonly kind: "unique"; readonly columns: readonly string[] }
    | { readonly kind: "unique-terms"; readonly terms: string }
    /** Rows of a new table refer to those of this one, which cannot be deleted without them. */
    | { readonly kind: "referred"; readonly by: string; readonly columns: readonly string[] }
    | ChangeOf<"add-check" | "change-option" | "add-trigger" | "change-trigger">
    | ChangeOf<"add-foreign-key" | "change-foreign-key">;
  /** A statement of the running code that it stops; null where none of those that were tried is. */
  readonly broken: BrokenQuery | null;
}

/** Columns that upserts of running code name, and that are no longer unique. */
export interface TargetLost {
  readonly table: string;
  readonly columns: readonly string[];
  /** Where an index keeps them unique still; null where none does. */
  readonly onlyWhere: string | null;
  readonly at: Location;
  /** What is refused for it: an upsert, or a write of a child whose key refers to them. */
  readonly broken: BrokenQuery;
}

/** A view, or a trigger or foreign key of another table, that still names a table that is gone, and fails from then on. */
export type LeftBehind = { readonly gone: string; readonly name: string } & (
  | { readonly kind: "view" }
  | { readonly kind: "trigger" | "foreign-key"; readonly on: string }
);

/** What the change of schema comes to. */
export interface SchemaFacts {
  /** Every difference from end to end, in the order of what makes them. */
  readonly changes: readonly ChangeAt[];
  readonly added: readonly AddedConstraint[];
  /** Constraints of tables that stay which are gone or let more happen; unique columns are in `targetsLost`. */
  readonly loosened: readonly ChangeAt<
    "drop-check" | "drop-foreign-key" | "change-foreign-key" | "drop-index"
  >[];
  readonly targetsLost: readonly TargetLost[];
  readonly leftBehind: readonly LeftBehind[];
  /** Objects that do not work, but for those of `leftBehind`. */
  readonly brokenObjects: readonly BrokenObject[];
}

/** The changes of these kinds, in order. */
export function changesOf<K extends Kind>(
  changes: readonly ChangeAt[],
  ...kinds: readonly K[]
): readonly ChangeAt<K>[] {
  return changes.filter((found): found is ChangeAt<K> => kinds.some((kind) => kind === found.change.kind));
}

/** Changes of one statement or rebuild to one table, which are told together. */
export function groupChanges<K extends Kind>(
  changes: readonly ChangeAt<K>[],
): readonly (readonly [ChangeAt<K>, ...(readonly ChangeAt<K>[])])[] {
  const keyOf = ({ change, at }: ChangeAt<K>): string =>
    JSON.stringify(["table" in change ? nameKey(change.table) : change.view, at.migration, at.line]);
  return [...Map.groupBy(changes, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}
