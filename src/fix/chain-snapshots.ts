import { createHash } from "node:crypto";
import { branchConflicts } from "../drizzle/commutes/conflicts.ts";
import { readSnapshot } from "../drizzle/snapshot/snapshot.ts";
import type { MigrationFolder, Snapshot } from "../model/migration.ts";
import { isEntry } from "../model/read-json.ts";
import { code, joinNames } from "../model/text.ts";
import { editJson, parseJson } from "./json-text.ts";
import type { Placed } from "./place-own.ts";
import { mergeSnapshots, withValue } from "./snapshot/merge.ts";
import { nearestSnapshot } from "./snapshot/nearest.ts";
import type { Value } from "./snapshot/parts.ts";

/** The snapshots of the branch's own migrations, as they should be, by the migration's new name. */
export interface Chained {
  readonly texts: ReadonlyMap<string, string>;
  /** The snapshots as they were. */
  readonly written: readonly Snapshot[];
  /** The migrations, by their new names, whose snapshot's parent is lost. */
  readonly orphans: readonly string[];
  readonly steps: readonly string[];
  readonly conflicts: readonly string[];
}

const beginning = "00000000-0000-0000-0000-000000000000";

/** Where a chain has come to: the snapshots that the next one follows, and what they say. */
interface End {
  readonly ids: readonly string[];
  readonly value: unknown;
}

/** The sides whose snapshots there are; `fork` where base has moved on since. */
interface Sides {
  readonly base: MigrationFolder | null;
  readonly fork: MigrationFolder | null;
  readonly branch: MigrationFolder;
}

/**
 * Has each of the branch's snapshots follow the one before it, the first of them base's last, and brings what base did
 * into those that were made without it. What is right already stays as it is. One whose parent is lost is taken for made
 * on the one it differs least from: whether that is so is for the proof to say.
 */
export function chainSnapshots({ base, fork, branch }: Sides, placed: readonly Placed[]): Chained {
  const { mayFork } = branch;
  const orphans: string[] = [];
  const texts = new Map<string, string>();
  const steps: string[] = [];
  const conflicts: string[] = [];
  const own = placed.flatMap((each) => {
    const { snapshot } = each.own;
    const read = snapshot === null ? null : readSnapshot(snapshot.file, each.name, snapshot.text);
    return read === null || "problem" in read ? [] : [{ placed: each, snapshot: read }];
  });
  const written = own.map(({ snapshot }) => snapshot);
  if (mayFork && !isTroubled(base?.snapshots ?? [], written)) {
    for (const { placed: each, snapshot } of own) texts.set(each.name, snapshot.text);
    return { texts, written, orphans, steps, conflicts };
  }
  const known = [fork, branch, base].flatMap((side) => side?.snapshots ?? []);
  const byId = new Map([...known, ...written].map(({ id, text }) => [id, text]));
  const taken = new Set(base?.snapshots.map(({ id }) => id));
  const first = endOf(base, mayFork);
  if ("conflict" in first) return { texts, written, orphans, steps, conflicts: [first.conflict] };
  let end: End = first;
  for (const [index, { placed: each, snapshot }] of own.entries()) {
    let made = forkOf(snapshot, end.value, byId);
    if (made === undefined) {
      orphans.push(each.name);
      const later = new Set(written.slice(index).map(({ id }) => id));
      const earlier = [...byId].flatMap(([id, text]) => (later.has(id) ? [] : [parseJson(text)]));
      made = nearestSnapshot(parseJson(snapshot.text), earlier);
    }
    const next = follow(snapshot, end, made, taken);
    if ("conflicts" in next) {
      conflicts.push(...next.conflicts.map((what) => `${code(each.name)}: ${what}`));
      end = { ids: [snapshot.id], value: parseJson(snapshot.text) };
      continue;
    }
    texts.set(each.name, next.text);
    const last = base?.migrations.at(-1);
    if (next.text !== snapshot.text && last !== undefined)
      steps.push(
        next.isMerged
          ? `Link the snapshot of ${code(each.name)} to the one before it, and merge base's changes into it`
          : `Link the snapshot of ${code(each.name)} to the one before it`,
      );
    end = { ids: [next.id], value: parseJson(next.text) };
  }
  return { texts, written, orphans, steps, conflicts };
}

/** Whether drizzle-kit 1.0 refuses the branch's snapshots beside base's, or cannot tell what they were made on. */
function isTroubled(base: readonly Snapshot[], own: readonly Snapshot[]): boolean {
  const ids = [...base, ...own].map(({ id }) => id);
  const known = new Set(ids);
  const isDangling = own.some(({ prevIds }) => prevIds.some((id) => id !== beginning && !known.has(id)));
  const ends = new Set(own.map(({ id }) => id));
  const conflicts = branchConflicts([...base, ...own]);
  return (
    isDangling ||
    known.size < ids.length ||
    conflicts.some((each) => each.ends.some(({ id }) => ends.has(id)))
  );
}

