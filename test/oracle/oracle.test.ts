import { beforeAll, expect, describe as group, test } from "vitest";
import { describe } from "./describe.ts";
import { type Findings, findDisagreements, seededCases, shrink } from "./find-disagreements.ts";
import { keptCases } from "./kept-cases.ts";
import { type Law, lawNames, laws } from "./laws.ts";
import { familyNames } from "./steps/families.ts";
import { openWorkshop } from "./truth.ts";

/** Laws that the gate is known to break; empty once it keeps them all. `npm run oracle` shows where. */
const disabledLaws: readonly Law[] = [];

const runs = 250;
const asked = lawNames.filter((law) => !disabledLaws.includes(law));

let findings: Findings = { cases: 0, families: new Map(), sightings: [] };

beforeAll(async () => {
  const workshop = openWorkshop();
  findings = await findDisagreements([...keptCases(), ...seededCases(1, runs)], asked, workshop);
  workshop.close();
}, 300_000);

group(`${runs} migrations, run for real and judged`, () => {
  test.skip.each(disabledLaws)("%s", () => undefined);

  test.each(asked)(
    "%s",
    async (law) => {
      const [first] = findings.sightings.filter(({ found }) => found.law === law);
      if (first === undefined) return;
      const workshop = openWorkshop();
      const smallest = await shrink(first, workshop, 20_000);
      workshop.close();
      expect.fail(`${laws[law]}\n\n${describe(smallest)}`);
    },
    60_000,
  );

  test("hardly a case is empty, and every family is among them", () => {
    expect(findings.cases).toBeGreaterThan(runs * 0.8);
    expect(familyNames.filter((name) => !findings.families.has(name))).toEqual([]);
  });
});
