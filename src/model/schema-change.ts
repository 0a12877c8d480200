import type { Check, Column, ForeignKey, Index } from "./schema.ts";

/**
 * One difference between two schemas. Names are those of the later schema; what is gone has its old name.
 * `from` and `to` are SQL text as the model has it; null where there is nothing.
 */
export type SchemaChange =
  | { readonly kind: "add-table" | "drop-table"; readonly table: string }
  | { readonly kind: "add-virtual-table" | "drop-virtual-table"; readonly table: string }
  | { readonly kind: "rename-table"; readonly table: string; readonly from: string; readonly to: string }
  | {
      readonly kind: "add-column" | "drop-column";
      readonly table: string;
      readonly column: string;
      readonly definition: Column;
    }
  | {
      readonly kind: "rename-column";
      readonly table: string;
      readonly column: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "change-column";
      readonly table: string;
      readonly column: string;
      readonly what: ColumnAspect;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "add-index" | "drop-index"; readonly table: string; readonly index: Index }
  | { readonly kind: "change-index"; readonly table: string; readonly before: Index; readonly after: Index }
  | {
      readonly kind: "add-foreign-key" | "drop-foreign-key";
      readonly table: string;
      readonly foreignKey: ForeignKey;
    }
  | {
      readonly kind: "change-foreign-key";
      readonly table: string;
      readonly before: ForeignKey;
      readonly after: ForeignKey;
    }
  | { readonly kind: "add-check" | "drop-check"; readonly table: string; readonly check: Check }
  | {
      readonly kind: "change-primary-key";
      readonly table: string;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | {
      readonly kind: "change-option";
      readonly table: string;
      readonly option: TableOption;
      readonly to: boolean;
    }
  | { readonly kind: "add-view" | "drop-view"; readonly view: string; readonly sql: string }
  | { readonly kind: "change-view"; readonly view: string; readonly from: string; readonly to: string }
  | {
      readonly kind: "add-trigger" | "drop-trigger";
      readonly table: string;
      readonly trigger: string;
      readonly sql: string;
    }
  | {
      readonly kind: "change-trigger";
      readonly table: string;
      readonly trigger: string;
      readonly from: string;
      readonly to: string;
    };

/** What of a column can change. `not-null` goes between null and "NOT NULL". */
export type ColumnAspect = "type" | "not-null" | "default" | "generated" | "collation";

/** What stands behind a table's columns, and AUTOINCREMENT. */
export type TableOption = "strict" | "without-rowid" | "autoincrement";

/** Names that statements have changed, since no comparison of schemas can tell. Names compare without case. */
export interface Renames {
  /** Old name of a table to its new one. */
  readonly tables: ReadonlyMap<string, string>;
  /** New name of a table to its columns, old name to new. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
