import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../src/check.ts";
import { readSnapshot } from "../src/copies/read-copy.ts";
import { findFolders } from "../src/drizzle/find-folders.ts";
import { selectPaths } from "../src/drizzle/select-paths.ts";
import type { Comparison } from "../src/model/comparison.ts";
import type { CheckOptions } from "../src/model/options.ts";
import type { ReleasedVersions } from "../src/model/released.ts";
import type { Report } from "../src/model/report.ts";
import type { SnapshotCopy } from "../src/model/scratch.ts";
import type { SourceCode } from "../src/model/source-code.ts";
import { type FileTree, fileTree } from "../src/model/tree.ts";
import { isSource } from "../src/references/choose-sources.ts";
import { namesInMigrations, needsCode } from "../src/references/needs-code.ts";
import { readCode } from "../src/references/read-code.ts";
import { toJsonV1 } from "../src/report/json-v1/write.ts";
import { rulePage } from "../src/report/links.ts";
import { renderMarkdown } from "../src/report/markdown/markdown.ts";
import { rules } from "../src/rules/index.ts";
import { type CaseJson, readCase } from "./fixtures/read-case.ts";

const root = resolve(import.meta.dirname, "..");
const fixtures = join(root, "migrations-fixtures");
/** A month after the youngest `when` that is meant to lie in the past. */
const now = Date.UTC(2026, 5, 26);

/** Cases, and the worlds of the demo, whose driver is found as a user's would be. */
const cases = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\/(?:case|world)\.json$/.test(path))
  .map((path) => path.slice(0, path.lastIndexOf("/")))
  .sort();

const ids = rules.map(({ id }) => id);

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "drizzle-gate-fixtures-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function pathsOf(side: string): readonly string[] {
  if (!existsSync(side)) return [];
  return readdirSync(side, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(side.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** The part of one side that the gate reads of a commit; a side without files is no folder. */
function treeOf(side: string): FileTree {
  return fileTree(
    selectPaths(pathsOf(side)).map((path) => ({ path, kind: "file", bytes: readFileSync(join(side, path)) })),
  );
}

function optionsOf(place: string, json: CaseJson): CheckOptions {
  const seed = join(place, "seed.sql");
  return {
    migrations: [],
    all: false,
    driver: json.driver,
    foreignKeys: null,
    snapshots: [],
    rows: null,
    seed: existsSync(seed) ? { file: "seed.sql", text: readFileSync(seed, "utf8") } : null,
    accept: (json.accept ?? []).map((each) => ({ ...each, by: "input", who: null })),
    failOn: "error",
    now,
  };
}

/** The production copy of a case, where it has one. */
async function copiesOf(place: string): Promise<readonly SnapshotCopy[]> {
  const dump = join(place, "production.sql");
  if (!existsSync(dump)) return [];
  return [await readSnapshot(dump, "production.sql", mkdtempSync(join(dir, "copy-")))];
}

async function judge(place: string, json: CaseJson): Promise<Report> {
  const side = (name: string, digit: string) => ({
    revision: { rev: name, commit: digit.repeat(40) },
    tree: treeOf(join(place, name)),
  });
  const fork = join(place, "fork");
  const answers = join(place, "dry-run.json");
  const comparison: Comparison = {
    base: side("base", "b"),
    head: side("head", "c"),
    fork: existsSync(fork) ? treeOf(fork) : null,
    conflicts: json.conflicts ?? [],
    ...(existsSync(answers)
      ? { dryRuns: new Map(Object.entries(JSON.parse(readFileSync(answers, "utf8")))) }
      : {}),
    ...(json.released === undefined ? {} : { released: releasedIn(place, json.released) }),
  };
  const code = codeOf(comparison, place);
  const whole = code === null ? comparison : { ...comparison, code };
  return check(whole, optionsOf(place, json), {
    ...{ dir, at: () => {}, clock: () => 0 },
    snapshots: await copiesOf(place),
  });
}

/** What git would have of released versions, of which each has one folder at most. */
function releasedIn(place: string, versions: readonly string[]): ReleasedVersions {
  const folders = versions.flatMap((version) => {
    const tree = treeOf(join(place, "released", version));
    return findFolders(tree).places.map(({ path, layout }) => ({
      of: path,
      versions: [version],
      path,
      layout,
      tree,
    }));
  });
  return { patterns: ["v*"], versions, folders, unread: [] };
}

/** What both doors find out before the check, where anything changes that code can meet. */
function codeOf(comparison: Comparison, place: string): SourceCode | null {
  if (!needsCode(comparison)) return null;
  const sources = (name: string) =>
    new Map(
      pathsOf(join(place, name))
        .filter(isSource)
        .map((path) => [path, readFileSync(join(place, name, path), "utf8")]),
    );
  const names = namesInMigrations(comparison);
  return readCode({ base: sources("base"), head: sources("head"), left: { base: 0, head: 0 }, names });
}

/** Times and the version are nobody's promise in a golden report. */
function timeless(report: Report): Report {
  return {
    ...report,
    tool: { ...report.tool, version: "0.0.0" },
    ms: 0,
    folders: report.folders.map((folder) => ({
      ...folder,
      steps: folder.steps.map((step) => ({ ...step, ms: 0 })),
    })),
  };
}

const links = { blob: () => null, base: () => null, rule: (id: string) => rulePage("0.0.0", id), run: null };

const schema: object = JSON.parse(readFileSync(join(root, "docs/report.schema.json"), "utf8"));
const isReport = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

describe("each case", () => {
  test("of a rule lies in the folder of one that there is", () => {
    const named = new Set(cases.flatMap((path) => /^rules\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test.for(cases)("%s", async (path) => {
    const place = join(fixtures, path);
    const json = readCase(place, ids);
    const report = timeless(await judge(place, json));
    const introduced = report.folders
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.introduced);
    expect([...new Set(introduced.map(({ rule }) => rule))].sort(), json.why).toEqual(json.expect);
    for (const [rule, severity] of Object.entries(json.severity ?? {})) {
      expect(
        introduced.filter((finding) => finding.rule === rule).map((finding) => finding.severity),
      ).toContain(severity);
    }
    expect(report.verdict, report.reason).toBe(json.verdict);
    expect(isReport(toJsonV1(report)), JSON.stringify(isReport.errors)).toBe(true);
    const text = renderMarkdown(report, { kind: "file", links, limit: 65_000, previous: null });
    await expect(text).toMatchFileSnapshot(join(place, "report.md"));
  });
});
