import { isDeepStrictEqual } from "node:util";
import { type Clash, mergeEntities } from "../../merge/merge-entities.ts";
import { isEntry } from "../../model/read-json.ts";
import { code, joinNames } from "../../model/text.ts";
import { editJson, type JsonEdit, jsonEdits } from "../json-text.ts";
import { keyOfEntity, keyOfPart, type Parts, partSnapshot, type SnapshotPart, type Value } from "./parts.ts";
import { renameParts, renamesOf } from "./renames.ts";

/** A snapshot that has what two branches made of a fork; `conflicts` are what it could not bring together, in words. */
export interface MergedSnapshot {
  readonly value: Value;
  readonly conflicts: readonly string[];
}

/** Merges three snapshots, entity by entity: what a branch made of a fork, brought onto base. Null where one is of a version that nobody knows. */
export function mergeSnapshots(fork: unknown, base: unknown, branch: unknown): MergedSnapshot | null {
  const [before, theirs, mine] = [fork, base, branch].map(partSnapshot);
  if (before == null || theirs == null || mine == null || !isEntry(branch)) return null;
  const renames = renamesOf(branch);
  const [old, other] = [before.parts, theirs.parts].map((parts) => renameParts(parts, renames));
  if (old === undefined || other === undefined) return null;
  const { entities, clashes } = mergeEntities(old, other, mine.parts, isSame);
  const lost: SnapshotPart[] = [];
  const parts = new Map(
    [...entities].filter(([key, part]) => {
      if (hasOwner(part, entities)) return true;
      const own = mine.parts.get(key);
      const known = old.get(key);
      if (own !== undefined && (known === undefined || !isSame(known, own))) lost.push(part);
      return false;
    }),
  );
  return {
    value: mine.assemble(parts),
    conflicts: [...new Set([...clashes.map(clashInWords), ...lostInWords(lost)])],
  };
}

function isSame(one: SnapshotPart, other: SnapshotPart): boolean {
  return isDeepStrictEqual(one.value, other.value);
}

/** Whether the table that a part hangs on is there, and of a field its column. */
function hasOwner({ kind, table, name }: SnapshotPart, entities: Parts): boolean {
  const has = (of: Omit<SnapshotPart, "value" | "field">) => entities.has(keyOfPart({ ...of, field: null }));
  if (table !== null && !has({ kind: "tables", table: null, name: table })) return false;
  return kind !== "aspects" || has({ kind: "columns", table, name });
}

function clashInWords({ base, branch }: Clash<SnapshotPart>): string {
  const what = nameOf(branch);
  if (branch.field !== null) {
    const field = code(branch.field);
    return base === null
      ? `base drops ${what}, and this branch changes its ${field}`
      : `base sets ${field} of ${what} to ${code(JSON.stringify(base.value))}, and this branch to ${code(JSON.stringify(branch.value))}`;
  }
  return base === null
    ? `base drops ${what}, and this branch changes it`
    : `both branches change ${what}, and not to the same`;
}

function lostInWords(lost: readonly SnapshotPart[]): readonly string[] {
  const byTable = Map.groupBy(lost, ({ table }) => table ?? "");
  return [...byTable].map(
    ([table, parts]) =>
      `base drops or renames ${code(table)}, and this branch changes ${joinNames([...new Set(parts.map(({ name }) => name || "its key"))])} of it`,
  );
}

const nouns: Readonly<Record<string, string>> = {
  indexes: "the index",
  foreignKeys: "the foreign key",
  fks: "the foreign key",
  uniqueConstraints: "the unique constraint",
  uniques: "the unique constraint",
  checkConstraints: "the check",
  checks: "the check",
  views: "the view",
  tables: "the table",
};

function nameOf({ kind, table, name }: SnapshotPart): string {
  if (kind === "pks" || kind === "compositePrimaryKeys") return `the primary key of ${code(table ?? "")}`;
  const full = table === null ? code(name) : code(`${table}.${name}`);
  return nouns[kind] === undefined ? full : `${nouns[kind]} ${full}`;
}

/** The text of a snapshot with another value: whatever stays keeps the way it is written. */
export function withValue(text: string, before: Value, after: Value): string {
  const { ddl: was, ...old } = before;
  const { ddl: now, ...rest } = after;
  const edits = jsonEdits(old, rest);
  const listed = Array.isArray(was) && Array.isArray(now) ? listEdits(was, now) : [];
  return editJson(text, [...edits, ...listed]);
}

/** The edits of a list of entities: what changes in its place, then what goes, the last first, then what comes. */
function listEdits(before: readonly Value[], after: readonly Value[]): readonly JsonEdit[] {
  const wanted = new Map(after.map((entity) => [keyOfEntity(entity), entity]));
  const known = new Set(before.map(keyOfEntity));
  const changed = before.flatMap((entity, index) => {
    const value = wanted.get(keyOfEntity(entity));
    return value === undefined ? [] : jsonEdits(entity, value, ["ddl", index]);
  });
  const gone = before.flatMap((entity, index) =>
    wanted.has(keyOfEntity(entity)) ? [] : [{ path: ["ddl", index], value: undefined }],
  );
  const added = after.flatMap((value, index) =>
    known.has(keyOfEntity(value)) ? [] : [{ path: ["ddl", index], value, isInserted: true }],
  );
  return [...changed, ...gone.reverse(), ...added];
}
