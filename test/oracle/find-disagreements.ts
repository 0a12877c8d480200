import fc from "fast-check";
import { type Held, holdCase } from "./hold.ts";
import type { Disagreement, Law } from "./laws.ts";
import { anyCase, type CaseRecipe, makeCase, type OracleCase } from "./make-case.ts";
import { simplerCases } from "./shrink-case.ts";
import type { Workshop } from "./truth.ts";

/** Where a case comes from: a seed, or the list of kept ones. */
export interface Source {
  readonly name: string;
  readonly recipe: CaseRecipe;
}

/** A case in which gate and truth differ. */
export interface Sighting extends Source {
  readonly given: OracleCase;
  readonly held: Held;
  readonly found: Disagreement;
}

/** What a run over many seeds came to. */
export interface Findings {
  /** Cases that were made and whose base runs. */
  readonly cases: number;
  /** How often each family of deeds was among them. */
  readonly families: ReadonlyMap<string, number>;
  readonly sightings: readonly Sighting[];
}

/** The cases of so many seeds. */
export function seededCases(first: number, runs: number): readonly Source[] {
  return Array.from({ length: runs }, (_, at) => first + at).flatMap((seed) => {
    const [recipe] = fc.sample(fc.noBias(anyCase), { seed, numRuns: 1 });
    return recipe === undefined ? [] : [{ name: `seed ${seed}`, recipe }];
  });
}

/** Holds the gate against the truth for every case; tells disagreements over some laws only. */
export async function findDisagreements(
  sources: readonly Source[],
  asked: readonly Law[],
  workshop: Workshop,
): Promise<Findings> {
  let cases = 0;
  const families = new Map<string, number>();
  const sightings: Sighting[] = [];
  for (const source of sources) {
    const given = makeCase(source.recipe);
    const held = given === null ? null : await holdNamed(source.name, given, workshop);
    if (given === null || held === null) continue;
    cases += 1;
    for (const family of given.families) families.set(family, (families.get(family) ?? 0) + 1);
    for (const found of distinct(held.found)) {
      if (asked.includes(found.law)) sightings.push({ ...source, given, held, found });
    }
  }
  return { cases, families, sightings };
}

/** A case that throws, of the gate's or of ours, is to be found again. */
async function holdNamed(name: string, given: OracleCase, workshop: Workshop): Promise<Held | null> {
  try {
    return await holdCase(given, workshop);
  } catch (cause) {
    throw new Error(`${name} (${given.labels.join(" + ")}) throws: ${cause}`, { cause });
  }
}

/** One of each law and kind. */
function distinct(found: readonly Disagreement[]): readonly Disagreement[] {
  return [...Map.groupBy(found, ({ law, kind }) => `${law} ${kind}`).values()].flatMap(
    (group) => group[0] ?? [],
  );
}

/** The smallest case with the same disagreement that is found within so many milliseconds. */
export async function shrink(sighting: Sighting, workshop: Workshop, within: number): Promise<Sighting> {
  const end = performance.now() + within;
  let smallest = sighting;
  const tried = new Set<string>();
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const recipe of simplerCases(smallest.recipe)) {
      const given = makeCase(recipe);
      const key = JSON.stringify([given?.base, given?.head]);
      if (given === null || tried.has(key)) continue;
      if (performance.now() > end) return smallest;
      tried.add(key);
      const held = await holdCase(given, workshop, sighting.found.rows);
      const found = held?.found.find(
        ({ law, kind }) => law === sighting.found.law && kind === sighting.found.kind,
      );
      if (held === null || found === undefined) continue;
      smallest = { ...sighting, recipe, given, held, found };
      isSmaller = true;
      break;
    }
  }
  return smallest;
}
