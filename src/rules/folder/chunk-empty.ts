import { atSpan } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const chunkEmpty = defineRule({
  id: "chunk-empty",
  stage: "folder",
  severity: "error",
  summary: "A chunk has no statement",
  why: "Most drivers throw on an empty statement, so the migration fails on every database. With Expo it crashes the app at every start.",

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
          : `${code(migration.name)} has a breakpoint with no statement before or after it: ${profile.driver} throws on the empty chunk`,
        remedy: isWhole
          ? "Add a statement, or remove the migration from the folder; `SELECT 1;` is enough if there is nothing to do"
          : `Remove the breakpoint at line ${empty.line}`,
      };
    }
  },
});
