import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const gateRelaxed = defineRule({
  id: "gate-relaxed",
  stage: "gate",
  severity: "notice",
  summary: "The pull request changes the gate's own settings",
  why: "The gate's settings decide how later pull requests are checked, so a person should review the change.",

  *check({ relaxed }) {
    for (const { file, line, what, isBroken } of relaxed) {
      const at = { migration: null, file, line, endLine: line };
      if (isBroken === true) {
        yield {
          at,
          severity: "error",
          subject: `${file} broken`,
          message: `${code(file)} cannot be used, and once it is merged no check can run: ${what}`,
          remedy: "Fix it in this pull request",
        };
        continue;
      }
      yield {
        at,
        subject: file,
        message: `${code(file)} changes the gate's own settings: ${what}`,
        remedy: "Confirm that this is intentional",
      };
    }
  },
});
