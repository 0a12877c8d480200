import { expect, test } from "vitest";
import { isMigration, isNearest, isSource, nearestFirst } from "../../src/references/choose-sources.ts";

test.each([
  "src/db/schema.ts",
  "index.js",
  "a.mts",
  "a.cjs",
  "app/page.tsx",
  "packages/db/package.json",
  "src/latest/contest.ts",
])("%s is read", (path) => {
  expect(isSource(path)).toBe(true);
});

test.each([
  "node_modules/a/index.js",
  "packages/a/node_modules/b/package.json",
  "dist/index.js",
  ".next/server/app.js",
  "vendor/a.js",
  "src/env.d.ts",
  "public/jquery.min.js",
  "src/user.test.ts",
  "src/user.spec.tsx",
  "src/db.test-utils.ts",
  "test/user.ts",
  "src/__tests__/user.ts",
  "src/__test-helpers__/user.ts",
  "README.md",
  "a.vue",
  "drizzle/0000_a.sql",
])("%s is not", (path) => {
  expect(isSource(path)).toBe(false);
});

test("what drizzle-kit writes is no source of its own", () => {
  const folders = ["drizzle"];
  expect(isMigration("drizzle/migrations.js", folders)).toBe(true);
  expect(isMigration("drizzle/meta/x.ts", folders)).toBe(true);
  expect(isMigration("migrations.js", [""])).toBe(true);
  expect(isMigration("drizzle/schema.ts", folders)).toBe(false);
  expect(isMigration("drizzle-two/migrations.js", folders)).toBe(false);
});

test("what lies near a folder comes first", () => {
  const paths = [
    "z.ts",
    "apps/web/a.ts",
    "packages/db/src/schema.ts",
    "packages/db/index.ts",
    "packages/ui/a.ts",
  ];
  expect(nearestFirst(paths, ["packages/db/drizzle"])).toEqual([
    "packages/db/index.ts",
    "packages/db/src/schema.ts",
    "packages/ui/a.ts",
    "z.ts",
    "apps/web/a.ts",
  ]);
});

test("a source belongs to the folder it lies nearest to, or to several that are as near", () => {
  const folders = ["apps/a/drizzle", "apps/b/drizzle", "drizzle"];
  const owners = (path: string) => folders.filter((folder) => isNearest(path, folder, folders));
  expect(owners("apps/a/src/schema.ts")).toEqual(["apps/a/drizzle"]);
  expect(owners("apps/shared/a.ts")).toEqual(["apps/a/drizzle", "apps/b/drizzle"]);
  expect(owners("src/a.ts")).toEqual(folders);
});
