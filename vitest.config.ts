import { defineConfig } from "vitest/config";

/**
 * Tests that start processes, drive real drivers, git or `dist/`, fill disks or measure memory, and those that take
 * a whole collection of attacks, branches or databases through the gate. All others are the fast ones, of which
 * `npm run test:fast` takes less than a minute.
 */
const slow = [
  "test/{action,bad-input,both-doors,cli,docs}.test.ts",
  "test/{branches,cli,conformance,git,github,kit,package,scripts,worker}/**/*.test.ts",
  "test/check/{fingerprints,hard-cases,production-copy}.test.ts",
  "test/{code,hostile}/**/*.test.ts",
  "test/fix/{branches,histories}.test.ts",
  "test/oracle/oracle.test.ts",
  "test/copies/read-copy.test.ts",
  "test/references/{built,choose-sources}.test.ts",
  "test/report/backticks.test.ts",
  "test/sqlite/native.test.ts",
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Nothing in these changes what another file sees, so that a worker loads the sources once.
      {
        extends: true,
        test: { name: "fast", include: ["test/**/*.test.ts"], exclude: slow, isolate: false },
      },
      { extends: true, test: { name: "slow", include: slow, globalSetup: ["test/build-once.ts"] } },
    ],
  },
});
