import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check } from "../../src/check.ts";
import { fileTree } from "../../src/model/tree.ts";
import { type Hazard, hazards } from "./hazard-cases.ts";

const risks = ["safe", "caution", "breaking", "destructive"] as const;
const breakpoint = "\n--> statement-breakpoint\n";

/** A folder without snapshots, which drizzle-kit would not have for hand-written SQL. */
function treeOf(...migrations: readonly (readonly string[])[]) {
  const entries = migrations.map((_, idx) => ({
    idx,
    version: "6",
    when: 1_700_000_000_000 + idx,
    tag: `000${idx}_step`,
    breakpoints: true,
  }));
  const files: (readonly [string, string])[] = [
    ["drizzle/meta/_journal.json", JSON.stringify({ version: "7", dialect: "sqlite", entries })],
    ...migrations.map((sql, at) => [`drizzle/000${at}_step.sql`, sql.join(breakpoint)] as const),
  ];
  return fileTree(files.map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })));
}

function judge({ base, head, driver }: Hazard) {
  const side = (rev: string, ...migrations: readonly (readonly string[])[]) => ({
    revision: { rev, commit: null },
    tree: treeOf(...migrations),
  });
  const comparison = { base: side("base", base), head: side("head", base, head), fork: null, conflicts: [] };
  return check(
    comparison,
    {
      migrations: [],
      all: false,
      driver: driver ?? "better-sqlite3",
      foreignKeys: null,
      snapshots: [],
      rows: null,
      seed: null,
      accept: [],
      failOn: "error",
      now: Date.UTC(2026, 0, 1),
    },
    { dir: "", at: () => undefined, clock: () => 0, snapshots: [] },
  );
}

const all = Object.entries(hazards).map(([id, hazard]) => ({ id, ...hazard }));

describe("each hazard is told as what it is", () => {
  test.each(all)("$id: $what", (hazard) => {
    const { folders } = judge(hazard);
    const introduced = folders.flatMap(({ findings }) => findings).filter((finding) => finding.introduced);
    expect(Object.fromEntries(introduced.map(({ rule, severity }) => [rule, severity]))).toEqual(
      hazard.expect,
    );
    if (introduced.length > 0 && hazard.risk === undefined) return;
    const found = folders.flatMap(({ changes }) => changes.map(({ risk }) => risk));
    expect(risks.findLast((risk) => found.includes(risk))).toBe(hazard.risk);
  });
});

const shown = all.flatMap(({ fixture, ...hazard }) =>
  fixture === undefined ? [] : [{ fixture, ...hazard }],
);

describe("the bookshop shows the same", () => {
  test.each(shown)("$id: $fixture", ({ fixture, expect: expected }) => {
    const place = new URL(`../../migrations-fixtures/${fixture}/`, import.meta.url);
    const json: { readonly expect: readonly string[] } = JSON.parse(
      readFileSync(new URL("case.json", place), "utf8"),
    );
    const worst = Object.entries(expected).filter(([, severity]) => severity !== "notice");
    expect(json.expect).toEqual(expect.arrayContaining(worst.map(([rule]) => rule)));
  });
});
