import { ownLedgerTable, type Profile } from "../../model/driver.ts";
import type { Migration } from "../../model/migration.ts";
import { inSql } from "../../model/quote.ts";
import { code, fence } from "../../model/text.ts";

const dayMs = 86_400_000;

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
  const place = entries.indexOf(entry);
  const before = Math.max(floor, ...entries.slice(0, place).map(({ when }) => when ?? 0));
  if (before >= now) return null;
  const later = entries
    .slice(place + 1)
    .flatMap(({ when }) => (when !== null && when > before + 1 ? [when - 1] : []));
  return Math.min(now, before + dayMs, ...later);
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
