/** Things of one side by their keys: the entities of a schema, or of a snapshot. */
export type Entities<T> = ReadonlyMap<string, T>;

/** What both sides made something else of. */
export interface Clash<T> {
  readonly key: string;
  /** Null where the fork did not have it. */
  readonly fork: T | null;
  readonly base: T | null;
  readonly branch: T;
}

export interface Merged<T> {
  readonly entities: Entities<T>;
  /** Where the two sides differ, the branch's is taken: its migrations run last. */
  readonly clashes: readonly Clash<T>[];
}

/**
 * Merges what two sides made of a fork, thing by thing. What one side alone changed is as that side has it. What the
 * branch takes away is gone, whatever base made of it.
 */
export function mergeEntities<T>(
  fork: Entities<T>,
  base: Entities<T>,
  branch: Entities<T>,
  isSame: (one: T, other: T) => boolean,
): Merged<T> {
  const entities = new Map<string, T>();
  const clashes: Clash<T>[] = [];
  const equal = (one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined ? one === other : isSame(one, other);
  for (const key of new Set([...base.keys(), ...branch.keys()])) {
    const [old, theirs, mine] = [fork.get(key), base.get(key), branch.get(key)];
    const isKept = equal(old, mine);
    const taken = isKept ? theirs : mine;
    if (taken !== undefined) entities.set(key, taken);
    if (isKept || mine === undefined || equal(old, theirs) || equal(theirs, mine)) continue;
    clashes.push({ key, fork: old ?? null, base: theirs ?? null, branch: mine });
  }
  return { entities, clashes };
}
