import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judged } from "../code/judge.ts";
import { variants } from "../code/variants.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "drizzle-gate-refused-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const schema = `import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const users = sqliteTable("users", { id: integer("id").primaryKey(), name: text("name") });
`;
const removing = `import { eq } from "drizzle-orm";
import { users } from "./schema";
export const remove = (tx, id) => {
  tx.delete(users).where(eq(users.id, id)).run();
};
`;
const users = "CREATE TABLE users (id integer PRIMARY KEY NOT NULL, name text);";
const plans = (onDelete: string) =>
  `CREATE TABLE plans (user_id integer PRIMARY KEY NOT NULL REFERENCES users(id)${onDelete});`;
const filled = "\n--> statement-breakpoint\nINSERT INTO plans SELECT id FROM users;";

/** What is said of the constraints that a second migration adds. */
function said(code: string, second: string): readonly { message: string; remedy: string | null }[] {
  const [variant] = variants;
  if (variant === undefined) throw new Error("no variant");
  const entry = (idx: number) => ({
    idx,
    version: "6",
    when: 1_750_000_000_000 + idx,
    tag: `000${idx}_step`,
  });
  const journal = (...idx: readonly number[]) =>
    JSON.stringify({
      ...{ version: "7", dialect: "sqlite" },
      entries: idx.map((one) => ({ ...entry(one), breakpoints: true })),
    });
  const base = { "src/schema.ts": schema, "src/code.ts": code, "drizzle/0000_step.sql": users };
  const versions = {
    base: { ...base, "drizzle/meta/_journal.json": journal(0) },
    head: { ...base, "drizzle/0001_step.sql": second, "drizzle/meta/_journal.json": journal(0, 1) },
  };
  const found = judged(versions, variant, dir)?.findings ?? [];
  return found.flatMap(({ rule, message, remedy }) =>
    rule === "constraint-added" ? [{ message, remedy }] : [],
  );
}

test("a new table whose rows hold others names the queries that delete those", () => {
  expect(said(removing, plans("") + filled)).toEqual([
    {
      message:
        "`plans.user_id` now prevents rows of `users` from being deleted; writes of the deployed code that violate it will fail: `FOREIGN KEY constraint failed`; 1 query of the deployed code may fail: `src/code.ts:4`",
      remedy:
        "First deploy code that deletes the rows of `plans` before those of `users`, or say with `onDelete` what becomes of them",
    },
  ]);
});

test.each([
  ["nobody deletes them", removing.replaceAll("delete", "update"), plans("") + filled],
  ["they go with them", removing, plans(" ON DELETE CASCADE") + filled],
  ["there are no rows yet", removing, plans("")],
])("nothing is said of it where %s", (_, code, second) => {
  expect(said(code, second)).toEqual([]);
});
