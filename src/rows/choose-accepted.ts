import type { Column } from "../model/schema.ts";
import type { BoundColumns } from "./bound-columns.ts";
import type { Template } from "./templates.ts";
import type { Accepted } from "./try-values.ts";

/** The combinations of values that the rows of a table cycle through for one group of columns. */
export interface GroupPlan {
  readonly columns: readonly Column[];
  /** One template for each combination. */
  readonly templatesFor: (column: Column) => readonly Template[];
  /** How many different values the column can have. */
  readonly capacity: (column: Column) => number;
  /** The unique column of few values whose number picks the combination; null: the row's number does. */
  readonly drivenBy: Column | null;
}

const mostCycled = 16;

/** Picks from what SQLite accepted: unique columns get endless values where there are any, the rest all variety. */
export function chooseAccepted(
  group: BoundColumns,
  accepted: readonly Accepted[],
  unique: ReadonlySet<Column>,
  adversarial: boolean,
): GroupPlan {
  let usable = accepted;
  let drivenBy: Column | null = null;
  for (const [place, column] of group.columns.entries()) {
    if (!unique.has(column)) continue;
    const endless = usable.find((one) => one[place]?.kind === "each")?.[place];
    if (endless !== undefined) {
      usable = usable.filter((one) => one[place] === endless || one[place]?.kind === "null");
    } else if (drivenBy === null && usable.some((one) => one[place]?.kind === "same")) {
      drivenBy = column;
      usable = distinctAt(usable, place);
    }
  }
  const chosen = drivenBy === null ? cover(usable, adversarial) : usable;
  const placeOf = (column: Column): number => group.columns.indexOf(column);
  return {
    columns: group.columns,
    templatesFor: (column) => chosen.flatMap((one) => one[placeOf(column)] ?? []),
    capacity: (column) => {
      const templates = chosen.flatMap((one) => one[placeOf(column)] ?? []);
      return templates.some((template) => template.kind === "each")
        ? Number.POSITIVE_INFINITY
        : templates.length;
    },
    drivenBy,
  };
}

/** One combination for each different value at a place. */
function distinctAt(accepted: readonly Accepted[], place: number): readonly Accepted[] {
  const found = new Map<string, Accepted>();
  for (const one of accepted) {
    const sql = one[place]?.sql("0");
    if (sql !== undefined && !found.has(sql)) found.set(sql, one);
  }
  return [...found.values()];
}

/** The first combination, and each further one that brings a value not seen yet. */
function cover(accepted: readonly Accepted[], adversarial: boolean): readonly Accepted[] {
  const whole = accepted.filter((one) => one.every((template) => template.kind !== "null"));
  if (!adversarial) return (whole.length > 0 ? whole : accepted).slice(0, 1);
  const seen = new Set<string>();
  const chosen: Accepted[] = [];
  for (const one of accepted) {
    const values = one.map((template, place) => `${place}:${template.sql("0")}`);
    if (values.every((value) => seen.has(value))) continue;
    for (const value of values) seen.add(value);
    chosen.push(one);
    if (chosen.length === mostCycled) break;
  }
  return chosen;
}
