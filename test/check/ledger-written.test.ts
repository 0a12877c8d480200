import { expect, test } from "vitest";
import { judgeFolder } from "./judge-folder.ts";

const base = ["CREATE TABLE member (id integer PRIMARY KEY NOT NULL, name text)"];

/** What `ledger-written` says of head behind base. */
function said(...head: readonly string[]): readonly string[] {
  const findings = judgeFolder({ base, head }).folders.flatMap((folder) => folder.findings);
  return findings
    .filter(({ rule }) => rule === "ledger-written")
    .map(({ severity, line, message }) => `${severity} ${line}: ${message}`);
}

test("what happened is told by the records, whoever wrote them", () => {
  expect(
    said(
      "CREATE TRIGGER clean AFTER INSERT ON member BEGIN DELETE FROM `__drizzle_migrations`; END",
      "INSERT INTO member (name) VALUES ('Ada')",
    ),
  ).toEqual([expect.stringContaining("error 1: Deletes every record of applied migrations")]);
});

test("a record that is changed is one that is gone", () => {
  expect(said("UPDATE __drizzle_migrations SET created_at = created_at + 1")).toEqual([
    expect.stringContaining("Deletes every record"),
  ]);
  expect(said("UPDATE __drizzle_migrations SET created_at = created_at WHERE 0")).toEqual([]);
});

test("a trigger on it is told", () => {
  expect(
    said(
      "CREATE TRIGGER noted AFTER INSERT ON __drizzle_migrations BEGIN DELETE FROM member WHERE id < 0; END",
    ),
  ).toEqual([expect.stringContaining("error 1: Adds the trigger `noted` to `__drizzle_migrations`")]);
});

test("the ledger of another migrator is told as well, as a matter to look at", () => {
  expect(said("DROP TABLE IF EXISTS `d1_migrations`", "DROP TABLE IF EXISTS _hub_migrations")).toEqual([
    expect.stringContaining("warning 1: Changes `d1_migrations`, where a migrator records what ran"),
    expect.stringContaining("warning 3: Changes `_hub_migrations`"),
  ]);
  expect(said("CREATE TABLE IF NOT EXISTS d1_migrations (id integer)")).toEqual([]);
});

test("a counter that is set back is told as what it is", () => {
  const numbered = "CREATE TABLE member (id integer PRIMARY KEY AUTOINCREMENT, name text)";
  const { findings = [] } =
    judgeFolder({ base: [numbered], head: ["DELETE FROM sqlite_sequence"] }).folders[0] ?? {};
  expect(findings.map(({ rule }) => rule)).toContain("objects-lost");
});
