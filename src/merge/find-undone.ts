import { netChanges } from "../changes/net/net-changes.ts";
import { diffSchemas } from "../changes/schema/diff-schema.ts";
import { objectKey, tableOf } from "../changes/schema/object-key.ts";
import { renameSchema } from "../changes/schema/rename-schema.ts";
import type { NetChanges, PlacedChange } from "../model/code-query.ts";
import { atFile, atSpan } from "../model/location.ts";
import { nameKey, sameName } from "../model/schema.ts";
import type { Renames, SchemaChange } from "../model/schema-change.ts";
import type { UndoneWork } from "../model/undone-work.ts";
import type { BranchRuns } from "../replay/branch-runs.ts";
import { mergeSchemas } from "./merge-schemas.ts";
import { keyOfChange } from "./schema-entities.ts";

/**
 * What base did and the branch's migrations take back: where the database that comes out of both is not what the two
 * sides together mean. Names are followed through the branch's renames.
 */
export function findUndone(runs: BranchRuns): readonly UndoneWork[] {
  const branch = netChanges(runs.branch.before, runs.branch.steps);
  const { renames } = branch;
  const fork = renameSchema(runs.base.before, renames);
  const base = renameSchema(runs.base.after, renames);
  const merged = mergeSchemas(fork, base, runs.branch.after);
  const theirs = netChanges(runs.base.before, runs.base.steps);
  const mine = netChanges(runs.merged.before, runs.merged.steps);
  const clashes = new Set(merged.clashes.map(({ key }) => key));
  const lost = diffSchemas(merged.schema, runs.merged.after);
  // Where both changed one thing the branch's stands, so that it differs from what base has.
  const overruled = diffSchemas(base, runs.merged.after).filter((change) =>
    clashes.has(keyOfChange(change) ?? ""),
  );
  return [
    ...lost.flatMap((change) => undone(change, false, theirs, mine, renames)),
    ...overruled.flatMap((change) => undone(change, true, theirs, mine, renames)),
  ];
}

function undone(
  change: SchemaChange,
  isClash: boolean,
  theirs: NetChanges,
  mine: NetChanges,
  renames: Renames,
): readonly UndoneWork[] {
  const found = theirs.changes.find((each) => isAbout(each, change, renames));
  const migration = found?.unit.migration;
  if (migration === undefined) return [];
  const doing =
    mine.changes.find((each) => keyIn(each.change) === keyIn(change))?.unit ??
    mine.units.findLast((unit) => unit.rebuilds !== null && sameName(unit.rebuilds, tableOf(change))) ??
    mine.units.at(-1);
  if (doing === undefined) return [];
  const at = doing.statements.length === 0 ? atFile(doing.migration) : atSpan(doing.migration, doing.at);
  return [{ change, isClash, theirs: migration, mine: doing.migration, at, rebuilds: doing.rebuilds }];
}

/** Base made the table, or changed the very thing. */
function isAbout({ change }: PlacedChange, lost: SchemaChange, renames: Renames): boolean {
  const table = tableNow(tableOf(change), renames);
  if (change.kind === "add-table" && sameName(table, tableOf(lost))) return true;
  return (
    objectKey(
      change,
      (name) => tableNow(name, renames),
      (_, name) => columnNow(table, name, renames),
    ) === keyIn(lost)
  );
}

function keyIn(change: SchemaChange): string {
  return objectKey(
    change,
    (name) => name,
    (_, name) => name,
  );
}

function tableNow(name: string, { tables }: Renames): string {
  return [...tables].find(([from]) => sameName(from, name))?.[1] ?? name;
}

function columnNow(table: string, name: string, { columns }: Renames): string {
  const names = [...columns].find(([key]) => nameKey(key) === nameKey(table))?.[1] ?? [];
  return [...names].find(([from]) => sameName(from, name))?.[1] ?? name;
}
