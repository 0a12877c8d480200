import { expect, test } from "vitest";
import type { DriverName } from "../../src/model/driver.ts";
import type { Finding } from "../../src/model/finding.ts";
import { judgeFolder } from "./judge-folder.ts";

const tag = "CREATE TABLE tag (id integer PRIMARY KEY NOT NULL, label text, note text)";
const album = "CREATE TABLE album (id integer PRIMARY KEY NOT NULL, title text)";
const track =
  "CREATE TABLE track (id integer PRIMARY KEY NOT NULL, album_id integer REFERENCES album(id) ON DELETE CASCADE)";
const cleared = "CREATE TRIGGER cleared AFTER UPDATE ON tag BEGIN DELETE FROM album; END";
const anew = (table: string): string =>
  `CREATE TABLE __new_${table} (id integer PRIMARY KEY NOT NULL, label text DEFAULT 'x', note text)`;
const copyAll = "INSERT INTO __new_tag (id, label, note) SELECT id, label, note FROM tag";
const swap = ["DROP TABLE tag", "ALTER TABLE __new_tag RENAME TO tag"];

interface Followed {
  readonly rule: string;
  readonly base: readonly string[];
  readonly head: readonly string[];
  /** What the finding tells its author to do. */
  readonly remedy: RegExp;
  /** The same pull request after that. */
  readonly instead: readonly string[];
  readonly seed?: string;
  readonly driver?: DriverName;
}

const tags = "INSERT INTO tag VALUES (1, 'a', 'x'), (2, 'b', 'y');";
const albums = "INSERT INTO album VALUES (1, 'p'), (2, 'q'); INSERT INTO track VALUES (1, 1), (2, 2);";

const followed: readonly (readonly [string, Followed])[] = [
  [
    "REPLACE",
    {
      rule: "rows-overwritten",
      base: [tag],
      seed: tags,
      head: ["REPLACE INTO tag (id, label) VALUES (1, 'c')"],
      remedy: /ON CONFLICT \(…\) DO UPDATE SET/,
      instead: [
        "INSERT INTO tag (id, label) VALUES (1, 'c') ON CONFLICT (id) DO UPDATE SET label = excluded.label",
      ],
    },
  ],
  [
    "a table made anew",
    {
      rule: "table-emptied",
      base: [tag],
      seed: tags,
      head: ["DROP TABLE tag", tag],
      remedy: /under another name, copy the rows with INSERT … SELECT, drop `tag` and rename/,
      instead: [anew("tag"), copyAll, ...swap],
    },
  ],
  [
    "a table made anew on purpose",
    {
      rule: "table-emptied",
      base: [tag],
      seed: tags,
      head: ["DROP TABLE tag", tag],
      remedy: /To empty it on purpose, use `DELETE FROM tag`/,
      instead: ["DELETE FROM tag", "DROP TABLE tag", tag],
    },
  ],
  [
    "a copy that leaves a column out",
    {
      rule: "values-nulled",
      base: [tag],
      seed: tags,
      head: [anew("tag"), "INSERT INTO __new_tag (id, label) SELECT id, label FROM tag", ...swap],
      remedy: /^Name the column in both lists/,
      instead: [anew("tag"), copyAll, ...swap],
    },
  ],
  [
    "a copy that leaves rows out",
    {
      rule: "rows-deleted",
      base: [tag],
      seed: tags,
      head: [anew("tag"), `${copyAll} WHERE id = 1`, ...swap],
      remedy: /^Copy every row, or delete the others with an explicit DELETE/,
      instead: ["DELETE FROM tag WHERE id <> 1", anew("tag"), copyAll, ...swap],
    },
  ],
  [
    "a column dropped and added again",
    {
      rule: "values-nulled",
      base: [tag],
      seed: tags,
      head: ["ALTER TABLE tag DROP COLUMN note", "ALTER TABLE tag ADD note text"],
      remedy: /to empty it on purpose, use `UPDATE … SET … = NULL`/,
      instead: ["UPDATE tag SET note = NULL"],
    },
  ],
  [
    "a trigger that deletes elsewhere",
    {
      rule: "rows-deleted",
      base: [tag, album, cleared],
      seed: `${tags}INSERT INTO album VALUES (1, 'p');`,
      head: ["UPDATE tag SET note = 'z'"],
      remedy: /^Drop `cleared` before this statement and create it again after it/,
      instead: ["DROP TRIGGER cleared", "UPDATE tag SET note = 'z'", cleared],
    },
  ],
  [
    "keys that followed a renamed parent",
    {
      rule: "foreign-keys-broken",
      base: [album, track],
      seed: albums,
      driver: "libsql",
      head: [
        "ALTER TABLE album RENAME TO album__old",
        album.replace("text", "text DEFAULT ''"),
        "INSERT INTO album SELECT * FROM album__old",
        "DROP TABLE album__old",
      ],
      remedy:
        /^Keep the name of `album` .* create the new table under another name, copy the rows, drop `album`, and rename/,
      instead: [
        album.replace("album", "__new_album").replace("text", "text DEFAULT ''"),
        "INSERT INTO __new_album SELECT * FROM album",
        "DROP TABLE album",
        "ALTER TABLE __new_album RENAME TO album",
      ],
    },
  ],
];

const dataFindings = ({ base, seed, driver }: Followed, head: readonly string[]): readonly Finding[] => {
  const sides = {
    base,
    head,
    ...(seed === undefined ? {} : { seed }),
    ...(driver === undefined ? {} : { driver }),
  };
  const all = judgeFolder(sides).folders.flatMap(({ findings }) => findings);
  return all.filter(
    ({ introduced, stage, severity }) => introduced && (stage === "data" || severity === "error"),
  );
};

test.each(followed)("who does what the finding says goes green: %s", (_, each) => {
  const found = dataFindings(each, each.head).find(({ rule }) => rule === each.rule);
  expect(found?.remedy).toMatch(each.remedy);
  expect(dataFindings(each, each.instead)).toEqual([]);
});
