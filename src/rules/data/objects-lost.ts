import { defineRule } from "../rule.ts";
import { lostInWords } from "../words/lost-object.ts";

export const objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A table rebuild drops objects Drizzle does not track",
  why: "A rebuild creates the table again from the schema. Triggers (often those of full-text search), hand-written indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",

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
