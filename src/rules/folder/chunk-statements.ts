import { atSpan } from "../../model/location.ts";
import type { Migration, Statement } from "../../model/migration.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const chunkStatements = defineRule({
  id: "chunk-statements",
  stage: "folder",
  severity: "error",
  summary: "Several statements between two breakpoints",
  why: "Drizzle hands the driver one chunk at a time. better-sqlite3 rejects a chunk with two statements; libSQL, bun:sqlite, node:sqlite and Expo run the first one, ignore the rest and record the migration as applied.",

  *check({ folder, judged: { profile } }) {
    if (profile.severalStatements === "all") return;
    for (const migration of folder.migrations) {
      const extra = migration.chunks.flatMap((chunk) => chunk.statements.slice(1));
      const first = extra[0];
      if (first === undefined) continue;
      const outcome =
        profile.severalStatements === "error"
          ? `${profile.driver} rejects them: "The supplied SQL string contains more than one statement"`
          : `${profile.driver} runs only the first one, ignores ${count(extra.length, "statement")} and records the migration as applied`;
      yield {
        at: atSpan(migration, { file: migration.file, line: first.line, endLine: first.endLine }),
        subject: migration.name,
        message: `${code(migration.name)} has several statements between two breakpoints; ${outcome}`,
        remedy: `Add a line \`--> statement-breakpoint\` before each further statement${mistyped(migration)}, the first of them on line ${first.line}`,
        evidence: { statement: first.text, dropped: extra.map((statement: Statement) => statement.text) },
      };
    }
  },
});

/** A breakpoint that Drizzle does not recognise is the most likely reason. */
function mistyped(migration: Migration): string {
  const lines = (migration.text ?? "").split("\n");
  const index = lines.findIndex(
    (line) =>
      /^\s*--+\s*>?\s*statement[-_ ]?breakpoint/i.test(line) && !line.includes("--> statement-breakpoint"),
  );
  return index < 0 ? "" : ` (the one on line ${index + 1} is mistyped)`;
}
