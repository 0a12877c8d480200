import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const acceptanceUnused = defineRule({
  id: "acceptance-unused",
  stage: "gate",
  severity: "warning",
  summary: "An acceptance matches nothing",
  why: "It was written for a finding that is no longer there, or its rule or migration is misspelt: left in place it would hide the next one.",

  *check({ unused }) {
    for (const { rule, at, acceptance } of unused) {
      yield {
        at,
        subject: `${rule} ${acceptance.by} ${at.file} ${at.line}`,
        message: `The acceptance of ${code(rule)} (${code(acceptance.reason)}) matches no finding`,
        remedy: "Remove it, or correct the rule's or the migration's name",
      };
    }
  },
});
