import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { markFixable } from "../../src/check/mark-fixable.ts";
import { mayBeFixable } from "../../src/check/may-be-fixable.ts";
import { check } from "../../src/check.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import type { Report } from "../../src/model/report.ts";
import { fileTree } from "../../src/model/tree.ts";
import { rules } from "../../src/rules/index.ts";
import { now, sideOf } from "../fix/fix-trees.ts";

function judged(name: string): Report {
  const place = join(import.meta.dirname, "../../migrations-fixtures/history", name, "case.json");
  const { driver } = JSON.parse(readFileSync(place, "utf8"));
  const side = (which: string) => ({
    revision: { rev: which, commit: null },
    tree: fileTree(
      Object.entries(sideOf(`history/${name}`, which)).map(([path, text]) => ({
        path,
        kind: "file",
        bytes: Buffer.from(text),
      })),
    ),
  });
  const comparison = { base: side("base"), head: side("head"), fork: null, conflicts: [] };
  const options = { ...told, driver } satisfies CheckOptions;
  const scratch = { dir: "", at: () => undefined, clock: () => 0, snapshots: [] };
  const report = check(comparison, options, scratch);
  return mayBeFixable(report) ? markFixable(report, comparison, options, scratch) : report;
}

const told: CheckOptions = {
  ...{ migrations: [], all: false, driver: null, foreignKeys: null, snapshots: [] },
  ...{ rows: null, seed: null, accept: [], failOn: "error", now },
};

const found = (report: Report) => report.folders.flatMap(({ findings }) => findings);

test.each(["older-when", "duplicate-idx", "unlisted-file", "edited", "renamed-1.0", "parallel-renumbered"])(
  "what fix solves says so, and names the command first: %s",
  (name) => {
    const report = judged(name);
    const introduced = found(report).filter((finding) => finding.introduced && finding.severity !== "notice");
    expect(introduced.length).toBeGreaterThan(0);
    for (const finding of introduced) {
      expect(finding.fixable, finding.rule).toBe(true);
      expect(finding.remedy).toMatch(/^Run `npx drizzle-gate fix --write`\. By hand: /);
    }
    expect(report.verdict).not.toBe("unknown");
  },
);

test.each(["squashed", "missing-file", "edited-to-fail", "gap", "next-in-line"])(
  "what it does not solve does not: %s",
  (name) => {
    const report = judged(name);
    const open = found(report).filter(({ rule }) => !/^migration-edited$/.test(rule));
    expect(open.filter(({ fixable }) => fixable === true)).toEqual([]);
    for (const { remedy } of open) expect(remedy).not.toContain("drizzle-gate fix");
  },
);

test("a fix that is a few lines of the journal comes with the report, and another does not", () => {
  const [late] = judged("older-when").folders;
  expect(late?.suggestion).toMatchObject({ file: "drizzle/meta/_journal.json" });
  expect(late?.suggestion?.before).toHaveLength(1);
  expect(late?.suggestion?.after[0]).toMatch(/^ {6}"when": \d{13},$/);
  for (const name of ["edited", "parallel-renumbered", "renamed-1.0", "missing-file"])
    expect(judged(name).folders.filter(({ suggestion }) => suggestion !== undefined)).toEqual([]);
});

test("the rules it may solve are rules", () => {
  const source = readFileSync(join(import.meta.dirname, "../../src/check/may-be-fixable.ts"), "utf8");
  const ids = new Set(rules.map(({ id }) => id));
  const named = [...source.matchAll(/^ {2}"([a-z-]+)",$/gm)].map(([, id = ""]) => id);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