/** What base's snapshots end with: of several branches of 1.0 what they make together. */
function endOf(base: MigrationFolder | null, mayFork: boolean): End | { readonly conflict: string } {
  const snapshots = base?.snapshots ?? [];
  if (!mayFork) {
    const byMigration = new Map(snapshots.map((each) => [each.migration, each]));
    const name = base?.migrations.findLast((each) => byMigration.has(each.name))?.name;
    const last = name === undefined ? undefined : byMigration.get(name);
    return { ids: [last?.id ?? beginning], value: last === undefined ? null : parseJson(last.text) };
  }
  const parents = new Set(snapshots.flatMap(({ prevIds }) => prevIds));
  const [first, ...others] = snapshots.filter(({ id }) => !parents.has(id));
  const byId = new Map(snapshots.map((each) => [each.id, each]));
  let value = first === undefined ? null : parseJson(first.text);
  let ids = first === undefined ? [] : [first.id];
  for (const other of others) {
    const fork = lastCommon(ids, other.id, byId);
    const merged = mergeSnapshots(emptied(parseJson(fork?.text ?? ""), value), value, parseJson(other.text));
    if (merged === null || merged.conflicts.length > 0)
      return {
        conflict: `Base's own snapshots conflict with each other: ${joinNames([...ids, other.id].map((id) => byId.get(id)?.file ?? id))}`,
      };
    value = merged.value;
    ids = [...ids, other.id];
  }
  return { ids: ids.length === 0 ? [beginning] : ids, value };
}

/** The latest snapshot that some of these and another come from. */
function lastCommon(
  ids: readonly string[],
  other: string,
  byId: ReadonlyMap<string, Snapshot>,
): Snapshot | undefined {
  const ancestors = (starts: readonly string[]): ReadonlySet<string> => {
    const seen = new Set<string>();
    const waiting = [...starts];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...(byId.get(id)?.prevIds ?? []));
    }
    return seen;
  };
  const mine = ancestors(ids);
  const common = [...ancestors([other])].filter((id) => mine.has(id));
  return [...byId.values()].filter(({ id }) => common.includes(id)).at(-1);
}

type Followed =
  | { readonly text: string; readonly id: string; readonly isMerged: boolean }
  | { readonly conflicts: readonly string[] };

/** A snapshot as it is once it follows where the chain has come to. */
function follow(snapshot: Snapshot, end: End, made: unknown, taken: Set<string>): Followed {
  const value = parseJson(snapshot.text);
  if (!isEntry(value)) return { conflicts: ["its snapshot cannot be read"] };
  const id = taken.has(snapshot.id) ? idFor(snapshot) : snapshot.id;
  taken.add(id);
  const merged = end.value === null ? null : mergeSnapshots(emptied(made, end.value), end.value, value);
  if (end.value !== null && merged === null) return { conflicts: ["its snapshot has an unknown version"] };
  if (merged !== null && merged.conflicts.length > 0) return { conflicts: merged.conflicts };
  const content: Value = merged?.value ?? value;
  const isMerged = JSON.stringify(content) !== JSON.stringify(value);
  const written = isMerged ? withValue(snapshot.text, value, content) : snapshot.text;
  return { text: withPlace(written, value, id, end.ids), id, isMerged };
}

/** What a snapshot was made on; undefined where that is not here. One that follows none was made on nothing. */
function forkOf({ prevIds }: Snapshot, like: unknown, byId: ReadonlyMap<string, string>): unknown {
  const [parent = beginning, ...others] = prevIds;
  if (parent === beginning) return emptied(null, like);
  const text = byId.get(parent);
  return text === undefined || others.length > 0 ? undefined : parseJson(text);
}

/** The value, or a snapshot without anything in it of the version of another. */
function emptied(value: unknown, like: unknown): unknown {
  if (value != null) return value;
  return { version: isEntry(like) ? like["version"] : null, tables: {}, ddl: [] };
}

function withPlace(text: string, value: Value, id: string, ids: readonly string[]): string {
  const { prevId, prevIds } = value;
  const isList = Array.isArray(prevIds);
  const isSame = isList
    ? prevIds.length === ids.length && ids.every((each) => prevIds.includes(each))
    : prevId === ids[0];
  return editJson(text, [
    ...(value["id"] === id ? [] : [{ path: ["id"], value: id }]),
    ...(isSame ? [] : [isList ? { path: ["prevIds"], value: ids } : { path: ["prevId"], value: ids[0] }]),
  ]);
}

/** An id that the same snapshot is given each time. */
function idFor({ text, file }: Snapshot): string {
  const hash = createHash("sha256").update(file).update(text).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
