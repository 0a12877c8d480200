import { describeChange } from "../../model/describe-change.ts";
import { changesOf } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const constraintDropped = defineRule({
  id: "constraint-dropped",
  stage: "schema",
  isOfOldCode: true,
  severity: "notice",
  summary: "A constraint is dropped that the deployed code may rely on",
  why: "Once new code writes what the constraint prevented, the deployed code may read values it does not expect: a NULL, an orphaned row, a value out of range.",

  *check({ changes, loosened }) {
    for (const { change, at } of changesOf(changes, "change-column")) {
      if (change.what !== "not-null" || change.to !== null) continue;
      const name = `${change.table}.${change.column}`;
      yield {
        at,
        subject: name,
        message: `${code(name)} may be NULL now`,
        remedy: `Make sure all deployed code handles NULL in ${code(change.column)} before any code writes it`,
      };
    }
    for (const { change, at } of loosened) {
      const words = describeChange(change);
      yield {
        at,
        subject: change.kind === "drop-index" ? change.index.name : words,
        message: words.charAt(0).toUpperCase() + words.slice(1),
        remedy: "Make sure all deployed code handles rows that violate it before any code writes them",
      };
    }
  },
});
