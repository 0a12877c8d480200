import { expect, test } from "vitest";
import { judgeFolder } from "./judge-folder.ts";

const tags = "CREATE TABLE tag (id integer PRIMARY KEY NOT NULL, label text, note text)";
const orderOf = (...head: readonly string[]) => judgeFolder({ base: [tags], head }).folders[0]?.deployOrder;

test("nothing is said of the order where values that both versions read become others", () => {
  expect(orderOf("UPDATE tag SET label = 'new ' || label")).toBe("not run");
  expect(orderOf("ALTER TABLE tag RENAME TO label", "UPDATE label SET note = 1")).not.toBe("either");
  expect(orderOf("INSERT INTO tag VALUES (1, 'a', 'b') ON CONFLICT (id) DO UPDATE SET note = 'c'")).toBe(
    "not run",
  );
  expect(orderOf("INSERT OR REPLACE INTO tag VALUES (1, 'a', 'b')")).toBe("not run");
});

test("rows that are added may be read by both versions, and what comes with the migration by neither", () => {
  expect(orderOf("INSERT INTO tag VALUES (1000, 'a', 'b')")).toBe("not run");
  const made = "CREATE TABLE mark (id integer PRIMARY KEY, tag integer)";
  expect(orderOf(made, "INSERT INTO mark VALUES (1, 1)", "UPDATE mark SET tag = 2")).not.toBe("not run");
  expect(orderOf("ALTER TABLE tag ADD kind text", "UPDATE tag SET kind = 'x'")).toBe("migrate-first");
});

test("rows of a table that is dropped in the end are read by nobody", () => {
  expect(orderOf("DELETE FROM tag", "DROP TABLE tag")).toBe("code-first");
});
