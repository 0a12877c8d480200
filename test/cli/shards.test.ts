import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, describe, expect, test } from "vitest";
import { makeBlog, makeProduction, rebuildPosts } from "../../scripts/bench/make-blog.ts";
import type { JsonReportV1 } from "../../src/report/json-v1/write.ts";
import { temporaryFolder } from "../git/build-repository.ts";
import { type Ended, runCli } from "./run-cli.ts";

/** 200 copies, of which a few lose rows to the migration, one has not run base, and one is no database. */
const tenants = 200;

const scratch = temporaryFolder();
const repo = join(scratch, "repo");
const copies = join(scratch, "copies");
const sides = ["--repo", repo, "--base", "main~1", "--head", "main"];
const all = ["--snapshot", join(copies, "*.db")];

beforeAll(() => {
  makeBlog(join(scratch, "base"));
  const [busy, quiet] = [join(scratch, "busy.db"), join(scratch, "quiet.db")];
  makeProduction(busy, join(scratch, "base/drizzle"), 0.02);
  copyFileSync(busy, quiet);
  const database = new DatabaseSync(quiet);
  database.exec("DELETE FROM comments; DELETE FROM post_tags");
  database.close();
  makeBlog(repo, rebuildPosts);
  mkdirSync(copies);
  for (let tenant = 0; tenant < tenants; tenant += 1) {
    const name = `t${String(tenant).padStart(3, "0")}.db`;
    if (tenant === 150) writeFileSync(join(copies, name), "no database");
    else copyFileSync(tenant % 37 === 7 ? busy : quiet, join(copies, name));
  }
});

async function run(...args: readonly string[]): Promise<Ended> {
  return runCli(args, { cwd: scratch });
}

const reportAt = (file: string): JsonReportV1 => JSON.parse(readFileSync(join(scratch, file), "utf8"));

/** What has to be the same whether one run saw all copies or eight saw a part each. */
function told({ verdict, folders }: JsonReportV1) {
  return {
    verdict,
    folders: folders.map(({ data, findings, production }) => ({
      data: { ...data, ms: null },
      findings: findings.map(({ rule, severity, message, evidence, copies: shown }) => ({
        ...{ rule, severity, message, names: evidence["copies"], shown: shown?.names },
      })),
      copies: production.copies.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    })),
  };
}

describe("eight shards of many production copies", () => {
  test("say together what one run says of all, and a missing one leaves it unknown", async () => {
    const whole = await run("check", ...sides, ...all, "--tolerate", "1", "--format", "json=whole.json");
    expect(whole.code, whole.stderr).toBe(1);
    for (let index = 1; index <= 8; index += 1) {
      const part = ["--shard", `${index}/8`, "--tolerate", "1", "--format", `json=part-${index}.json`];
      await run("check", ...sides, ...all, ...part);
    }
    const merged = await run("merge", "part-*.json", "--format", "json=merged.json", "--format", "terminal");
    expect(merged.code, merged.stderr).toBe(1);
    expect(told(reportAt("merged.json"))).toEqual(told(reportAt("whole.json")));
    expect(reportAt("merged.json").folders[0]?.production.copies).toHaveLength(tenants);
    expect(merged.stdout).toContain("t007.db");

    const passing = [1, 2, 3].map((index) => `part-${index}.json`);
    const some = await run("merge", ...passing, "--format", "json=some.json");
    expect([some.code, reportAt("some.json").verdict]).toEqual([1, "fail"]);
    expect(JSON.stringify(reportAt("some.json").folders[0]?.notes)).toContain("5 shards of 8 are missing");

    const odd = reportAt("part-2.json");
    writeFileSync(
      join(scratch, "odd.json"),
      JSON.stringify({ ...odd, base: { ...odd.base, commit: "a".repeat(40) } }),
    );
    const mixed = await run("merge", "part-1.json", "odd.json");
    expect([mixed.code, mixed.stderr]).toEqual([
      2,
      expect.stringContaining("are not of one run: their base is"),
    ]);
    const twice = await run("merge", "part-1.json", "whole.json");
    expect(twice.stderr).toContain("`whole.json` is not the report of a shard");
  }, 240_000);

  test("that pass are unknown while one is missing, or more copies are unusable than tolerated", async () => {
    const few = ["t150.db", "t001.db", "t002.db"].flatMap((name) => ["--snapshot", join(copies, name)]);
    for (const index of [1, 2]) {
      const part = ["--shard", `${index}/2`, "--tolerate", "1", "--format", `json=few-${index}.json`];
      await run("check", ...sides, ...few, ...part);
    }
    const one = await run("merge", "few-1.json");
    expect([one.code, one.stderr]).toEqual([2, expect.stringContaining("1 shard of 2 is missing")]);
    const both = await run("merge", "few-1.json", "few-2.json", "--format", "json=few.json");
    expect(reportAt("few.json").reason).not.toContain("missing");
    expect([0, 1]).toContain(both.code);
  }, 120_000);

  test("are refused where there are fewer copies than shards, or none", async () => {
    const one = await run("check", ...sides, "--snapshot", join(copies, "t001.db"), "--shard", "2/2");
    expect([one.code, one.stderr]).toEqual([2, expect.stringContaining("there is only 1 production copy")]);
    const none = await run("check", ...sides, "--shard", "1/2");
    expect(none.stderr).toContain("`--shard` parts production copies");
    const wrong = await run("check", ...sides, ...all, "--shard", "9/8");
    expect(wrong.code).toBe(2);
  });
});
