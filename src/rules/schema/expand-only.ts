import { describeChange } from "../../model/describe-change.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { defineRule } from "../rule.ts";

export const expandOnly = defineRule({
  id: "expand-only",
  stage: "schema",
  severity: "error",
  summary: "A migration does more than add, where the policy is `expand-only`",
  why: "The team lets migrations only add (`policy` in `drizzle-gate.json`), so that every earlier version of the code goes on working and can come back.",

  *check({ changes, judged, net }) {
    if (judged.policy?.expandOnly !== true) return;
    const isOld = (table: string) => net.before.tables.some(({ name }) => sameName(name, table));
    for (const { change, at } of changes) {
      if (!contracts(change) || ("table" in change && isConstraint(change) && !isOld(change.table))) continue;
      yield {
        at,
        subject: describeChange(change),
        message: `The policy is \`expand-only\`, and this is more than an addition: ${describeChange(change)}`,
        remedy:
          "Add what is new beside it, and take this away once no code needs it, with an acceptance that says so",
        evidence: { change: change.kind },
      };
    }
  },
});

/** What takes something away from deployed code, or asks more of what it writes. */
function contracts(change: SchemaChange): boolean {
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
    case "add-view":
    case "drop-check":
    case "drop-foreign-key":
      return false;
    case "add-column":
      return (
        change.definition.notNull &&
        change.definition.default === null &&
        change.definition.generated === null
      );
    case "add-index":
      return change.index.unique;
    case "drop-index":
      return change.index.unique;
    case "change-column":
      return !(change.what === "not-null" && change.to === null);
    default:
      return true;
  }
}

function isConstraint({ kind }: SchemaChange): boolean {
  return kind === "add-index" || kind === "add-foreign-key" || kind === "add-check" || kind === "add-trigger";
}
