import type { MigrationFolder, Snapshot } from "../../model/migration.ts";

/** The snapshot of the latest migration that has one; null where none has. */
export function lastSnapshot({ migrations, snapshots }: MigrationFolder): Snapshot | null {
  const byMigration = new Map(snapshots.map((snapshot) => [snapshot.migration, snapshot]));
  const last = migrations.findLast(({ name }) => byMigration.has(name));
  return last === undefined ? null : (byMigration.get(last.name) ?? null);
}

/** The snapshot of what the whole folder makes; null where its end has none, or several branches end side by side. */
export function finalSnapshot({ migrations, snapshots, mayFork }: MigrationFolder): Snapshot | null {
  const last = migrations.at(-1)?.name;
  if (!mayFork) return snapshots.find(({ migration }) => migration === last) ?? null;
  const parents = new Set(snapshots.flatMap(({ prevIds }) => prevIds));
  const [end, ...others] = snapshots.filter(({ id }) => !parents.has(id));
  return others.length > 0 ? null : (end ?? null);
}
