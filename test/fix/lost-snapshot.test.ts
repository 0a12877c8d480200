import { describe, expect, test } from "vitest";
import { mergeSnapshots } from "../../src/fix/snapshot/merge.ts";
import { type Generated, pairs } from "../branches/read-pairs.ts";
import type { Files } from "../check/judge-trees.ts";
import { fixedFiles, fixTrees, sideOf } from "./fix-trees.ts";

/** A snapshot that nobody has any more. */
const lost = "11111111-1111-4111-8111-111111111111";

function readHistory(place: string) {
  const [base, head, fork] = ["base", "head", "fork"].map((side) => sideOf(place, side));
  const parted = Object.keys(fork ?? {}).length === 0 ? {} : { fork: fork ?? {} };
  return { base: base ?? {}, head: head ?? {}, told: { driver: "better-sqlite3" as const, ...parted } };
}

/** The branch's own snapshots, which base has not. */
function ownSnapshots(base: Files, head: Files): readonly string[] {
  return Object.keys(head)
    .filter((path) => path.endsWith("snapshot.json") && head[path] !== base[path])
    .toSorted();
}

function withSnapshot(files: Files, path: string, edit: (value: object) => object): Files {
  return { ...files, [path]: JSON.stringify(edit(JSON.parse(files[path] ?? "")), null, 2) };
}

const parentLost = (files: Files, path: string) =>
  withSnapshot(files, path, (value) =>
    "prevIds" in value ? { ...value, prevIds: [lost] } : { ...value, prevId: lost },
  );

const valuesIn = (files: Files) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.endsWith(".json") ? JSON.parse(text) : text]),
  );

describe("a snapshot whose parent is lost", () => {
  test.each(["parallel-renumbered", "parallel-rebuild-first-1.0", "older-when", "duplicate-idx"])(
    "comes to the same as if it were there: %s",
    (name) => {
      const { base, head, told } = readHistory(`history/${name}`);
      const [own = ""] = ownSnapshots(base, head);
      const whole = fixTrees(base, head, told);
      const report = fixTrees(base, parentLost(head, own), told);
      expect(report.folders.flatMap(({ obstacles }) => obstacles)).toEqual([]);
      expect(valuesIn(fixedFiles(parentLost(head, own), report))).toEqual(valuesIn(fixedFiles(head, whole)));
    },
  );

  test("follows base's last where nothing else is wrong", () => {
    const { base, head, told } = readHistory("rules/snapshot-chain-broken/parent-unknown");
    const report = fixTrees(base, head, told);
    expect(report.folders.flatMap(({ obstacles }) => obstacles)).toEqual([]);
    expect(report.folders.flatMap(({ solved }) => solved.map(({ rule }) => rule))).toContain(
      "snapshot-chain-broken",
    );
    expect(report.folders.flatMap(({ left }) => left)).toEqual([]);
  });

  test("stays as it is where the database is not what it says", () => {
    const { base, head, told } = readHistory("rules/snapshot-chain-broken/parent-unknown");
    const own = ownSnapshots(base, head).at(-1) ?? "";
    const wrong = withSnapshot(head, own, (value) => {
      const { tables } = value as { tables: Record<string, object> };
      const [first = ""] = Object.keys(tables);
      return {
        ...value,
        tables: Object.fromEntries(Object.entries(tables).filter(([name]) => name !== first)),
      };
    });
    const [folder] = fixTrees(base, wrong, told).folders;
    expect(folder?.edits).toEqual([]);
    expect(folder?.obstacles.join()).toMatch(/snapshot/);
  });

  test("of a branch that is behind comes to what the merge of three gives, or is named", () => {
    const folder = (name: string, { sql, snapshot }: Generated): Files => ({
      [`drizzle/${name}/migration.sql`]: sql,
      [`drizzle/${name}/snapshot.json`]: snapshot,
    });
    const own = "drizzle/20260316100000_second/snapshot.json";
    let merged = 0;
    for (const pair of pairs.filter(({ ab }) => ab === "fine").slice(0, 12)) {
      const fork = folder("20260302100000_fork", pair.fork);
      const base = { ...fork, ...folder("20260309100000_first", pair.a) };
      const orphan = parentLost({ ...fork, ...folder("20260316100000_second", pair.b) }, own);
      const report = fixTrees(base, orphan, { fork, merged: { ...base, ...orphan } });
      // What both branches made alike is taken out.
      const text = fixedFiles(orphan, report)[own];
      if (report.folders.some(({ obstacles }) => obstacles.length > 0) || text === undefined) continue;
      const [before, theirs, mine] = [pair.fork, pair.a, pair.b].map((side) => JSON.parse(side.snapshot));
      const wanted = mergeSnapshots(before, theirs, mine)?.value["ddl"];
      const { ddl } = JSON.parse(text);
      expect(sorted(ddl), pair.name).toEqual(sorted(wanted));
      merged += 1;
    }
    expect(merged).toBeGreaterThan(6);
  });
});

function sorted(entities: unknown): readonly string[] {
  return (entities as readonly object[]).map((each) => JSON.stringify(Object.entries(each).sort())).sort();
}
