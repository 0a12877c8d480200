import { expect, test } from "vitest";
import { profileFor } from "../../src/drivers/index.ts";
import { findFolders } from "../../src/drizzle/find-folders.ts";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import type { DriverName } from "../../src/model/driver.ts";
import { fileTree } from "../../src/model/tree.ts";
import { keysOff } from "../../src/rules/words/keys-off.ts";
import { journalFolder } from "../cli/bookshop.ts";

function remedy(driver: DriverName, ...statements: readonly string[]): string {
  const sql = statements.join("\n--> statement-breakpoint\n");
  const files = Object.entries(journalFolder("drizzle", { "0000_drop": sql }));
  const tree = fileTree(
    files.map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text as string) })),
  );
  const [place] = findFolders(tree).places;
  if (place === undefined) throw new Error("no folder");
  const choice = { name: driver, source: "input", firm: true, reason: "" } as const;
  return keysOff(profileFor(choice, null), "shop", readFolder(tree, place).migrations);
}

test.each([
  ["renamed", ["DROP TABLE `shop`;", "ALTER TABLE `__new_shop` RENAME TO `shop`;"]],
  ["renamed, unquoted", ["DROP TABLE shop;", "ALTER TABLE __new_shop RENAME TO shop;"]],
  ["created again", ["DROP TABLE `shop`;", "CREATE TABLE `shop` (`id` integer);"]],
])("a table that comes back is rebuilt: %s", (_, statements) => {
  for (const driver of ["better-sqlite3", "d1"] as const)
    expect(remedy(driver, ...statements)).toContain("avoid rebuilding `shop`");
});

test("of one that is dropped for good the children are rebuilt first", () => {
  for (const driver of ["better-sqlite3", "d1"] as const) {
    const told = remedy(driver, "DROP TABLE `shop`;", "ALTER TABLE `a` RENAME TO `shops`;");
    expect(told).toContain("first rebuild the tables that refer to `shop` without their foreign keys to it");
    expect(told).not.toContain("avoid rebuilding");
  }
});
