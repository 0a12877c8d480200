import type { CopyState } from "../../model/copy-state.ts";
import type { Draft, Location } from "../../model/finding.ts";
import { atEntry, atFolder } from "../../model/location.ts";
import { code, count, fence, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const copyLedger = defineRule({
  id: "copy-ledger",
  stage: "data",
  severity: "warning",
  summary: "What a production copy records as run does not fit base's migrations",
  why: "A migrator runs what its table of applied migrations does not have. Without records it begins at the first migration, on tables that are there already; with a record that is too late it skips what is new.",

  *check(data) {
    if (data.source !== "snapshot") return;
    const { state, judged } = data;
    const at = atFolder(judged.head);
    yield* unrecorded(state, at);
    yield* renamed(state, at);
    const { unknown, skipped } = state;
    if (unknown.length > 0)
      yield {
        at,
        subject: `unknown ${unknown.join(", ")}`,
        message: `The production copy ran ${joinNames(unknown)}, which base does not have, though its schema is what base's migrations make`,
        remedy: "Find out who wrote the record; delete it on production where it stands for nothing",
        evidence: { unknown },
      };
    for (const migration of skipped)
      yield {
        at: atEntry(migration),
        severity: "error",
        subject: `skipped ${migration.name}`,
        message: `${code(migration.name)} is skipped on the production copy: what it recorded last is later`,
        remedy:
          unknown.length > 0
            ? "Delete the record that base does not have on production, or give the migration a later time"
            : "Give the migration a later time: generate it again",
        evidence: { skipped: migration.name },
      };
  },
});

/** No verdict rests on such a copy until somebody settles it: the migrator would not do what was tried. */
function* unrecorded({ baseline, ran }: CopyState, at: Location): Iterable<Draft> {
  if (baseline === null) return;
  const first = ran[0]?.name ?? "";
  yield {
    at,
    subject: "unrecorded",
    isOpen: true,
    message: `The production copy has tables and no record of a migration, as ${code("drizzle-kit push")} leaves it: the migrator would begin with ${code(first)} and fail. It looks to have had the first ${count(ran.length, "migration")}, and was judged as if they were recorded`,
    remedy: `Record them on production before anything is migrated there:\n${fence("sql", baseline)}`,
    evidence: { ran: ran.map(({ name }) => name) },
  };
}

function* renamed({ renamed: table }: CopyState, at: Location): Iterable<Draft> {
  if (table === null) return;
  yield {
    at,
    subject: `renamed ${table.from}`,
    message: `The production copy records its migrations in ${code(table.from)}, and nothing in the repository says so: a migrator that looks into ${code(table.to)} runs everything again`,
    remedy: `Say ${code(`migrationsTable: "${table.from}"`)} where the app migrates, or give the table its usual name on production:\n${fence("sql", `ALTER TABLE "${table.from.replaceAll('"', '""')}" RENAME TO "${table.to}";`)}`,
    evidence: { table: table.from },
  };
}
