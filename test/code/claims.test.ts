import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apps } from "./apps.ts";
import { fastPlace } from "./databases.ts";
import { figuresOf, type Held } from "./figures.ts";
import { holdChange } from "./hold-change.ts";
import { judged } from "./judge.ts";
import { Witness } from "./truth.ts";
import { variants } from "./variants.ts";
import { versionsOf } from "./versions.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(fastPlace(), "drizzle-gate-code-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/**
 * The first variant has every change; of the others every eighth, or all with `EVERY_CHANGE=1`, which takes two minutes.
 * `scripts/code-claims.ts` holds all of them for all.
 */
const isWhole = process.env["EVERY_CHANGE"] !== undefined;
const chosen = <T>(changes: readonly T[], variant: (typeof variants)[number]): readonly T[] =>
  isWhole || variant === variants[0] ? changes : changes.filter((_, index) => index % 8 === 0);

describe.each(variants.map((variant) => [variant.id, variant] as const))("drizzle-orm %s", (_, variant) => {
  const all: Held[] = [];

  describe.each(apps.map((app) => [app.name, app] as const))("%s", (name, app) => {
    let witness: Witness;
    beforeAll(() => {
      witness = new Witness(app, variant, join(dir, variant.driver, name));
    });

    test.each(chosen(app.changes, variant).map((change) => [change.id, change] as const))(
      "%s",
      async (_, change) => {
        const { held, said } = await holdChange(app, variant, change, witness, dir);
        all.push(held);
        if (held.kind === "fails") return expect(held.isTold, said).toBe(true);
        expect(held.outcome.missed, said).toEqual([]);
        expect(held.outcome.tooMuch, said).toEqual([]);
      },
    );
  });

  test("is more cautious than it has to be for few changes", () => {
    const { changes, cautious } = figuresOf(all);
    expect(changes).toBeGreaterThanOrEqual(isWhole || variant === variants[0] ? 80 : 10);
    expect(cautious / changes).toBeLessThanOrEqual(isWhole || variant === variants[0] ? 0.1 : 0.25);
  });
});

test("where the sources could not be read, a note says so", () => {
  const [[app], [variant]] = [apps, variants];
  const change = app?.changes[0];
  if (app === undefined || variant === undefined || change === undefined) throw new Error("no change");
  const versions = versionsOf(app, variant, change);
  expect(judged(versions, variant, dir)?.notes.filter((note) => note.includes("sources"))).toEqual([]);
  expect(judged(versions, variant, dir, "it took longer than 10 s")?.notes).toContain(
    "The sources could not be read, so compatibility with code was checked from the schema only: it took longer than 10 s",
  );
});
