import { join } from "node:path";
import { expect, test } from "vitest";
import { CannotCheck } from "../../src/model/errors.ts";
import { boundWriting } from "../../src/replay/bound-writing.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { temporaryFolder } from "../git/build-repository.ts";

const copy = {
  name: "production.db",
  problem: null,
  notes: [],
  lay: () => "",
  remove: () => undefined,
};

test("what is written again and again is stopped at the statement that is too much", () => {
  const path = join(temporaryFolder(), "copy.db");
  const engine = openEngine("addon", { path, foreignKeys: false, doubleQuotedText: false });
  engine.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA synchronous = OFF");
  engine.exec("CREATE TABLE a (x); INSERT INTO a VALUES (zeroblob(500000))");
  const told: unknown[] = [];
  const { at, written } = boundWriting(copy, path, (...what) => told.push(what), 3_000_000);
  const run = (line: number): number => {
    at(`drizzle/0001_a.sql:${line}`, "running", ", 1 of 9");
    engine.run(`UPDATE a SET x = zeroblob(${500_000 + line})`);
    return written();
  };
  expect(run(1)).toBeGreaterThan(1_000_000);
  expect(() => Array.from({ length: 9 }, (_, place) => run(place + 2))).toThrow(CannotCheck);
  expect(told.at(-1)).toEqual(["drizzle/0001_a.sql:5", "running", ", 1 of 9"]);
  expect(() => written()).toThrow(
    /^`production\.db` takes too much of the disk: by `drizzle\/0001_a\.sql:5` the new migrations have written 3 MB to a copy of \d+ \w+; write to each row once/,
  );
  engine.close();
});

test("a copy may be written many times over by default", () => {
  const path = join(temporaryFolder(), "none.db");
  expect(boundWriting(copy, path, () => undefined).written()).toBe(0);
});
