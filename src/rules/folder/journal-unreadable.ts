import { defineRule } from "../rule.ts";

export const journalUnreadable = defineRule({
  id: "journal-unreadable",
  stage: "folder",
  severity: "error",
  summary: "The journal cannot be read: it is not JSON, has merge markers, or has an unknown shape",
  why: "Drizzle's migrator fails on it before it runs anything, and so does every app that migrates at start.",

  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "journal-unreadable") continue;
      yield {
        at: { migration: null, ...problem.at },
        subject: problem.kind,
        message: problem.message,
        remedy: "Make it one JSON document that lists every migration once, oldest first",
      };
    }
  },
});
