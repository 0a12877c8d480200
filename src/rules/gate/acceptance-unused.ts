import { didYouMean } from "../../model/nearest.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const acceptanceUnused = defineRule({
  id: "acceptance-unused",
  stage: "gate",
  severity: "warning",
  summary: "An acceptance matches nothing",
  why: "The finding is gone, or the rule or migration is misspelled. Left in place, it would hide the next finding.",

  *check({ unused }) {
    for (const { rule, at, acceptance, known } of unused) {
      yield {
        at,
        subject: `${rule} ${acceptance.by} ${at.file} ${at.line}`,
        message: `The acceptance of ${code(rule)} (${code(acceptance.reason)}) matches no finding`,
        remedy: `Remove it, or correct the name of the rule or migration.${didYouMean(rule, known)}`.replace(
          /\.$/,
          "",
        ),
      };
    }
  },
});
