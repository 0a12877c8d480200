import type { Conversion, HistoryChange } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { tokensOf } from "../sql/tokens.ts";

/** What head made of base's migrations, and what it adds. */
export interface FolderComparison {
  readonly changes: readonly HistoryChange[];
  readonly added: readonly Migration[];
  readonly squashed: boolean;
  readonly converted: Conversion | null;
}

/** Compares two states of one folder. A folder that base does not have is new as a whole. */
export function compareFolders(base: MigrationFolder | null, head: MigrationFolder): FolderComparison {
  if (base === null) return { changes: [], added: head.migrations, squashed: false, converted: null };
  const pairs = matchMigrations(base.migrations, head.migrations);
  const matched = new Set(pairs.values());
  const added = head.migrations.filter((migration) => !matched.has(migration));
  const converted = base.kit !== head.kit ? describeConversion(base, pairs) : null;
  const changes = [
    ...base.migrations.flatMap((before) => changesOf(before, pairs.get(before), converted !== null)),
    ...(converted === null ? reorderedPairs(pairs) : []),
  ];
  return { changes, added, squashed: isSquashed(base, head, changes, added), converted };
}

/** Pairs by name first, then by equal content under another name, then by content that differs in form only. */
function matchMigrations(base: readonly Migration[], head: readonly Migration[]): Map<Migration, Migration> {
  const pairs = new Map<Migration, Migration>();
  const free = new Set(head);
  const pairUp = (keyOf: (migration: Migration) => string | null) => {
    const byKey = new Map<string, Migration[]>();
    for (const candidate of free) {
      const key = keyOf(candidate);
      if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
    }
    for (const before of base) {
      if (pairs.has(before)) continue;
      const after = byKey.get(keyOf(before) ?? "")?.shift();
      if (after === undefined) continue;
      pairs.set(before, after);
      free.delete(after);
    }
  };
  pairUp((migration) => migration.name);
  if (pairs.size < base.length && free.size > 0) {
    pairUp((migration) => (migration.text === null || isBlank(migration.text) ? null : migration.hash));
    pairUp((migration) =>
      migration.text === null || isBlank(migration.text) ? null : contentKey(migration),
    );
  }
  return pairs;
}

/** Placeholders of `generate --custom` are all alike, and so tell nothing about who is who. */
function isBlank(text: string): boolean {
  return tokensOf(text).length === 0;
}

/** What a migration does, without comments, white space and line endings; breakpoints count. */
function contentKey(migration: Migration): string {
  const chunks = migration.chunks.map((chunk) => tokensOf(chunk.text).map((token) => token.text));
  return JSON.stringify(chunks.map((words) => (words.at(-1) === ";" ? words.slice(0, -1) : words)));
}

function changesOf(before: Migration, after: Migration | undefined, isConversion: boolean): HistoryChange[] {
  if (after === undefined) return [{ kind: "deleted", before }];
  const changes: HistoryChange[] = [];
  if (before.name !== after.name && !isConversion) changes.push({ kind: "renamed", before, after });
  if (before.text !== null && after.text === null) changes.push({ kind: "deleted", before });
  else if (before.text !== null && before.hash !== after.hash) {
    changes.push({
      kind: contentKey(before) === contentKey(after) ? "reformatted" : "edited",
      before,
      after,
    });
  }
  if (!isConversion) {
    const fields = (["when", "idx", "breakpoints"] as const).filter(
      (field) => before[field] !== after[field],
    );
    if (fields.length > 0) changes.push({ kind: "entry-edited", before, after, fields });
  }
  return changes;
}

/** The fewest migrations that had to move: those outside of the longest run that kept its order. */
function reorderedPairs(pairs: ReadonlyMap<Migration, Migration>): HistoryChange[] {
  const ordered = [...pairs].sort(([a], [b]) => a.position - b.position);
  const kept = longestIncreasing(ordered.map(([, after]) => after.position));
  return ordered
    .filter((_, index) => !kept.has(index))
    .map(([before, after]) => ({ kind: "reordered", before, after }));
}

/** Indexes of a longest strictly increasing subsequence, in n log n. */
function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

/**
 * A new start: most of base is gone or rewritten, and head begins with something base did not begin with.
 * One deleted migration is a deletion; a whole history of one is a squash only if something replaces it.
 */
function isSquashed(
  base: MigrationFolder,
  head: MigrationFolder,
  changes: readonly HistoryChange[],
  added: readonly Migration[],
): boolean {
  const gone = changes.filter((change) => change.kind === "deleted").length;
  const first = head.migrations[0];
  // An empty journal has no history that could be replaced.
  if (first === undefined || gone === 0 || gone * 2 < base.migrations.length) return false;
  if (gone < 2 && base.migrations.length > 1) return false;
  const isRewritten = changes.some((change) => change.kind === "edited" && change.after === first);
  return added.includes(first) || isRewritten;
}

function describeConversion(base: MigrationFolder, pairs: ReadonlyMap<Migration, Migration>): Conversion {
  const byContent = [...pairs].map(([before, after]) => ({ before, after }));
  return {
    matched: byContent,
    lost: base.migrations.filter((migration) => !pairs.has(migration)),
    reordered: reorderedPairs(pairs).map((change) => change.before),
  };
}
