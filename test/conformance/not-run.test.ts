import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drivers } from "../../src/drivers/index.ts";
import { type DriverName, driverNames } from "../../src/model/driver.ts";

/** Profiles that no test here can hold against the driver; `docs/drivers.md` says where each of their facts comes from. */
const notRun: readonly DriverName[] = driverNames.filter((name) => drivers[name].proof.facts !== "held");

describe("profiles that cannot be run here", () => {
  test.skip.each(notRun)("%s rests on what was read: docs/drivers.md", () => undefined);
});

describe("every profile", () => {
  test.each(driverNames)(
    "%s has a conformance test, or says where each of its facts comes from",
    (driver) => {
      const hasTest = existsSync(new URL(`${driver}.test.ts`, import.meta.url));
      expect(hasTest).toBe(!notRun.includes(driver));
    },
  );
});

/** What the tests here run, as text: each imports what it holds. */
const held = readdirSync(import.meta.dirname)
  .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
  .join("\n");

/** Modules that migrate what their driver does, and of which another module's test or the docs speak. */
const readOnly = new Set([
  "drizzle-orm/effect-d1", // has no migrator
  "drizzle-orm/expo-sqlite", // runs on a device
  "drizzle-orm/sqlite-cloud", // a service
  "drizzle-orm/tursodatabase-serverless", // a service
]);

describe("every module of drizzle-orm 1.0 that a driver is known by", () => {
  const modules = driverNames.flatMap((name) => [
    ...drivers[name].signs.modules,
    ...(drivers[name].ways ?? []).flatMap((way) => way.modules),
  ]);
  test.each(modules.filter((module) => !readOnly.has(module)))("%s is run here", (module) => {
    expect(held).toContain(`"${module.replace("drizzle-orm/", "drizzle-orm-v1/")}/migrator"`);
  });
});
