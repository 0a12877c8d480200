/**
 * Holds the gate against the truth for as long as one likes, and prints where they differ, grouped and shrunk.
 *
 *   npm run oracle -- --runs 5000 [--seed 1] [--shrink 20] [--out findings.md]
 *
 * `--shrink`: seconds for each group. Every group names its seed: `--seed n --runs 1` shows it again.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeGroups, type Group, groupSightings, mergeGroups } from "./describe.ts";
import { findDisagreements, shrink } from "./find-disagreements.ts";
import { lawNames } from "./laws.ts";
import { openWorkshop } from "./truth.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    shrink: { type: "string", default: "20" },
    out: { type: "string" },
  },
});
const runs = Number(values.runs);
const first = Number(values.seed);
const workshop = openWorkshop();
try {
  const started = performance.now();
  const all = await findDisagreements(
    Array.from({ length: runs }, (_, at) => first + at),
    lawNames,
    workshop,
  );
  const groups = groupSightings(all.sightings);
  console.error(
    `${all.cases} cases, ${all.sightings.length} disagreements, ${groups.length} groups, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  const shown: Group[] = [];
  for (const group of groups) {
    const [head] = group;
    if (head === undefined) continue;
    shown.push({ size: group.length, smallest: await shrink(head, workshop, Number(values.shrink) * 1000) });
  }
  const text = describeGroups(all, mergeGroups(shown));
  if (values.out === undefined) console.log(text);
  else writeFileSync(values.out, text);
  process.exitCode = groups.length > 0 ? 1 : 0;
} finally {
  workshop.close();
}
