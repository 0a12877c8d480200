/**
 * Conditions, with OR or AND between them, as a tree that is no deeper than it has to be: SQLite counts a row of a
 * thousand as a thousand levels, and refuses it (https://sqlite.org/limits.html#max_expr_depth).
 */
export function joinEvenly(conditions: readonly string[], word: "OR" | "AND"): string {
  if (conditions.length <= 2) return conditions.join(` ${word} `);
  const middle = conditions.length >> 1;
  const halves = [conditions.slice(0, middle), conditions.slice(middle)];
  return halves.map((half) => `(${joinEvenly(half, word)})`).join(` ${word} `);
}

/** The list in parts of so many at most: a SELECT has 2,000 results. */
export function inSlices<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const slices: (readonly T[])[] = [];
  for (let start = 0; start < list.length; start += most) slices.push(list.slice(start, start + most));
  return slices;
}
