/** The three names that take the fewest edits to come to. */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  const away = new Map(names.map((each) => [each, editsBetween(name, each)]));
  return [...away.keys()].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0)).slice(0, 3);
}

/** Letters to insert, delete or replace, by rows of the usual table. */
function editsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const row = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
