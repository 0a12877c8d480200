import { atEntry } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { sharedNumbers } from "../words/shared-numbers.ts";

export const journalDuplicate = defineRule({
  id: "journal-duplicate",
  stage: "folder",
  severity: "error",
  supersedes: ["migration-fails"],
  silences: ["journal-index-gap"],
  summary: "Two migrations share a tag, an idx or a number",
  why: "This happens when two branches are merged: the order is no longer certain, bundled drivers run one of the two twice, and drizzle-kit compares with the wrong snapshot.",

  *check({ folder, judged }) {
    const { profile, ledger } = judged;
    if (ledger === "file-name") {
      yield* sharedNumbers(folder.migrations.filter(isCounted), judged);
      return;
    }
    for (const [what, group] of duplicates(folder.migrations)) {
      const [, second] = group;
      if (second === undefined) continue;
      const names = joinNames([...new Set(group.map((migration) => migration.file))]);
      const isSameTag = what.startsWith("tag");
      yield {
        at: atEntry(second),
        subject: `${what}: ${group.map(({ name }) => name).join(" ")}`,
        message: isSameTag
          ? `The journal lists ${code(second.name)} twice: a database that has not run it would run it twice`
          : `${names} share ${what}${profile.bundled ? ", which this driver finds them by: one of them runs instead of the other" : ": their order depends on the merge"}`,
        remedy: isSameTag
          ? "Keep one of the two entries"
          : `Update the branch (merge or rebase the base branch), delete ${code(second.name)} together with its snapshot and journal entry, and generate it again so that it comes last`,
        evidence: { migrations: group.map(({ name }) => name) },
      };
    }
  },
});

/** Groups that share something they should not; a pair that shares several things is named once. */
function* duplicates(migrations: readonly Migration[]): Generator<[string, readonly Migration[]]> {
  const told = new Set<string>();
  const keys = [
    (migration: Migration) => `tag ${migration.name}`,
    (migration: Migration) => (isCounted(migration) ? `the number ${migration.prefix}` : null),
    (migration: Migration) => (migration.idx === null ? null : `the idx ${migration.idx}`),
  ];
  for (const keyOf of keys) {
    for (const [key, group] of Map.groupBy(migrations, keyOf)) {
      const id = group.map(({ position }) => position).join(" ");
      if (key === null || group.length < 2 || told.has(id)) continue;
      told.add(id);
      yield [key, group];
    }
  }
}

/** `0012_x` is counted; a timestamp that two share is the affair of the order in time. */
function isCounted(migration: Migration): boolean {
  return migration.prefix !== null && migration.prefix.length < 8;
}
