import type { ValueLoss } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import type { RowSource } from "../../model/rows.ts";
import { code, count, joinNames } from "../../model/text.ts";
import { keysOff } from "./keys-off.ts";
import { deedInWords, valueLossInWords, whoDid } from "./loss-words.ts";
import { listWords } from "./wording.ts";

/** What empties the values, and which. */
export function nulledInWords(losses: readonly [ValueLoss, ...ValueLoss[]], source: RowSource): string {
  const [{ by, cause }] = losses;
  const name = whoDid(by);
  const lost = `${name} would lose ${listWords(losses.map((loss) => valueLossInWords(loss, source)))}`;
  const nulled = `${name} would set ${columnsInWords(losses, source)}`;
  switch (cause.kind) {
    case "left-out":
      return `${lost}: the copy leaves ${losses.length === 1 ? "the column" : "these columns"} out`;
    case "replaced":
      return `${lost}: the copy writes NULL instead`;
    case "dropped-and-added":
      return `${lost}: ${losses.length === 1 ? "the column is" : "the columns are"} dropped and added again`;
    case "key-action":
      return `${nulled}: ${deedInWords(by)} fires ${on(by)} SET NULL`;
    case "trigger":
      return `${nulled}: ${deedInWords(by)} fires the trigger ${code(cause.trigger)}, which sets it`;
    default:
      return `${nulled}: no statement asks for it`;
  }
}

/** "`loan.due` to NULL in every row", "`loan.due` and `loan.fee` to NULL in 48 rows". */
function columnsInWords(losses: readonly [ValueLoss, ...ValueLoss[]], source: RowSource): string {
  const shares = losses.map(({ values, of }) =>
    source === "invented" ? (values >= of ? "every row" : "some rows") : count(values, "row"),
  );
  const columns = losses.map(({ table, column }) => code(`${table}.${column}`));
  if (new Set(shares).size === 1) return `${listWords(columns)} to NULL in ${shares[0]}`;
  return `${listWords(columns.map((column, place) => `${column} (${shares[place]})`))} to NULL`;
}

/** An UPDATE changes the key that children refer to; everything else takes it away. */
function on(by: ValueLoss["by"]): string {
  return by?.statement.kind === "update" ? "ON UPDATE" : "ON DELETE";
}

/** What to write instead. */
export function nulledRemedy(losses: readonly ValueLoss[], { profile, added }: Case): string {
  const [first] = losses;
  const by = first?.by?.statement;
  switch (first?.cause.kind) {
    case "left-out":
    case "replaced":
      return "Name the column in both lists of the INSERT … SELECT";
    case "dropped-and-added":
      return `Leave ${joinNames(losses.map(({ column }) => column))} in place; to empty it on purpose, use \`UPDATE … SET … = NULL\``;
    case "key-action":
      return by?.kind === "drop-table"
        ? keysOff(profile, by.target ?? "", added)
        : "First give the rows another parent, or set the column with an explicit UPDATE";
    default:
      return "Set the column with an explicit UPDATE";
  }
}

/** What changes the values. */
export function changedInWords({ by, cause }: ValueLoss): string {
  switch (cause.kind) {
    case "other-column":
      return "the copy mixes up the columns";
    case "left-out":
      return "the copy leaves the column out, and every row gets its default";
    case "renumbered":
      return "the copy leaves the key out, and rows get new ids; looking up an old id finds another row";
    case "replaced":
      return "the copy writes something else instead";
    case "dropped-and-added":
      return "the column is dropped and added again";
    case "key-action":
      return `${deedInWords(by)} fires SET DEFAULT`;
    case "trigger":
      return `the trigger ${code(cause.trigger)} changes them`;
    case "converted":
      return "the new type converts them";
    default:
      return "no statement asks for it";
  }
}

/** What to write instead. */
export function changedRemedy({ cause }: ValueLoss): string {
  switch (cause.kind) {
    case "renumbered":
      return "Name the key in both lists of the INSERT … SELECT, so that each row keeps its id";
    case "other-column":
      return "Name the columns on both sides of the INSERT … SELECT, in the same order";
    case "left-out":
      return "Name the column in both lists of the INSERT … SELECT";
    case "trigger":
      return `Drop ${code(cause.trigger)} before this statement and create it again after it, or accept the finding`;
    case "dropped-and-added":
      return "Rename the column, or leave it in place and copy its values";
    default:
      return "Copy the column with an explicit CAST or expression, and check the values that do not convert";
  }
}
