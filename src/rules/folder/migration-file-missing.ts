import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationFileMissing = defineRule({
  id: "migration-file-missing",
  stage: "folder",
  severity: "error",
  summary: "A migration that the folder names has no SQL file",
  why: "drizzle-orm 0.x reads every file of the journal before it does anything, so one missing file stops every start; 1.0 passes over the folder without a word.",

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
          message: `${problem.message}: what the migration does cannot be judged, since git does not have it`,
          remedy: `Keep migrations out of Git LFS: they are small, and ${code(kept)} in ${code(".gitattributes")} does it`,
        };
        continue;
      }
      const consequence = {
        when: "the migrator throws before it runs anything, even where the migration was applied long ago",
        name: "the migrator passes over it without a word",
        "file-name": `${profile.files === null ? "wrangler" : code(profile.files.command)} never sees it`,
      }[ledger];
      yield {
        at: atEntry(migration),
        severity: ledger === "file-name" && problem === undefined ? "warning" : "error",
        subject: migration.name,
        message: `${problem?.message ?? `${code(migration.file)} does not exist`}: ${consequence}`,
        remedy: `Commit ${code(migration.file)} as a plain file, or take ${code(migration.name)} out of the folder`,
      };
    }
  },
});
