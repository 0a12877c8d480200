import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apps } from "./apps.ts";
import { fastPlace } from "./databases.ts";
import { findBreaking } from "./find-breaking.ts";
import { variants } from "./variants.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(fastPlace(), "drizzle-gate-found-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

// Floors: what is reached, rounded down. docs/deploy-order.md says how each file came about.
const files = [
  ["first", 0.95, 0.95],
  ["second", 0.9, 0.95],
  ["third", 0.95, 0.95],
  ["fourth", 0.94, 0.95],
] as const;

// The others with all of the suite alone: each takes twenty seconds.
test.each(process.env["EVERY_CHANGE"] === undefined ? files.slice(0, 1) : files)(
  "the queries that break are listed: %s",
  async (file, mostFound, mostRight) => {
    const [[app], [variant]] = [apps, variants];
    if (app === undefined || variant === undefined) throw new Error("no app");
    const { failing, found, listed, right, wrong } = await findBreaking(app, variant, file, dir);
    expect(failing).toBeGreaterThan(25);
    expect(found / failing, wrong.join("\n")).toBeGreaterThanOrEqual(mostFound);
    expect(right / listed, wrong.join("\n")).toBeGreaterThanOrEqual(mostRight);
  },
  600_000,
);
