import { largest } from "../model/largest.ts";
import { type Migration, type MigrationFolder, prefixOf, stampOf } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { baseName } from "../model/tree.ts";
import type { Own } from "./find-own.ts";

/** A migration of the branch's own, where it should be. */
export interface Placed {
  readonly own: Own;
  readonly name: string;
  readonly when: number | null;
  readonly idx: number | null;
}

/** Clocks of developers' machines may be off by so much. */
const toleranceMs = 5 * 60_000;

/** A number counts migrations, or is a time: `20260302100000`, or seconds since 1970. */
function kindOf(prefix: string | null): "count" | "stamp" | "seconds" | "none" {
  if (prefix === null) return "none";
  return prefix.length === 14 ? "stamp" : prefix.length >= 8 ? "seconds" : "count";
}

/** Gives the branch's own migrations of a journal the numbers and times that come after base's, where theirs do not. */
export function placeInJournal(
  base: readonly Migration[],
  own: readonly Own[],
  now: number,
): readonly Placed[] {
  const whens = timesFor(
    own.map(({ migration }) => migration.when),
    {
      floor: largest(
        base.map(({ when }) => when ?? 0),
        0,
      ),
      now,
      step: 1,
    },
  );
  const taken = new Set(base.map(({ name }) => name));
  let idx = largest(
    base.map((each) => each.idx ?? -1),
    -1,
  );
  let number = largest(
    base.map(({ prefix }) => (kindOf(prefix) === "count" ? Number(prefix) : -1)),
    -1,
  );
  let stamp = base.reduce(
    (last, { prefix }) => (kindOf(prefix) !== "count" && (prefix ?? "") > last ? (prefix ?? "") : last),
    "",
  );
  return own.map((each, place): Placed => {
    const { migration } = each;
    const when = whens[place] ?? null;
    const kind = kindOf(migration.prefix);
    let { name } = migration;
    if (kind === "count") {
      const mine = Number(migration.prefix);
      if (mine <= number || taken.has(name)) {
        number = Math.max(number, idx) + 1;
        name = renumbered(name, String(number).padStart(migration.prefix?.length ?? 4, "0"));
      } else number = mine;
    } else if (kind !== "none" && ((migration.prefix ?? "") <= stamp || taken.has(name))) {
      name = renumbered(name, stampAfter(stamp, when ?? now, kind === "stamp"));
    }
    if (kind === "stamp" || kind === "seconds") stamp = prefixOf(name) ?? stamp;
    taken.add(name);
    idx = migration.idx !== null && migration.idx > idx ? migration.idx : idx + 1;
    return { own: each, name, when, idx };
  });
}

/** Gives folders of 1.0 names that sort after base's; without `isNeeded` only those that are taken. */
export function placeFolders(
  base: MigrationFolder | null,
  own: readonly Own[],
  now: number,
  isNeeded: boolean,
): readonly Placed[] {
  const taken = new Set(base?.migrations.map(({ name }) => name));
  const whens = timesFor(
    own.map(({ migration }) => migration.when),
    {
      floor: largest(
        (base?.migrations ?? []).map(({ when }) => when ?? 0),
        0,
      ),
      now,
      step: 1000,
    },
  );
  return own.map((each, place) => {
    const { migration } = each;
    const when = whens[place] ?? null;
    // What lies flat, or a level too deep, gets a folder of its own.
    const bare = baseName(migration.name);
    const isStamped = kindOf(prefixOf(bare)) === "stamp";
    const isUnlisted = bare !== migration.name || !migration.file.endsWith(`${bare}/migration.sql`);
    const isMoved = taken.has(bare) || (isUnlisted && !isStamped) || (isNeeded && when !== migration.when);
    const name = isMoved && when !== null ? renumbered(bare, stampOf(when)) : bare;
    taken.add(name);
    return { own: each, name, when: isMoved ? when : migration.when, idx: null };
  });
}

/**
 * Times that come after `floor`, each after the one before it, and not ahead of now. Those that do are kept. Where the
 * floor lies ahead of now, they come right after it.
 */
export function timesFor(
  given: readonly (number | null)[],
  { floor, now, step }: { readonly floor: number; readonly now: number; readonly step: number },
): readonly number[] {
  const times: number[] = [];
  let last = floor;
  for (const [place, time] of given.entries()) {
    const rest = given.slice(place + 1);
    const isKept = time !== null && time > last && (time <= now + toleranceMs || last > now);
    const next = rest.findIndex(
      (each) => each !== null && each > last + step * (rest.length + 1) && each <= now,
    );
    const ceiling = next < 0 ? now : (rest[next] ?? now) - step;
    const after = next < 0 ? rest.length : next;
    last = isKept ? time : Math.max(last + step, floorTo(ceiling - after * step, step));
    times.push(last);
  }
  return times;
}

function floorTo(time: number, step: number): number {
  return Math.floor(time / step) * step;
}

function renumbered(name: string, prefix: string): string {
  return /^\d/.test(name) ? name.replace(/^\d+/, prefix) : `${prefix}_${name}`;
}

function stampAfter(last: string, when: number, isStamp: boolean): string {
  const wanted = isStamp ? stampOf(when) : String(Math.floor(when / 1000));
  return wanted > last ? wanted : String(BigInt(last) + 1n).padStart(last.length, "0");
}

/** What became of a migration's place, in words. */
export function placedInWords(
  { own: { migration, isMade }, name, when, idx }: Placed,
  base: readonly Migration[],
): readonly string[] {
  if (isMade === true) return [];
  const steps: string[] = [];
  const rival = base.find((each) => each.prefix !== null && each.prefix === migration.prefix);
  if (name !== migration.name)
    steps.push(
      `Rename ${code(migration.name)} to ${code(name)}${rival === undefined ? "" : `: base has ${code(rival.name)} with that number`}`,
    );
  if (migration.listed === null && idx !== null) steps.push(`Add ${code(name)} to the journal`);
  else if (idx !== migration.idx) steps.push(`Set the \`idx\` of ${code(name)} to ${idx}`);
  if (migration.listed !== null && when !== migration.when && when !== null) {
    const last = base.reduce((most, each) => Math.max(most, each.when ?? 0), 0);
    const why =
      migration.when === null
        ? "it has no time"
        : migration.when <= last
          ? "its time is not later than base's last migration"
          : "its time is out of order or in the future";
    steps.push(`Set the \`when\` of ${code(name)} to ${when}: ${why}`);
  }
  return steps;
}
