import type { TableLine } from "./table-lines.ts";

/** A line of a difference: gone, new, or there to show where. */
export interface DiffLine {
  readonly mark: "-" | "+" | " ";
  readonly text: string;
}

/**
 * Two sides as one, in the order of the later: lines meet by their `id`, wherever they stand, and what is gone stands
 * behind what it stood behind. `renamed` gives the old names of what has the `id`s.
 */
export function mergeLines(
  before: readonly TableLine[],
  after: readonly TableLine[],
  renamed: ReadonlyMap<string, string>,
): readonly DiffLine[] {
  const earlier = new Map(before.map((line) => [line.id, line]));
  const gone = goneBehind(before, new Set(after.map(({ id }) => id)));
  return [
    ...(gone.get("") ?? []),
    ...after.flatMap((line) => [
      ...mergeLine(earlier.get(line.id), line, renamed.get(line.id)),
      ...(gone.get(line.id) ?? []),
    ]),
  ];
}

function mergeLine(
  old: TableLine | undefined,
  now: TableLine,
  oldName: string | undefined,
): readonly DiffLine[] {
  if (old !== undefined && old.same === now.same && oldName === undefined)
    return [{ mark: " ", text: now.text }];
  const note = oldName === undefined ? "" : ` -- was ${oldName}`;
  return [
    ...(old === undefined ? [] : [{ mark: "-", text: old.text } as const]),
    { mark: "+", text: `${now.text}${note}` },
  ];
}

/** What is gone, by the `id` of the last line before it that stays; "" for none. */
function goneBehind(
  before: readonly TableLine[],
  staying: ReadonlySet<string>,
): ReadonlyMap<string, readonly DiffLine[]> {
  let last = "";
  const places = before.map((line) => {
    if (staying.has(line.id)) last = line.id;
    return { line, last };
  });
  const gone = places.filter(({ line }) => !staying.has(line.id));
  return new Map(
    [...Map.groupBy(gone, (place) => place.last)].map(([id, lines]) => [
      id,
      lines.map(({ line }) => ({ mark: "-", text: line.text })),
    ]),
  );
}

/** Two texts as one: what they begin and end with alike stands around the rest. */
export function mergeTexts(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const marked = (mark: DiffLine["mark"], lines: readonly string[]) =>
    lines.map((text): DiffLine => ({ mark, text }));
  return [
    ...marked(" ", after.slice(0, start)),
    ...marked("-", before.slice(start, before.length - end)),
    ...marked("+", after.slice(start, after.length - end)),
    ...marked(" ", after.slice(after.length - end)),
  ];
}

/** Lines shown before and after one that differs. */
const around = 3;

/** The first line, the last, and those that differ with a few around them; "…" for the others. None where nothing differs. */
export function cutLines(lines: readonly DiffLine[]): readonly DiffLine[] {
  const marked = lines.flatMap(({ mark }, at) => (mark === " " ? [] : [at]));
  if (marked.length === 0) return [];
  const anchors = [...marked, -around, lines.length - 1 + around];
  const isNear = (at: number): boolean => anchors.some((anchor) => Math.abs(anchor - at) <= around);
  const kept: DiffLine[] = [];
  for (const [at, line] of lines.entries()) {
    // One line takes no more room than the dots in its place.
    if (isNear(at) || (isNear(at - 1) && isNear(at + 1))) kept.push(line);
    else if (isNear(at - 1)) kept.push({ mark: " ", text: "  …" });
  }
  return kept;
}
