import type { Case } from "../model/case.ts";
import { changesSchema, type Migration, type MigrationFolder, type Snapshot } from "../model/migration.ts";

/** Migrations of two branches that did not know of each other. */
export interface PartedBranches {
  /** Migrations of base that the branch was written on. */
  readonly known: readonly Migration[];
  /** Those of base that it was written without. */
  readonly baseAdded: readonly Migration[];
  /** The branch's own, up to the last that was written without one of base's. */
  readonly headAdded: readonly Migration[];
}

/**
 * Which of base's migrations the new ones were written without: those that came after git's fork, and those that no
 * snapshot of the branch follows, as after a merge that git made by itself. Null where both sides know all, or one of
 * the two changes no schema.
 */
export function partedBranches(
  { base, head, added }: Case,
  fork: MigrationFolder | null,
): PartedBranches | null {
  if (base === null || added.length === 0) return null;
  const lineage = lineageOf(head.snapshots);
  const forked = new Set(fork?.migrations.map(({ name }) => name));
  const isKnown = knownTo(base, lineage, fork === null ? null : forked);
  const unaware = added.findLastIndex(
    (migration) => !base.migrations.every((each) => isKnown(migration, each)),
  );
  const headAdded = added.slice(0, unaware + 1);
  const baseAdded = base.migrations.filter((each) =>
    headAdded.some((migration) => !isKnown(migration, each)),
  );
  if (!headAdded.some(changesSchema) || !baseAdded.some(changesSchema)) return null;
  const apart = new Set(baseAdded);
  return { known: base.migrations.filter((migration) => !apart.has(migration)), baseAdded, headAdded };
}

/** By migration: the migrations whose snapshots its own follows, and whether each of these leads back to a beginning. */
type Lineage = ReadonlyMap<string, ReadonlySet<string>>;

const beginning = /^(?:0{8}-0{4}-0{4}-0{4}-0{12})?$/;

function lineageOf(snapshots: readonly Snapshot[]): Lineage {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  const lineage = new Map<string, ReadonlySet<string>>();
  for (const snapshot of snapshots) {
    const ancestors = ancestorsOf(snapshot, byId);
    if (snapshot.migration !== null && ancestors !== null && ancestors.size > 0)
      lineage.set(snapshot.migration, ancestors);
  }
  return lineage;
}

/** Null where a parent is missing: then nothing can be told. */
function ancestorsOf(start: Snapshot, byId: ReadonlyMap<string, Snapshot>): ReadonlySet<string> | null {
  const seen = new Set<Snapshot>();
  const waiting = [...start.prevIds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (beginning.test(id)) continue;
    const snapshot = byId.get(id);
    if (snapshot === undefined) return null;
    if (seen.has(snapshot)) continue;
    seen.add(snapshot);
    waiting.push(...snapshot.prevIds);
  }
  return new Set([...seen].flatMap(({ migration }) => migration ?? []));
}

/**
 * Whether the author of a new migration had one of base's. What has no snapshot of its own is known where a later one
 * is, and where git says nothing else.
 */
function knownTo(
  base: MigrationFolder,
  lineage: Lineage,
  forked: ReadonlySet<string> | null,
): (migration: Migration, merged: Migration) => boolean {
  const withSnapshot = new Set(base.snapshots.map(({ migration }) => migration));
  return (migration, merged) => {
    if (forked?.has(merged.name) === true) return true;
    const ancestors = lineage.get(migration.name);
    if (ancestors === undefined) return forked === null;
    if (ancestors.has(merged.name)) return true;
    if (withSnapshot.has(merged.name)) return false;
    const isOvertaken = base.migrations.some(
      ({ name, position }) => position > merged.position && ancestors.has(name),
    );
    return isOvertaken || forked === null;
  };
}
