import { expect, test } from "vitest";
import { profileOf } from "../../src/drivers/index.ts";
import type { DriverName } from "../../src/model/driver.ts";
import type { DataEvidence } from "../../src/model/evidence.ts";
import type { StatementEffect } from "../../src/model/run.ts";
import { slowMigration } from "../../src/rules/data/slow-migration.ts";

/** What is said of one UPDATE on a production copy. */
function said(
  effect: Pick<StatementEffect, "ms" | "bytes">,
  driver: DriverName = "better-sqlite3",
): readonly string[] {
  const statement = { kind: "update", text: "UPDATE `t` SET `a` = 1", line: 3, endLine: 3 };
  const migration = {
    name: "0001_next",
    file: "drizzle/0001_next.sql",
    chunks: [{ statements: [statement] }],
  };
  const effects = [{ migration, statement, direct: 9, collateral: 0, ...effect }];
  const evidence = {
    source: "snapshot",
    rows: { effects },
    judged: { profile: profileOf(driver, null), added: [migration] },
  } as unknown as DataEvidence;
  return [...slowMigration.check(evidence)].map(({ message }) => message);
}

test.each([
  [{ ms: 4000, bytes: 900e6 }, null],
  [{ ms: 12_000, bytes: 100 }, "takes 12 s on the production copy"],
  [{ ms: 900, bytes: 1.44e9 }, "writes 1.4 GB on the production copy"],
  [{ ms: 30_000, bytes: 12e9 }, "takes 30 s and writes 12.0 GB on the production copy"],
])("%j", (effect, words) => {
  const expected =
    words === null
      ? []
      : [`\`UPDATE \`\`t\`\` SET \`\`a\`\` = 1\` ${words}; writes are blocked while it runs`];
  expect(said(effect)).toEqual(expected);
});

test.each(["d1", "d1-wrangler", "d1-http"] as const)("%s ends a query", (driver) => {
  expect(said({ ms: 16_000, bytes: 0 }, driver)[0]).toContain("; D1 stops a query after 30 s");
  expect(said({ ms: 14_000, bytes: 0 }, driver)[0]).not.toContain("D1");
});
