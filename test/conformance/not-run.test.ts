import { existsSync } from "node:fs";
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
