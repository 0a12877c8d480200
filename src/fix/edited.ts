import { migrationFile } from "../drizzle/migration-paths.ts";
import { migrationReader } from "../drizzle/read-migration.ts";
import { bareName, type MigrationFolder, stampOf } from "../model/migration.ts";
import { code, joinNames } from "../model/text.ts";
import { fileTree } from "../model/tree.ts";
import { breakpoint } from "../sql/chunks.ts";
import type { Own } from "./find-own.ts";
import type { FixInput } from "./given.ts";
import type { Branch } from "./read-branch.ts";

/** What edits of merged migrations add, as the migration of its own that it should have been. */
export function ownOfEdits(
  { place, additions, now }: FixInput,
  base: MigrationFolder | null,
  { sides }: Branch,
): readonly Own[] {
  const last = base?.migrations.at(-1);
  const edited = additions?.of.at(-1);
  if (base === null || last === undefined || edited === undefined || additions?.sql == null) return [];
  const prefix = base.journal === null ? stampOf(now) : last.prefix;
  const name = [...(prefix === null ? [] : [prefix]), bareName(edited.name), "addition"].join("_");
  const text = additions.sql.join(`\n${breakpoint}\n`);
  const file = migrationFile(place, name);
  const read = migrationReader(fileTree([{ path: file, kind: "file", bytes: Buffer.from(text) }]), []);
  const migration = read({ name, position: 0, idx: null, when: null, breakpoints: true, file, listed: null });
  return [{ migration, text, snapshot: snapshotOfEdit(base, edited.name, sides), isMade: true }];
}

/** The snapshot that was edited with it; else, as drizzle-kit does for SQL of one's own, the last one once more. */
function snapshotOfEdit(base: MigrationFolder, name: string, sides: Branch["sides"]): Own["snapshot"] {
  const merged = base.snapshots.find(({ migration }) => migration === name);
  const edited = merged === undefined ? undefined : sides(merged.file).find((text) => text !== merged.text);
  if (merged !== undefined && edited !== undefined) return { file: merged.file, text: edited };
  const byName = new Map(base.snapshots.map((snapshot) => [snapshot.migration, snapshot]));
  const last = base.migrations.findLast((each) => byName.has(each.name));
  const copied = last === undefined ? undefined : byName.get(last.name);
  return copied === undefined ? null : { file: copied.file, text: copied.text };
}

/** What is said of edits that are more than additions. */
export function editsInWords({ additions }: FixInput): readonly string[] {
  if (additions === null || additions.words.length === 0) return [];
  const names = joinNames(additions.of.map(({ name }) => name));
  const what = additions.words.slice(0, 3).join("; ");
  return [
    additions.sql === null
      ? `The edit of ${names} made a difference (${what}). Put it in a migration of its own with ${code("drizzle-kit generate")}`
      : `Make what the edit of ${names} added a migration of its own (${what})`,
  ];
}
