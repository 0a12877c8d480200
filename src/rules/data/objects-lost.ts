import { defineRule } from "../rule.ts";
import { lostInWords } from "../words/lost-object.ts";

export const objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A rebuild loses what Drizzle does not know of",
  why: "A rebuild makes the table anew from the schema: triggers (full-text search above all), hand-made indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",

  *check({ lost }) {
    for (const object of lost) {
      const { message, subject, remedy } = lostInWords(object);
      yield {
        at: object.at,
        subject,
        message,
        remedy,
        ...(object.kind === "counter" ? { evidence: { before: object.before, after: object.after } } : {}),
      };
    }
  },
});
