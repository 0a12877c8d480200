import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationFileMissing = defineRule({
  id: "migration-file-missing",
  stage: "folder",
  severity: "error",
  summary: "A listed migration has no SQL file",
  why: "drizzle-orm 0.x reads every file of the journal before it runs anything, so one missing file stops every start; 1.0 silently ignores the folder.",

  *check({ folder, judged: { ledger, profile } }) {
    for (const migration of folder.migrations) {
      if (migration.text !== null) continue;
      const problem = folder.problems.find(
        ({ kind, at }) => at.file === migration.file && kind !== "not-utf8",
      );
      if (problem?.kind === "lfs-pointer") {
        const kept = `${folder.path === "" ? "" : `${folder.path}/`}**/*.sql !filter !diff !merge text`;
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${problem.message}: the migration cannot be checked, because its SQL is not in git`,
          remedy: `Keep migrations out of Git LFS: add ${code(kept)} to ${code(".gitattributes")}`,
        };
        continue;
      }
      const consequence = {
        when: "the migrator throws before it runs anything, even if the migration was applied long ago",
        name: "the migrator silently ignores it",
        "file-name": `${profile.files === null ? "wrangler" : code(profile.files.command)} never sees it`,
      }[ledger];
      yield {
        at: atEntry(migration),
        severity: ledger === "file-name" && problem === undefined ? "warning" : "error",
        subject: migration.name,
        message: `${problem?.message ?? `${code(migration.file)} does not exist`}: ${consequence}`,
        remedy: `Commit ${code(migration.file)} as a plain file, or remove ${code(migration.name)} from the folder`,
      };
    }
  },
});
