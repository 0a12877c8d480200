import type { BranchConflict } from "../../model/branch-conflict.ts";
import type { Snapshot, SnapshotEntity } from "../../model/migration.ts";
import { type Step, type StepType, stepsBetween } from "./steps.ts";

const ofTables: readonly StepType[] = ["create_table", "drop_table", "recreate_table"];
const ofColumns: readonly StepType[] = ["add_column", "drop_column", "recreate_column"];
const ofIndexes: readonly StepType[] = ["create_index", "drop_index"];
const ofViews: readonly StepType[] = ["create_view", "drop_view"];

/** With which steps of the other branch, about the same thing or a part of it, a step does not go together. */
const opponents: { readonly [type in StepType]: ReadonlySet<StepType> } = {
  create_table: new Set(ofTables),
  drop_table: new Set([...ofTables, ...ofColumns, ...ofIndexes]),
  recreate_table: new Set([...ofTables, ...ofColumns, ...ofIndexes]),
  add_column: new Set(ofColumns),
  drop_column: new Set(ofColumns),
  recreate_column: new Set(ofColumns),
  create_index: new Set(ofIndexes),
  drop_index: new Set(ofIndexes),
  create_view: new Set(ofViews),
  drop_view: new Set(ofViews),
};

/**
 * The branches of a folder that drizzle-kit 1.0 refuses to bring together: `detectNonCommutative` of its SQLite
 * dialect. It compares what each end of two branches makes of the snapshot where they part, and `check`, `migrate` and
 * `generate` stop where the two touch the same thing, whatever their SQL does.
 */
export function branchConflicts(snapshots: readonly Snapshot[]): readonly BranchConflict[] {
  if (ends(snapshots).length < 2) return [];
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  const children = childrenOf(byId);
  const entities = memo((id: string): readonly SnapshotEntity[] => byId.get(id)?.entities() ?? []);
  const found = new Map<string, BranchConflict>();
  for (const [parent, starts] of children) {
    const steps = memo((end: string) => stepsBetween(entities(parent), entities(end)));
    const endsFrom = memo((start: string) => endsBehind(start, children));
    for (const [index, one] of starts.entries()) {
      for (const other of starts.slice(index + 1)) {
        // What a later snapshot has brought together is no conflict any more.
        if (endsFrom(other).some((end) => endsFrom(one).includes(end))) continue;
        for (const mine of endsFrom(one))
          for (const theirs of endsFrom(other)) {
            const clash = clashOf(steps(mine), steps(theirs));
            const [left, right] = [byId.get(mine), byId.get(theirs)];
            if (clash !== null && left !== undefined && right !== undefined)
              found.set([mine, theirs].sort().join(), { ends: [left, right], ...clash });
          }
      }
    }
  }
  return [...found.values()];
}

/** Snapshots that no other follows. */
function ends(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const parents = new Set(snapshots.flatMap(({ prevIds }) => prevIds));
  return snapshots.filter(({ id }) => !parents.has(id));
}

type Children = ReadonlyMap<string, readonly string[]>;

function childrenOf(byId: ReadonlyMap<string, Snapshot>): Children {
  const children = new Map<string, string[]>();
  for (const { id, prevIds } of byId.values()) {
    for (const parent of prevIds) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return children;
}

function endsBehind(start: string, children: Children): readonly string[] {
  const seen = new Set<string>();
  const waiting = [start];
  const found: string[] = [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const next = children.get(id) ?? [];
    if (next.length === 0) found.push(id);
    waiting.push(...next);
  }
  return found;
}

function clashOf(
  mine: readonly Step[],
  theirs: readonly Step[],
): Pick<BranchConflict, "object" | "part"> | null {
  for (const one of mine) {
    for (const other of theirs) {
      if (!isAgainst(one, other) && !isAgainst(other, one)) continue;
      return { object: one.object, part: one.part === other.part ? one.part : "" };
    }
  }
  return null;
}

/** A step touches its part and the whole that it belongs to. */
function isAgainst(step: Step, other: Step): boolean {
  const touches = step.object === other.object && (other.part === "" || other.part === step.part);
  return touches && opponents[other.type].has(step.type);
}

function memo<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : find(key);
    known.set(key, value);
    return value;
  };
}
