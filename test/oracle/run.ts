/**
 * Holds the gate against the truth for as long as one likes, and prints where they differ, grouped and shrunk.
 *
 *   npm run oracle -- --runs 5000 [--seed 1] [--shrink 20] [--law "harm is named"] [--out findings.md] [--keep]
 *
 * `--shrink`: seconds for each group. `--keep` adds the shrunk cases to those that the tests hold for good.
 * Every group names its seed: `--seed n --runs 1` shows it again.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeGroups, type Group, groupSightings, mergeGroups } from "./describe.ts";
import { findDisagreements, seededCases, shrink } from "./find-disagreements.ts";
import { keepCases } from "./kept-cases.ts";
import { lawNames } from "./laws.ts";
import { openWorkshop } from "./truth.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    shrink: { type: "string", default: "20" },
    law: { type: "string" },
    out: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});
const laws = lawNames.filter((law) => values.law === undefined || law === values.law);
const workshop = openWorkshop();
try {
  const started = performance.now();
  const cases = seededCases(Number(values.seed), Number(values.runs));
  const all = await findDisagreements(cases, laws, workshop);
  const groups = groupSightings(all.sightings);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(
    `${all.cases} cases, ${all.sightings.length} disagreements, ${groups.length} groups, ${seconds} s`,
  );
  const shrunk: Group[] = [];
  for (const group of groups) {
    const [head] = group;
    if (head === undefined) continue;
    shrunk.push({ size: group.length, smallest: await shrink(head, workshop, Number(values.shrink) * 1000) });
  }
  const merged = mergeGroups(shrunk);
  const text = describeGroups(all, merged);
  if (values.out === undefined) console.log(text);
  else writeFileSync(values.out, text);
  if (values.keep) console.error(`${keepCases(merged.map(({ smallest }) => smallest.recipe))} cases kept`);
  process.exitCode = groups.length > 0 ? 1 : 0;
} finally {
  workshop.close();
}
