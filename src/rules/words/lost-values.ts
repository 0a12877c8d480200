import type { ValueLoss } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import { code, joinNames } from "../../model/text.ts";
import { keysOff } from "./keys-off.ts";
import { deedInWords } from "./loss-words.ts";

/** What empties the values, and which: `list` says so. */
export function nulledInWords({ by, cause }: ValueLoss, list: string): string {
  switch (cause.kind) {
    case "left-out":
      return `Values would be lost in a copy that does not name the column (${list})`;
    case "replaced":
      return `Values would be lost in a copy that writes NULL in their place (${list})`;
    case "dropped-and-added":
      return `Values would be lost in a column that is dropped and added again (${list})`;
    case "key-action":
      return `Values would become NULL that no statement asks to change: ${deedInWords(by)} fires ${on(by)} SET NULL (${list})`;
    case "trigger":
      return `Values would become NULL that no statement asks to change: the trigger ${code(cause.trigger)} sets them (${list})`;
    default:
      return `Values would become NULL that no statement asks to change (${list})`;
  }
}

/** An UPDATE changes the key that children refer to; everything else takes it away. */
function on(by: ValueLoss["by"]): string {
  return by?.statement.kind === "update" ? "ON UPDATE" : "ON DELETE";
}

/** What to write instead. */
export function nulledRemedy(losses: readonly ValueLoss[], { profile }: Case): string {
  const [first] = losses;
  const by = first?.by?.statement;
  switch (first?.cause.kind) {
    case "left-out":
    case "replaced":
      return "Name the column in both lists of the copy's INSERT … SELECT";
    case "dropped-and-added":
      return `Leave ${joinNames(losses.map(({ column }) => column))} in place; to empty it on purpose, say so with \`UPDATE … SET … = NULL\``;
    case "key-action":
      return by?.kind === "drop-table"
        ? keysOff(profile, by.target ?? "")
        : "Give the rows another parent first, or set the column in a statement of its own that says so";
    default:
      return "Say in a statement of its own what the column is to hold";
  }
}

/** What changes the values. */
export function changedInWords({ by, cause }: ValueLoss): string {
  switch (cause.kind) {
    case "other-column":
      return "the copy fills columns from one another";
    case "left-out":
      return "the copy does not name the column, and every row gets its default";
    case "renumbered":
      return "the copy does not name the key, and rows get other ids; who asks for an id finds another row";
    case "replaced":
      return "the copy writes something else in its place";
    case "dropped-and-added":
      return "the column is dropped and added again";
    case "key-action":
      return `${deedInWords(by)} fires SET DEFAULT`;
    case "trigger":
      return `the trigger ${code(cause.trigger)} writes it`;
    case "converted":
      return "the new type converts them";
    default:
      return "no statement asks for that";
  }
}

/** What to write instead. */
export function changedRemedy({ cause }: ValueLoss): string {
  switch (cause.kind) {
    case "renumbered":
      return "Name the key in both lists of the copy's INSERT … SELECT, so that each row keeps its id";
    case "other-column":
      return "Name the columns on both sides of the INSERT … SELECT, in the same order";
    case "left-out":
      return "Name the column in both lists of the copy's INSERT … SELECT";
    case "trigger":
      return `Drop ${code(cause.trigger)} before this statement and create it again after it, or accept that it fires`;
    case "dropped-and-added":
      return "Rename the column or leave it in place, and carry its values over";
    default:
      return "Copy the column with a CAST or an expression that says what is meant, and check what becomes of values that do not fit";
  }
}
