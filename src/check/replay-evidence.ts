import { diffSchemas } from "../changes/schema/diff-schema.ts";
import { notThere } from "../changes/schema/not-there.ts";
import { driftBetween } from "../changes/schema/schema-drift.ts";
import { finalSnapshot, lastSnapshot } from "../drizzle/snapshot/last-snapshot.ts";
import type { FolderComparison } from "../history/compare-folders.ts";
import type { AskedFunction } from "../model/app-functions.ts";
import type { Case } from "../model/case.ts";
import { describeChange } from "../model/describe-change.ts";
import type { DriverChange } from "../model/driver-change.ts";
import { type DryRuns, isNewlyBehind } from "../model/dry-run.ts";
import type { ReplayEvidence, Replayed, Unmigrated } from "../model/evidence.ts";
import { changesSchema, type MigrationFolder } from "../model/migration.ts";
import type { Run } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import { redefinedIndexes } from "./redefined-indexes.ts";

/** What was found out beside the runs of head. */
export interface Beside {
  /** Null where drizzle-kit was not asked. */
  readonly dryRuns: DryRuns | null;
  /** The run of base alone. */
  readonly base: Run;
  readonly driver: DriverChange | null;
  readonly asked: readonly AskedFunction[];
}

/** What the runs tell, with what follows from them. */
export function replayEvidence(
  judged: Case,
  replayed: Replayed,
  { changes, squashed, converted }: FolderComparison,
  { dryRuns, base, driver, asked }: Beside,
): ReplayEvidence {
  const { upgrade } = replayed;
  return {
    ...replayed,
    judged,
    copies: [],
    declarations: [],
    squashed,
    differences: differencesOf(replayed),
    explained: changes.length > 0 || judged.added.some(({ name }) => !upgrade.recorded.has(name)),
    isToldByConversion: converted !== null && converted.lost.length > 0,
    unmigrated: dryRuns === null ? null : unmigrated(dryRuns, judged, replayed),
    drift: newDrift(judged, base, upgrade),
    driver,
    asked,
  };
}

function differencesOf({ upgrade, fresh }: Replayed): readonly string[] {
  if (fresh === null || fresh === upgrade || upgrade.schema === null || fresh.schema === null) return [];
  return diffSchemas(upgrade.schema, fresh.schema).map(describeChange);
}

/** Where a migration lacks its snapshot, drizzle-kit generates that one's changes again: it does not speak of the schema. */
function unmigrated(
  dryRuns: DryRuns,
  { head, profile }: Case,
  { upgrade, fresh }: Replayed,
): Unmigrated | null {
  const dryRun = dryRuns.head;
  if (lacksSnapshot(head) || (dryRun.kind !== "changes" && dryRun.kind !== "question")) return null;
  const introduced = isNewlyBehind(dryRuns);
  if (dryRun.kind === "question") return { dryRun, introduced };
  const schemas = [upgrade.schema, fresh?.schema].filter((schema) => schema != null);
  const [schema] = schemas;
  if (dryRun.isUnseen && schema === undefined) return null;
  const statements =
    dryRun.isUnseen && schema !== undefined
      ? redefinedIndexes(profile, schema, dryRun.statements)
      : schemas.reduce(notThere, dryRun.statements);
  return statements.length === 0 ? null : { dryRun: { ...dryRun, statements }, introduced };
}

function lacksSnapshot(folder: MigrationFolder): boolean {
  const last = lastSnapshot(folder)?.migration ?? null;
  const at = folder.migrations.findIndex(({ name }) => name === last);
  return folder.migrations.slice(at + 1).some(changesSchema);
}

/** Where the database and the last snapshot part in head and did not in base. Nothing where one of the two cannot be told. */
function newDrift({ base, head }: Case, baseRun: Run, upgrade: Run): readonly SchemaChange[] {
  const before = base === null || base.migrations.length === 0 ? [] : driftOf(base, baseRun.schema);
  if (before === null) return [];
  const known = new Set(before.map((change) => JSON.stringify(change)));
  return (driftOf(head, upgrade.schema) ?? []).filter((change) => !known.has(JSON.stringify(change)));
}

/** Null where it cannot be told: the last migration has no snapshot or did not run, or several branches end side by side. */
function driftOf(folder: MigrationFolder, schema: Schema | null): readonly SchemaChange[] | null {
  const expected = finalSnapshot(folder)?.schema() ?? null;
  return expected === null || schema === null ? null : driftBetween(schema, expected);
}
