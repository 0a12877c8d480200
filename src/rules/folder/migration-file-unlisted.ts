import { atFile } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationFileUnlisted = defineRule({
  id: "migration-file-unlisted",
  stage: "folder",
  severity: "error",
  summary: "A SQL file that nothing names is never applied",
  why: "Drizzle's migrators go by the journal, or by folders with a `migration.sql`; other files are not looked at, and nobody is told.",

  *check({ folder, judged: { ledger } }) {
    const isUnknown = folder.problems.some(({ kind }) => /^journal-(?:unreadable|missing)$/.test(kind));
    if (ledger === "file-name" || isUnknown) return;
    for (const file of folder.unlisted) {
      const isDeep = file.name.includes("/");
      const named =
        folder.journal === null
          ? isDeep
            ? "its folder lies one level too deep"
            : "it lies in no folder of its own"
          : `${code(folder.journal)} does not name it`;
      yield {
        at: atFile(file),
        subject: file.file,
        message: `${code(file.file)} will never run: ${named}`,
        remedy:
          folder.journal === null
            ? isDeep
              ? `Move its folder up into ${code(folder.path)}, or delete it`
              : "Move it to a folder of its own as `migration.sql`, or delete it"
            : "Make the migration with `drizzle-kit generate --custom`, which adds the journal entry, or delete the file",
      };
    }
  },
});
