import type { Fingerprint, TableCounts } from "../../model/fingerprint.ts";

/** A count that says whether there are any and about how many: 0, 10, then two figures. */
function roundly(count: number): number {
  if (count === 0) return 0;
  if (count <= 10) return 10;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}

/** The same with every count rounded: what decides is whether there are any. */
export function coarsely(fingerprint: Fingerprint): Fingerprint {
  return {
    ...fingerprint,
    tables: fingerprint.tables.map(coarseTable),
    questions: fingerprint.questions.map((question) => ({
      ...question,
      rows: roundly(question.rows),
      values: question.values === null ? null : roundly(question.values),
    })),
  };
}

function coarseTable({ name, rows, rowidDigits, columns, sets, foreignKeys }: TableCounts): TableCounts {
  return {
    name,
    rows: roundly(rows),
    rowidDigits,
    columns: columns.map(({ nulls, classes, longest, negative, zero, duplicates, ...column }) => ({
      ...column,
      nulls: roundly(nulls),
      classes: {
        integer: roundly(classes.integer),
        real: roundly(classes.real),
        text: roundly(classes.text),
        blob: roundly(classes.blob),
      },
      ...{ longest: roundly(longest), negative: roundly(negative), zero: roundly(zero) },
      duplicates:
        duplicates === null
          ? null
          : { ...duplicates, values: roundly(duplicates.values), rows: roundly(duplicates.rows) },
    })),
    sets: sets.map((set) => ({ ...set, values: roundly(set.values), rows: roundly(set.rows) })),
    foreignKeys: foreignKeys.map((key) => ({ ...key, orphans: roundly(key.orphans) })),
  };
}
