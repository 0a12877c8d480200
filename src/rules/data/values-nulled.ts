import type { ValueLoss } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { keysOff } from "../words/keys-off.ts";
import {
  deedInWords,
  isNulled,
  lossesTogether,
  severityOf,
  subjectOf,
  valueLossInWords,
} from "../words/loss-words.ts";

export const valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty: the rows are there, what they pointed to is not.",

  *check({ valueLosses, source, judged }) {
    for (const losses of lossesTogether(valueLosses.filter(isNulled))) {
      const [first] = losses;
      const list = losses.map((loss) => valueLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: messageFor(first, list),
        remedy: remedyFor(losses, judged),
        evidence: {
          columns: losses.map(({ table, column, nulled }) => ({ column: `${table}.${column}`, nulled })),
        },
      };
    }
  },
});

function messageFor({ by, cause }: ValueLoss, list: string): string {
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

function remedyFor(losses: readonly ValueLoss[], { profile }: Case): string {
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
