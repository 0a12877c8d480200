import type { FolderReport } from "../model/report.ts";

/**
 * The schema difference where it shows a reader more than the migration and the breakdown do; else "". A first migration
 * is its own difference, and so is a single addition.
 */
export function worthwhileDiff({ schemaDiff, migrations, changes }: FolderReport): string {
  const ofSchema = changes.filter(({ kind }) => !kind.endsWith("-rows"));
  const isAddition = ofSchema.length === 1 && !/^-/m.test(schemaDiff);
  return migrations.base === 0 || isAddition ? "" : schemaDiff;
}
