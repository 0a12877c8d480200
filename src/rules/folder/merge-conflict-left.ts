import { defineRule } from "../rule.ts";

export const mergeConflictLeft = defineRule({
  id: "merge-conflict-left",
  stage: "folder",
  severity: "error",
  supersedes: ["chunk-statements", "chunk-empty", "migration-fails"],
  summary: "A migration has the marks of a merge conflict in it",
  why: "Neither side of the conflict is what the file says now: it fails at the first mark, on every database.",

  *check({ folder }) {
    for (const problem of folder.problems) {
      if (problem.kind !== "merge-markers") continue;
      const migration = folder.migrations.find(({ file }) => file === problem.at.file);
      yield {
        at: { migration: migration?.name ?? null, ...problem.at },
        subject: problem.at.file,
        message: problem.message,
        remedy:
          "Resolve the conflict; if both sides made a migration, keep base's and generate the other again",
      };
    }
  },
});
