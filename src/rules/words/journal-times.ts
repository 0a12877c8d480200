import { ownLedgerTable, type Profile } from "../../model/driver.ts";
import type { Migration } from "../../model/migration.ts";
import { inSql } from "../../model/quote.ts";
import { code, fence } from "../../model/text.ts";

const dayMs = 86_400_000;

/** What is asked of the times of a journal for each of its entries. */
interface Times {
  readonly placeOf: ReadonlyMap<Migration, number>;
  /** The latest time before each place. */
  readonly latestBefore: readonly number[];
  /** Entries with a time, by that. */
  readonly sorted: readonly (Migration & { readonly when: number })[];
}

const known = new WeakMap<readonly Migration[], Times>();

function timesOf(entries: readonly Migration[]): Times {
  const before = known.get(entries);
  if (before !== undefined) return before;
  let latest = 0;
  const latestBefore = entries.map(({ when }) => {
    const past = latest;
    latest = Math.max(latest, when ?? 0);
    return past;
  });
  const timed = entries.filter((entry): entry is Times["sorted"][number] => entry.when !== null);
  const placeOf = new Map(entries.map((entry, place) => [entry, place]));
  const times = { placeOf, latestBefore, sorted: timed.toSorted((a, b) => a.when - b.when) };
  known.set(entries, times);
  return times;
}

/**
 * A time for an entry: past everything before it, `floor` as well, not ahead of now, and before what follows where
 * there is room. Null where something before it lies in the future, so that no such time exists.
 */
export function freeTime(
  entries: readonly Migration[],
  entry: Migration,
  now: number,
  floor = 0,
): number | null {
  const { placeOf, latestBefore, sorted } = timesOf(entries);
  const before = Math.max(floor, latestBefore[placeOf.get(entry) ?? 0] ?? 0);
  if (before >= now) return null;
  // Whatever is later than all before it stands after it.
  let next = firstAfter(sorted, before + 1);
  if (sorted[next] === entry) next += 1;
  const until = sorted[next]?.when ?? Number.POSITIVE_INFINITY;
  return Math.min(now, before + dayMs, until - 1);
}

/** Where the first of them stands that is later. */
function firstAfter(sorted: Times["sorted"], time: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.when ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * How a time in the future is put right that databases have recorded. The journal comes first: a database whose record
 * is older than the journal's entry runs that migration again.
 */
export function putRight(
  entries: readonly Migration[],
  wrong: Migration,
  now: number,
  profile: Profile,
): string {
  const { when } = wrong;
  const time = freeTime(entries, wrong, now);
  if (when === null || time === null)
    return `First fix the entries before ${code(wrong.name)}: their timestamps are in the future too`;
  const update = `UPDATE ${inSql(ownLedgerTable(profile, "when"))} SET created_at = ${time} WHERE created_at = ${when};`;
  return `In a separate release, without a new migration, set the \`when\` of ${code(wrong.name)} to ${time} (and accept \`journal-entry-edited\` there). When that is deployed everywhere, and not before, run this on each database that recorded it:\n${fence("sql", update)}`;
}
