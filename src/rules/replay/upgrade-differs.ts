import { atFolder } from "../../model/location.ts";
import type { Migration, MigrationFolder } from "../../model/migration.ts";
import { defineRule } from "../rule.ts";
import { differencesAsEvidence, differencesInWords } from "../words/wording.ts";

export const upgradeDiffers = defineRule({
  id: "upgrade-differs",
  stage: "replay",
  severity: "error",
  silences: ["snapshot-differs"],
  summary: "A new database and an upgraded one end up with different schemas",
  why: "Tests run on new databases, production is an upgraded one: what works on one can fail on the other.",

  *check({ differences, explained, judged: { base, head, added } }) {
    if (differences.length === 0 || explained) return;
    const last = added.at(-1);
    yield {
      at:
        last === undefined ? atFolder(head) : { migration: last.name, file: last.file, line: 1, endLine: 1 },
      subject: "schema",
      message: `A new database and an upgraded one end up with different schemas${differencesInWords(differences)}`,
      remedy: isOvertaken(base, added)
        ? "Generate it again, so that it comes last: on a new database it currently runs before migrations that existing databases already have"
        : "Write the migration so that it does the same on both: no `IF NOT EXISTS` for an object that already exists with another definition, nothing that depends on earlier state",
      evidence: differencesAsEvidence(differences),
    };
  },
});

/** Whether a new migration stands before one of base's in head. */
function isOvertaken(base: MigrationFolder | null, added: readonly Migration[]): boolean {
  const last = base?.migrations.at(-1)?.name ?? "";
  return base?.isSortedByName === true && added.some(({ name }) => name < last);
}
