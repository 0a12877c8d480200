import { atFile } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationFileUnlisted = defineRule({
  id: "migration-file-unlisted",
  stage: "folder",
  severity: "error",
  summary: "A SQL file that is not listed is never applied",
  why: "Drizzle's migrators use the journal, or folders with a `migration.sql`. They silently ignore other files.",

  *check({ folder, judged: { ledger } }) {
    const isUnknown = folder.problems.some(({ kind }) => /^journal-(?:unreadable|missing)$/.test(kind));
    if (ledger === "file-name" || isUnknown) return;
    for (const file of folder.unlisted) {
      const isDeep = file.name.includes("/");
      const named =
        folder.journal === null
          ? isDeep
            ? "its folder is one level too deep"
            : "it is not in a folder of its own"
          : `${code(folder.journal)} does not list it`;
      yield {
        at: atFile(file),
        subject: file.file,
        message: `${code(file.file)} will never run: ${named}`,
        remedy:
          folder.journal === null
            ? isDeep
              ? `Move its folder up into ${code(folder.path)}, or delete it`
              : "Move it to a folder of its own as `migration.sql`, or delete it"
            : "Create the migration with `drizzle-kit generate --custom`, which adds the journal entry, or delete the file",
      };
    }
  },
});
