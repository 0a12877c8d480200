import { describe, expect, test } from "vitest";
import { redefinedIndexes } from "../../src/check/redefined-indexes.ts";
import { profileOf } from "../../src/drivers/index.ts";
import { openScratch } from "../../src/replay/open-scratch.ts";
import { introspect } from "../../src/sqlite/introspect.ts";

const profile = profileOf("better-sqlite3", null);

/** Those of the statements that make another index than the database has. */
function redefined(index: string, ...statements: readonly string[]): readonly string[] {
  const schema = openScratch(profile, null, (engine) => {
    engine.run("CREATE TABLE m (id integer PRIMARY KEY, a text, b text)");
    engine.run(index);
    return introspect(engine);
  });
  return redefinedIndexes(profile, schema, statements);
}

describe("an index that drizzle-kit exports", () => {
  const partial = 'CREATE INDEX `ix` ON `m` (`a`) WHERE "m"."a" is not null;';
  const plain = "CREATE INDEX ix ON m (a)";

  test.each([
    ["has a condition", partial],
    ["is unique", "CREATE UNIQUE INDEX `ix` ON `m` (`a`);"],
    ["has another column", "CREATE INDEX `ix` ON `m` (`b`);"],
    ["has an expression", "CREATE INDEX `ix` ON `m` (lower(`a`));"],
  ])("%s that the database's has not", (_, statement) => {
    expect(redefined(plain, statement)).toEqual([statement]);
  });

  test("is the same however a person wrote it", () => {
    expect(redefined("CREATE INDEX ix ON m (a) WHERE a IS NOT NULL", partial)).toEqual([]);
    expect(redefined(plain, "CREATE INDEX `ix` ON `m` (`a`);")).toEqual([]);
  });

  test("says nothing where there is none of its name, or no such table", () => {
    expect(redefined(plain, "CREATE INDEX `iy` ON `m` (`a`);", "CREATE INDEX `ix` ON `n` (`a`);")).toEqual(
      [],
    );
  });
});
