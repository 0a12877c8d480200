/** Something that gets one number for each row: a column, or the row of a parent that a foreign key points at. */
export interface Numbered {
  /** How many different values there are; Infinity where there is no end. */
  readonly capacity: number;
  /** Where counting starts, so that two keys of one parent do not point at the same row. */
  readonly shift: number;
}

/** The SQL expression that numbers a column's values, from `i`, the number of the row. */
export interface Numbering {
  readonly sql: string;
  /** Whether no two rows get the same number. */
  readonly distinct: boolean;
}

/** How many rows there are to be, and whether values may repeat where nothing forbids it. */
export interface NumberingOptions {
  readonly rows: number;
  readonly repeat: boolean;
}

/**
 * Numbers the values of columns so that every unique set of them is unique, and everything else repeats.
 * Sets of several columns get mixed-radix digits of the row's number: (a, b) is unique while a and b repeat.
 */
export function numberRows<T extends Numbered>(
  units: readonly T[],
  uniqueSets: readonly (readonly T[])[],
  options: NumberingOptions,
): ReadonlyMap<T, Numbering> {
  const result = new Map<T, Numbering>();
  const sets = [...uniqueSets].sort((a, b) => a.length - b.length);
  for (const set of sets) {
    if (set.some((unit) => result.get(unit)?.distinct === true)) continue;
    if (contains(set, sets, result)) continue;
    const free = set.every((unit) => !result.has(unit));
    if (free && set.length > 1 && !(hasRoom(set, options) && !options.repeat)) {
      numberDigits(set, options.rows, result);
      continue;
    }
    const widest = set.reduce<T | undefined>(
      (best, unit) => (best === undefined || unit.capacity > best.capacity ? unit : best),
      undefined,
    );
    if (widest !== undefined) result.set(widest, { sql: "i", distinct: true });
  }
  for (const unit of units) {
    if (!result.has(unit)) result.set(unit, freeNumbering(unit, options));
  }
  return result;
}

function freeNumbering({ shift }: Numbered, { repeat }: NumberingOptions): Numbering {
  const number = repeat ? "i / 2" : "i";
  return { sql: shift === 0 ? `(${number})` : `(${number} + ${shift})`, distinct: false };
}

function hasRoom(set: readonly Numbered[], { rows }: NumberingOptions): boolean {
  return set.some((unit) => unit.capacity >= rows);
}

/** A set that holds another set which is numbered by digits is unique already. */
function contains<T>(
  set: readonly T[],
  sets: readonly (readonly T[])[],
  done: ReadonlyMap<T, Numbering>,
): boolean {
  return sets.some(
    (other) =>
      other !== set &&
      other.length < set.length &&
      other.every((unit) => set.includes(unit) && done.has(unit)),
  );
}

function numberDigits<T extends Numbered>(set: readonly T[], rows: number, result: Map<T, Numbering>): void {
  const sorted = [...set].sort((a, b) => a.capacity - b.capacity);
  let stride = 1;
  for (const [place, unit] of sorted.entries()) {
    const left = sorted.length - place;
    const share = Math.ceil(Math.max(1, rows / stride) ** (1 / left));
    const radix = Math.max(1, Math.min(unit.capacity, share));
    const isLast = left === 1;
    const digits = stride === 1 ? "i" : `i / ${stride}`;
    result.set(unit, {
      sql: isLast && unit.capacity > share ? `(${digits})` : `(${digits} % ${radix})`,
      distinct: false,
    });
    stride *= radix;
  }
}
