import { defineRule } from "../rule.ts";

export const mergeConflictLeft = defineRule({
  id: "merge-conflict-left",
  stage: "folder",
  severity: "error",
  supersedes: ["chunk-statements", "chunk-empty", "migration-fails"],
  summary: "A migration contains merge conflict markers",
  why: "The file fails at the first marker, on every database.",

  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "merge-markers") continue;
      const migration = folder.migrations.find(({ file }) => file === problem.at.file);
      yield {
        at: { migration: migration?.name ?? null, ...problem.at },
        subject: problem.at.file,
        message: problem.message,
        remedy:
          "Resolve the conflict; if both sides added a migration, keep the merged one and generate the other again",
      };
    }
  },
});
