import { expect, test } from "vitest";
import { nameSnapshots } from "../../src/copies/name-copies.ts";

test.each([
  [["/data/production.db"], ["production.db"]],
  [
    ["/a/one.db", "/b/two.db"],
    ["one.db", "two.db"],
  ],
  [
    ["/t/x1/app.db", "/t/x2/app.db", "/t/other.db"],
    ["x1/app.db", "x2/app.db", "other.db"],
  ],
  [
    ["/app.db", "/b/app.db"],
    ["app.db", "b/app.db"],
  ],
  [
    ["/t/app.db", "/t/app.db"],
    ["app.db", "app.db"],
  ],
  [
    ["C:\\t\\a\\app.db", "C:\\t\\b\\app.db"],
    ["a\\app.db", "b\\app.db"],
  ],
])("%j", (paths, names) => {
  const base = (path: string): boolean => !path.includes("\\") || process.platform === "win32";
  if (paths.every(base)) expect(nameSnapshots(paths)).toEqual(names);
});
