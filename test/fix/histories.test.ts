import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DriverName } from "../../src/model/driver.ts";
import { type Files, journalFolder, judgeTrees } from "../check/judge-trees.ts";
import { fixedFiles, fixTrees, now, sideOf } from "./fix-trees.ts";

/** What becomes of each kind of history trouble: put right, nothing to do, or why not. */
const outcomes: Readonly<Record<string, "fixed" | "nothing" | RegExp>> = {
  "behind-a-future-when": "fixed",
  "bom-1.0": "fixed",
  "comment-only": "fixed",
  crlf: "fixed",
  "custom-migration": "nothing",
  deleted: "fixed",
  "deleted-1.0": "fixed",
  "deleted-entry-only": "fixed",
  "deleted-file-only": "fixed",
  "duplicate-idx": "fixed",
  "duplicate-tag": "fixed",
  edited: "fixed",
  "edited-1.0": "fixed",
  "edited-beside-a-new-one": "fixed",
  "edited-literal": "fixed",
  "edited-to-fail": "fixed",
  "equal-stamp-1.0": "nothing",
  "equal-when": "fixed",
  "first-ever": "nothing",
  "future-when": "fixed",
  gap: "nothing",
  "inserted-between": "fixed",
  "missing-file": /Commit the file, or remove the entry/,
  "missing-snapshot": "nothing",
  "next-in-line": "nothing",
  "older-stamp-1.0": "nothing",
  "older-when": "fixed",
  "parallel-generated-again": "nothing",
  "parallel-rebuild-first-1.0": "fixed",
  "parallel-renumbered": "fixed",
  "parallel-same-column-1.0": /duplicate column name: subtitle/,
  "parallel-same-number": "fixed",
  "parallel-side-by-side-1.0": "nothing",
  "postgres-before": "nothing",
  "postgres-called-sqlite": "nothing",
  renamed: "fixed",
  "renamed-1.0": "fixed",
  reordered: "fixed",
  replaced: "fixed",
  squashed: /with a new baseline/,
  "squashed-1.0": /with a new baseline/,
  "unlisted-file": "fixed",
  "when-changed": "fixed",
  "white-space-only": "fixed",
};

const fixtures = join(import.meta.dirname, "../../migrations-fixtures/history");

interface CaseJson {
  readonly driver: DriverName | null;
  readonly conflicts?: readonly string[];
}

function readHistory(name: string) {
  const json: CaseJson = JSON.parse(readFileSync(join(fixtures, name, "case.json"), "utf8"));
  const [base, head, fork] = ["base", "head", "fork"].map((side) => sideOf(`history/${name}`, side));
  const told = { driver: json.driver, ...(Object.keys(fork ?? {}).length === 0 ? {} : { fork: fork ?? {} }) };
  return { base: base ?? {}, head: head ?? {}, told, conflicts: json.conflicts ?? [] };
}

describe("every kind of history trouble", () => {
  test("is known here", () => {
    expect(readdirSync(fixtures).toSorted()).toEqual(Object.keys(outcomes).toSorted());
  });

  test.each(Object.entries(outcomes))("%s", (name, outcome) => {
    const { base, head, told, conflicts } = readHistory(name);
    const report = fixTrees(base, head, { ...told, conflicts });
    const edits = report.folders.flatMap((folder) => folder.edits);
    const obstacles = report.folders.flatMap((folder) => folder.obstacles);
    if (outcome instanceof RegExp) {
      expect(obstacles.join("\n")).toMatch(outcome);
      expect(edits).toEqual([]);
      return;
    }
    expect(obstacles).toEqual([]);
    if (outcome === "nothing") {
      expect(edits).toEqual([]);
      return;
    }
    expect(edits).not.toEqual([]);
    expect(report.folders.flatMap(({ steps }) => steps)).not.toEqual([]);
    const fixed = fixedFiles(head, report);
    const after = judgeTrees(base, fixed, { driver: told.driver, now });
    expect(after.verdict).toBe("pass");
    const errors = after.folders.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "error"),
    );
    expect(errors).toEqual([]);
    expect(fixTrees(base, fixed, { driver: told.driver }).folders.flatMap((folder) => folder.edits)).toEqual(
      [],
    );
  });

  test.each(Object.entries(outcomes).filter(([, outcome]) => outcome === "fixed"))(
    "base's history is untouched: %s",
    (name) => {
      const { base, head, told, conflicts } = readHistory(name);
      const fixed = fixedFiles(head, fixTrees(base, head, { ...told, conflicts }));
      for (const [path, text] of Object.entries(base).filter(([each]) => !each.endsWith("_journal.json")))
        expect(fixed[path], path).toBe(text);
    },
  );
});

describe("a folder that moved as a whole", () => {
  const movedTo = (files: Files, place: string) =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.replace(/^drizzle\//, `${place}/`), text]),
    );
  const kinds = ["older-when", "duplicate-idx", "unlisted-file", "reordered", "deleted-1.0", "renamed"];

  test.each(kinds.flatMap((name) => ["db/drizzle", "drizzle/sqlite"].map((place) => ({ name, place }))))(
    "is fixed there, in $place: $name",
    ({ name, place }) => {
      const { base, head, told } = readHistory(name);
      const here = fixTrees(base, head, told);
      const report = fixTrees(base, movedTo(head, place), told);
      expect(report.folders.flatMap(({ obstacles }) => obstacles)).toEqual([]);
      expect(fixedFiles(movedTo(head, place), report)).toEqual(movedTo(fixedFiles(head, here), place));
    },
  );

  test("is left alone where nothing else is wrong", () => {
    const { base, told } = readHistory("older-when");
    const report = fixTrees(base, movedTo(base, "drizzle/sqlite"), told);
    expect(report.folders.map(({ edits, obstacles }) => [edits, obstacles])).toEqual([[[], []]]);
  });
});

describe("what is not bookkeeping is left alone", () => {
  test("a folder that is gone as a whole", () => {
    const { base, told } = readHistory("older-when");
    const [folder] = fixTrees(base, { "README.md": "Books.\n" }, told).folders;
    expect([folder?.edits.length, folder?.obstacles]).toEqual([0, []]);
    expect(folder?.left.map(({ rule }) => rule)).toContain("migration-deleted");
  });

  test("an index for full text that has to be filled again", () => {
    const notes = { tag: "0000_notes", sql: "CREATE TABLE notes (id integer PRIMARY KEY, body text);" };
    const search = "CREATE VIRTUAL TABLE search USING fts5(body, content='');";
    const first = { tag: "0001_search", sql: search };
    const again = { tag: "0002_again", sql: `DROP TABLE search;\n--> statement-breakpoint\n${search}` };
    const report = fixTrees(journalFolder(notes, first), journalFolder(notes, first, again));
    expect(report.folders.map(({ edits, obstacles }) => [edits, obstacles])).toEqual([[[], []]]);
    const left = report.folders.flatMap((folder) =>
      folder.left.map(({ rule, severity }) => [rule, severity]),
    );
    expect(left).toContainEqual(["object-broken", "warning"]);
  });
});
