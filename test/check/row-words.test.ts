import { describe, expect, test } from "vitest";
import { type FolderSides, judgeFolder } from "./judge-folder.ts";

const tags = "CREATE TABLE tag (id integer PRIMARY KEY NOT NULL, label text, note text)";
const pair = [tags, "CREATE TABLE other (id integer PRIMARY KEY NOT NULL, label text)"];
const seed = "INSERT INTO tag VALUES (1, 'a', 'x'), (2, 'b', 'y'); ";

function told(sides: FolderSides): readonly string[] {
  const [folder] = judgeFolder(sides).folders;
  return (folder?.changes ?? []).map(({ risk, kind, object, data }) => `${risk} ${kind} ${object}: ${data}`);
}

describe("the rows of the breakdown say what became of the rows, and no more", () => {
  test("an upsert or a REPLACE adds what is new, and writes over what is there", () => {
    const base = [tags];
    const upsert =
      "INSERT INTO tag VALUES (2, 'b', 'z'), (3, 'c', NULL) ON CONFLICT (id) DO UPDATE SET note = excluded.note";
    const replace = "INSERT OR REPLACE INTO tag VALUES (2, 'b', 'z')";
    expect(told({ base, head: [upsert], seed })).toEqual([
      "caution insert-rows tag: 1 row added, 1 row changed",
    ]);
    expect(told({ base, head: [replace], seed })).toEqual(["caution insert-rows tag: 1 row replaced"]);
    // Whether a generated row has that id says nothing of real ones.
    expect(told({ base, head: [upsert] })).toEqual(["caution insert-rows tag: rows added or changed"]);
    expect(told({ base, head: ["INSERT INTO tag VALUES (3, 'c', NULL)"], seed })).toEqual([
      "safe insert-rows tag: 1 row added",
    ]);
    expect(told({ base, head: ["INSERT OR IGNORE INTO tag VALUES (1, 'c', NULL)"], seed })).toEqual([
      "safe insert-rows tag: no row added",
    ]);
    expect(told({ base, head: ["DELETE FROM tag WHERE id = 1"], seed })).toEqual([
      "caution delete-rows tag: 1 row deleted",
    ]);
  });

  test("a column that goes over a copy keeps its values", () => {
    const over = [
      "ALTER TABLE tag ADD copied text",
      "UPDATE tag SET copied = note",
      "ALTER TABLE tag DROP COLUMN note",
      "ALTER TABLE tag RENAME COLUMN copied TO note",
    ];
    expect(told({ base: [tags], head: over })).toEqual(["caution update-rows tag: some rows change"]);
    expect(told({ base: [tags], head: over, seed })).toEqual(["caution update-rows tag: 2 rows change"]);
    const emptied = ["ALTER TABLE tag DROP COLUMN note", "ALTER TABLE tag ADD note text"];
    expect(told({ base: [tags], head: emptied, seed })).toEqual([
      "destructive drop-column tag.note: 2 values deleted",
    ]);
  });

  test("two tables that swap names lose nothing, and what else the pull request does has no part in it", () => {
    const head = [
      "ALTER TABLE tag ADD extra text",
      "ALTER TABLE tag RENAME TO aside",
      "ALTER TABLE other RENAME TO tag",
      "ALTER TABLE aside RENAME TO other",
    ];
    const rows = told({ base: pair, head });
    expect(rows.join("\n")).not.toMatch(/destructive|deleted|emptied/);
    expect(rows.filter((row) => row.startsWith("breaking rename-table tag:"))).toHaveLength(1);
    expect(rows).toContain("safe add-column other.extra: none touched");
  });

  test("a column that took the place of one that was renamed is new", () => {
    const head = [
      "ALTER TABLE tag RENAME COLUMN note TO note_old",
      "ALTER TABLE tag ADD note text",
      "ALTER TABLE tag RENAME COLUMN note TO remark",
    ];
    expect(told({ base: [tags], head, seed })).toEqual([
      "breaking rename-column tag.note_old: none touched",
      "safe add-column tag.remark: none touched",
    ]);
  });
});

test("a value that reads like its column is not a name that was taken for a text", () => {
  const lower = judgeFolder({
    base: [tags],
    head: ["UPDATE tag SET label = lower(label)"],
    seed: "INSERT INTO tag VALUES (1, 'LABEL', 'x'), (2, 'b', 'y');",
  });
  expect(lower.folders[0]?.findings.map(({ rule }) => rule)).not.toContain("values-changed");
  const shuffled = judgeFolder({
    base: [tags],
    head: [
      "CREATE TABLE __new_tag (id integer PRIMARY KEY NOT NULL, label text, note text)",
      "INSERT INTO __new_tag (label, note) SELECT label, note FROM tag ORDER BY label DESC",
      "DROP TABLE tag",
      "ALTER TABLE __new_tag RENAME TO tag",
    ],
    driver: "libsql",
    seed: "INSERT INTO tag VALUES (1, 'a', 'x'), (2, 'label', 'y'), (3, 'm', 'z');",
  });
  const messages = shuffled.folders[0]?.findings.map(({ message }) => message) ?? [];
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.join("\n")).not.toContain("would hold the text");
});
