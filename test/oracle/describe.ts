import type { Findings, Sighting } from "./find-disagreements.ts";

/** Alike sightings together, those of the shortest migrations first; each group begins with its shortest. */
export function groupSightings(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const groups: { readonly labels: Set<string>; readonly key: string; readonly members: Sighting[] }[] = [];
  const shortest = sightings.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  for (const sighting of shortest) {
    const { law, kind } = sighting.found;
    const key = `${law} ${kind}`;
    const labels = sighting.given.labels.map(coarse);
    const group = groups.find((one) => one.key === key && labels.some((label) => one.labels.has(label)));
    if (group === undefined) groups.push({ key, labels: new Set(labels), members: [sighting] });
    else group.members.push(sighting);
  }
  return groups.map(({ members }) => members).toSorted((a, b) => b.length - a.length);
}

function sizeOf({ given }: Sighting): number {
  return given.labels.length * 100 + given.head.length + given.base.length;
}

/** What a rebuild changes tells nothing of how it copies. */
function coarse(label: string): string {
  return label
    .replace(/^rebuild \(.*?\)/, "rebuild")
    .replace(/ (?:all|by literal|where NULL|by id|without children)$/, "");
}

/** Sightings of one kind, of which the smallest was shrunk. */
export interface Group {
  readonly size: number;
  readonly smallest: Sighting;
}

/** Groups that turn out to be the same once they are shrunk, together; largest first. */
export function mergeGroups(groups: readonly Group[]): readonly Group[] {
  const keyOf = ({ smallest: { found, given } }: Group) =>
    [found.law, found.kind, ...given.labels.map(coarse)].join(" ");
  return [...Map.groupBy(groups, keyOf).values()]
    .flatMap((alike): readonly Group[] => {
      const [first] = alike;
      return first === undefined ? [] : [{ ...first, size: alike.reduce((sum, { size }) => sum + size, 0) }];
    })
    .toSorted((a, b) => b.size - a.size);
}

/** Groups with one shrunk example each, ready to paste. */
export function describeGroups(
  { cases, sightings }: Pick<Findings, "cases" | "sightings">,
  groups: readonly Group[],
): string {
  const lines = groups.map(({ size, smallest }) => {
    const { law, kind } = smallest.found;
    return `| ${law} | ${kind} | ${smallest.given.labels.join(" + ")} | ${size} |`;
  });
  return [
    `# ${cases} cases, ${sightings.length} disagreements, ${groups.length} groups\n`,
    "| law | kind | migration | cases |",
    "|---|---|---|---|",
    ...lines,
    "",
    ...groups.map(({ size, smallest }, at) => `${describe(smallest, `${at + 1}. `, size)}\n`),
  ].join("\n");
}

/** One disagreement: the SQL of base and head, rows, truth and what the gate said. */
export function describe({ given, found, held, name }: Sighting, number = "", size = 1): string {
  const set =
    found.rows === "invented"
      ? (/^(friendly|difficult|empty)/.exec(found.truth)?.[0] ?? "friendly")
      : found.rows;
  const rows = held.truths.find((truth) => truth.set === set)?.rows ?? [];
  return [
    `## ${number}${found.law}: ${found.kind} (${given.labels.join(" + ")}; ${size} ${size === 1 ? "case" : "cases"})\n`,
    `Driver ${given.driver}, ${name}, gate judged on ${found.rows} rows.\n`,
    "```sql",
    "-- base.sql",
    ...given.base,
    "-- head.sql",
    ...given.head.map(({ sql }) => sql),
    `-- rows (${set})`,
    ...rows,
    "```\n",
    `Truth: ${found.truth}\n`,
    "Gate:\n",
    "```",
    found.gate,
    "```",
  ].join("\n");
}
