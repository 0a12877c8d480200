import { code } from "./text.ts";

/** The three names that take the fewest edits to come to. */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  const away = new Map(names.map((each) => [each, editsBetween(name, each)]));
  return [...away.keys()].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0)).slice(0, 3);
}

/**
 * " Did you mean `x`?" for a word that is nearly one of those there are, else "". Nearly is one letter in three, and at
 * least two: beyond that a guess confuses.
 */
export function didYouMean(word: string, names: readonly string[], spelled = (name: string) => name): string {
  const [near] = nearest(word, names);
  const most = (name: string): number => Math.min(Math.max(2, Math.floor(name.length / 3)), name.length - 1);
  if (near === undefined || editsBetween(word, near) > most(near)) return "";
  return ` Did you mean ${code(spelled(near))}?`;
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
