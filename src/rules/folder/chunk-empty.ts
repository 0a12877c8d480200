import { atSpan } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const chunkEmpty = defineRule({
  id: "chunk-empty",
  stage: "folder",
  severity: "error",
  summary: "A chunk holds no statement",
  why: "Most drivers throw on an empty text, so the migration fails on every database; on Expo it crashes the app at every start.",

  *check({ folder, judged: { profile } }) {
    if (profile.emptyChunk === "ok") return;
    for (const migration of folder.migrations) {
      const empty = migration.chunks.find((chunk) => chunk.statements.length === 0);
      if (empty === undefined) continue;
      const isWhole = migration.chunks.length === 1;
      yield {
        at: atSpan(migration, { file: migration.file, line: empty.line, endLine: empty.line }),
        subject: migration.name,
        message: isWhole
          ? `${code(migration.name)} has no statement: ${profile.driver} throws on it`
          : `${code(migration.name)} has a breakpoint with no statement behind or before it: ${profile.driver} throws on the empty chunk`,
        remedy: isWhole
          ? "Fill the migration in, or take it out of the folder; `SELECT 1;` is enough where nothing is to be done"
          : `Remove the breakpoint at line ${empty.line}`,
      };
    }
  },
});
