import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DriverName, driverNames } from "../../src/model/driver.ts";

/** Profiles that no test here can hold against the driver, each with where its facts come from instead. */
const notRun: Partial<Record<DriverName, string>> = {
  turso: "needs Turso's servers; the client is @libsql/client, whose migrate() was read and seen on the wire",
  "expo-sqlite":
    "runs on a phone only; the flags of its SQLite and its C++ were read, drizzle's session was run",
  "op-sqlite":
    "runs on a phone only; the flags of its SQLite and its C++ were read, drizzle's session was run",
};

describe("profiles that cannot be run here", () => {
  test.skip.each(Object.entries(notRun))("%s %s", () => undefined);
});

describe("every profile", () => {
  test.each(driverNames)("%s has a conformance test, or says why it has none", (driver) => {
    const hasTest = existsSync(new URL(`${driver}.test.ts`, import.meta.url));
    expect(hasTest).toBe(!(driver in notRun));
  });
});
