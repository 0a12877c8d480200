import { sameName } from "../../model/schema.ts";
import type { AddedConstraint } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";

/** "`orders.email` must be unique now": what a table asks of its rows from now on. */
export function constraintWords({ table, asks }: AddedConstraint): string {
  switch (asks.kind) {
    case "unique":
      return `${code(`${table}.${asks.columns.join(", ")}`)} must be unique now`;
    case "unique-terms":
      return `${code(asks.terms)} must be unique in ${code(table)} now`;
    case "referred":
      return heldWords(asks.by, asks.columns, table);
    case "add-check":
      return `${code(table)} has a new CHECK ${code(asks.check.expression)}`;
    case "change-option":
      return `${code(table)} is STRICT now`;
    case "add-trigger":
    case "change-trigger":
      return `The trigger ${code(asks.trigger)} checks writes to ${code(table)}`;
    case "add-foreign-key":
    case "change-foreign-key":
      return keyWords(asks);
  }
}

function keyWords(
  asks: Extract<AddedConstraint["asks"], { readonly kind: `${string}-foreign-key` }>,
): string {
  const key = asks.kind === "add-foreign-key" ? asks.foreignKey : asks.after;
  const isSameParent = asks.kind === "change-foreign-key" && sameName(asks.before.parent, key.parent);
  return isSameParent
    ? `${heldWords(asks.table, key.columns, key.parent)} or changed`
    : `${code(`${asks.table}.${key.columns.join(", ")}`)} must now refer to a row of ${code(key.parent)}`;
}

function heldWords(child: string, columns: readonly string[], parent: string): string {
  return `${code(`${child}.${columns.join(", ")}`)} now prevents rows of ${code(parent)} from being deleted`;
}
