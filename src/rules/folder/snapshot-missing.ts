import { atFile } from "../../model/location.ts";
import { changesSchema } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const snapshotMissing = defineRule({
  id: "snapshot-missing",
  stage: "folder",
  isOfKit: true,
  severity: "warning",
  silences: ["snapshot-differs"],
  summary: "The last migration changes the schema and has no snapshot",
  why: "drizzle-kit compares the next schema with the last snapshot it finds: it will generate this migration's changes again.",

  *check({ folder }) {
    const last = folder.migrations.at(-1);
    if (last === undefined || last.text === null) return;
    // A file of wrangler's own, which drizzle-kit has no business with.
    if (folder.journal !== null && last.listed === null) return;
    if (folder.snapshots.some((snapshot) => snapshot.migration === last.name)) return;
    const problem = folder.problems.find(
      ({ kind, at }) => kind !== "journal-unreadable" && at.file.endsWith("snapshot.json"),
    );
    yield {
      at: atFile(last),
      severity: changesSchema(last) ? "warning" : "notice",
      subject: "last",
      message:
        problem?.message ??
        `${code(last.name)} has no snapshot: the next \`drizzle-kit generate\` will compare with an older one`,
      remedy:
        "Create it with `drizzle-kit generate --custom`, which writes a snapshot, and put the SQL there",
    };
  },
});
