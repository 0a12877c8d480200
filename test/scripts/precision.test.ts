import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { findClone } from "../../scripts/precision/clones.ts";
import { type Judged, judgePair, wrongIn } from "../../scripts/precision/judge-pair.ts";
import { classes, type Pair, readPairs } from "../../scripts/precision/pairs.ts";
import { blocksOf } from "../../scripts/precision/tables.ts";
import { worldNamed } from "../cli/bookshop.ts";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";

const root = resolve(import.meta.dirname, "../..");
const pairs = readPairs(join(root, "scripts/precision/pairs.jsonl"));

describe("the commits that precision is measured on", () => {
  test("are of 60 repositories at least, each pinned and labelled with a reason", () => {
    expect(new Set(pairs.map(({ repo }) => repo)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
    for (const { id, repo, base, head, label, cls, reason } of pairs) {
      expect(repo, id).toMatch(/^[\w.-]+\/[\w.-]+$/);
      for (const commit of [base, head]) expect(commit, id).toMatch(/^[0-9a-f]{40}$/);
      expect(cls === null ? null : (classes[cls] ?? "no class"), id).toEqual(
        label === "incident" ? expect.not.stringMatching("no class") : null,
      );
      expect(reason.length, id).toBeGreaterThan(10);
    }
  });

  test("are what the words on single ones are about", () => {
    const words = JSON.parse(readFileSync(join(root, "scripts/precision/words.json"), "utf8"));
    expect(Object.keys(words).filter((id) => !pairs.some((pair) => pair.id === id))).toEqual([]);
  });
});

const pair: Pair = {
  ...{ id: "T-1", set: "fresh", repo: "book/shop", folder: "drizzle", base: "", head: "" },
  ...{ label: "clean", cls: null, reason: "a new table only", basis: "read" },
};
const judged = (outcome: Judged["outcome"], label: Pair["label"], read = 1): Judged => ({
  ...{ pair: { ...pair, label }, outcome, drivers: [], errors: [], warnings: [], read, reason: "", ms: 1 },
});

test.each([
  ["blocked", "incident", null],
  ["flagged", "incident", null],
  ["passed", "incident", "missed"],
  ["unknown", "incident", "unknown"],
  ["passed", "clean", null],
  ["flagged", "clean", null],
  ["blocked", "clean", "blocked"],
  ["unknown", "clean", "unknown"],
  ["blocked", "unread", null],
  ["unknown", "unread", "unknown"],
  ["blocked", "judged", null],
  ["unknown", "judged", "unknown"],
] as const)("%s and labelled %s is %s", (outcome, label, wrong) => {
  expect(wrongIn(judged(outcome, label))).toBe(wrong);
});

test("what was not read is wrong where it has to be, even if it passes", () => {
  expect(wrongIn(judged("passed", "unread", 0))).toBe("unread");
});

describe("a pair is judged by the built gate", () => {
  test.each([
    ["1-passes", "passed"],
    ["3-is-skipped", "blocked"],
  ])("%s: %s", async (name, outcome) => {
    const { dir, git } = buildRepository(worldNamed(name).commits);
    const [base, head] = [git("rev-parse", "main~1"), git("rev-parse", "main")];
    const real = { ...pair, base, head };
    const out = temporaryFolder();
    const found = await judgePair(real, { clone: dir, cli: join(root, "dist/cli.js"), out });
    expect(found).toMatchObject({ outcome, drivers: ["better-sqlite3"], read: 1 });
    // Kept, and read again without a clone.
    expect(await judgePair(real, { clone: "", cli: "", out })).toEqual(found);
  });

  test("a clone counts only if it has both commits", () => {
    const { dir, git } = buildRepository(worldNamed("1-passes").commits);
    const head = git("rev-parse", "main");
    const places = { ...pair, repo: dir.slice(1).replace(/^([^/]+)\//, "$1/") };
    expect(findClone("/", { ...places, base: head, head })).toBe(dir);
    expect(findClone("/", { ...places, base: "1".repeat(40), head })).toBeNull();
  });

  test("and counted in every table of the page", () => {
    const blocks = blocksOf([judged("blocked", "incident"), judged("blocked", "clean")]);
    const page = readFileSync(join(root, "docs/precision.md"), "utf8");
    for (const name of blocks.keys()) expect(page).toContain(`<!-- measured: ${name} -->`);
    expect(blocks.get("figures")).toContain("Of 1 clean commits 1 was blocked");
    expect(blocks.get("wrong")).toContain("T-1 [book/shop@");
  });
});
