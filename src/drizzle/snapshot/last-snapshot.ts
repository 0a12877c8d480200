import type { MigrationFolder, Snapshot } from "../../model/migration.ts";

/** The snapshot of the latest migration that has one; null where none has. */
export function lastSnapshot({ migrations, snapshots }: MigrationFolder): Snapshot | null {
  const byMigration = new Map(snapshots.map((snapshot) => [snapshot.migration, snapshot]));
  const last = migrations.findLast(({ name }) => byMigration.has(name));
  return last === undefined ? null : (byMigration.get(last.name) ?? null);
}
