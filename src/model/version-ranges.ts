import { code, formatNumber } from "./text.ts";

/** The most ranges that a sentence names. */
const mostRanges = 4;

/**
 * Some of many versions, in their order, as a sentence names them: "`v1.0.0` to `v1.3.2` and `v2.0.0`". What follows on
 * one another in `all` is a range.
 */
export function versionsInWords(all: readonly string[], some: readonly string[]): string {
  const place = new Map(all.map((version, index) => [version, index]));
  const ranges: string[][] = [];
  for (const version of some) {
    const last = ranges.at(-1);
    const isNext = last !== undefined && place.get(version) === (place.get(last.at(-1) ?? "") ?? -2) + 1;
    if (isNext) last.push(version);
    else ranges.push([version]);
  }
  const words = ranges.map(rangeInWords);
  const left = ranges.slice(mostRanges).reduce((sum, range) => sum + range.length, 0);
  const shown = words.slice(0, mostRanges);
  const end = left > 0 ? `${formatNumber(left)} more` : (shown.pop() ?? "");
  return shown.length === 0 ? end : `${shown.join(", ")} and ${end}`;
}

function rangeInWords(range: readonly string[]): string {
  const [first = "", last = first] = [range[0], range.at(-1)];
  if (range.length === 1) return code(first, 60);
  return `${code(first, 60)} ${range.length === 2 ? "and" : "to"} ${code(last, 60)}`;
}
