import { defineRule } from "../rule.ts";

export const journalUnreadable = defineRule({
  id: "journal-unreadable",
  stage: "folder",
  severity: "error",
  summary: "The journal cannot be read: no JSON, merge markers, or a shape nobody knows",
  why: "Drizzle's migrator stops at it before it runs anything, and so does every app that migrates when it starts.",

  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "journal-unreadable") continue;
      yield {
        at: { migration: null, ...problem.at },
        subject: problem.kind,
        message: problem.message,
        remedy: "Resolve it to one JSON document that lists every migration once, oldest first",
      };
    }
  },
});
