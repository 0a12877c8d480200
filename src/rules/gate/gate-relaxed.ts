import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const gateRelaxed = defineRule({
  id: "gate-relaxed",
  stage: "gate",
  severity: "notice",
  summary: "The pull request changes how the gate itself is set up",
  why: "A change of the gate's own settings decides what the next pull requests are judged by, so a person should see it.",

  *check({ relaxed }) {
    for (const { file, line, what } of relaxed) {
      yield {
        at: { migration: null, file, line, endLine: line },
        subject: file,
        message: `${code(file)} changes the gate's own settings: ${what}`,
        remedy: "Check that this is meant",
      };
    }
  },
});
