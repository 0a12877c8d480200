import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AnyRule } from "../../src/rules/rule.ts";

/** A fixture of a rule, as a page shows it. */
export interface RuleCase {
  readonly folder: string;
  readonly name: string;
  readonly why: string;
  readonly expect: readonly string[];
  readonly driver: string | null;
  /** Whether the verdict is `fail`. */
  readonly isBlocked: boolean;
}

/** The fixtures that a rule's page shows: what it finds, and the look-alike of it in which it is silent. */
export function casesToShow(
  root: string,
  rule: Pick<AnyRule, "id" | "severity">,
): { readonly bad: RuleCase | null; readonly good: RuleCase | null } {
  const cases = casesOf(join(root, "migrations-fixtures/rules", rule.id));
  const bad = cases.filter(({ expect }) => expect.includes(rule.id)).sort(plainestFirst(rule))[0] ?? null;
  const good = cases.filter(({ expect }) => !expect.includes(rule.id)).sort(likest(bad))[0] ?? null;
  return { bad, good };
}

function casesOf(folder: string): RuleCase[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "case.json")));
  return names.sort().map((name) => {
    const { why, expect, driver, verdict } = JSON.parse(
      readFileSync(join(folder, name, "case.json"), "utf8"),
    );
    return { folder: join(folder, name), name, why, expect, driver, isBlocked: verdict === "fail" };
  });
}

/**
 * The older layout is what most readers have; then the rule alone, as severe as it mostly is, in the shortest report.
 * An error blocks.
 */
function plainestFirst({ severity }: Pick<AnyRule, "severity">): (a: RuleCase, b: RuleCase) => number {
  const isUnusual = ({ isBlocked }: RuleCase) => isBlocked !== (severity === "error");
  return (a, b) =>
    Number(isV1(a)) - Number(isV1(b)) ||
    a.expect.length - b.expect.length ||
    Number(isUnusual(a)) - Number(isUnusual(b)) ||
    sizeOf(a) - sizeOf(b);
}

/** How long the report is; a case without one comes last. */
function sizeOf({ folder }: RuleCase): number {
  return statSync(join(folder, "report.md"), { throwIfNoEntry: false })?.size ?? Number.MAX_SAFE_INTEGER;
}

function likest(bad: RuleCase | null): (a: RuleCase, b: RuleCase) => number {
  const distance = (one: RuleCase) =>
    2 * Number(isV1(one) !== (bad !== null && isV1(bad))) + Number(one.driver !== bad?.driver);
  return (a, b) => distance(a) - distance(b) || a.expect.length - b.expect.length;
}

function isV1({ name }: RuleCase): boolean {
  return name.endsWith("-1.0");
}

/** A difference longer than this is named and not shown: snapshots, above all. */
const mostLines = 60;

/** Base against head as lines of a diff, and the files that are too long to show. */
export function diffOf({ folder }: RuleCase): { readonly text: string; readonly omitted: readonly string[] } {
  const parts = rawDiff(folder)
    .split(/^diff --git .*\n/m)
    .filter((part) => part.trim() !== "");
  const shown: string[] = [];
  const omitted: string[] = [];
  for (const part of parts) {
    const lines = part
      .replace(/\n+$/, "")
      .split("\n")
      .filter((line) => !/^(?:index |(?:new|deleted) file mode )/.test(line));
    if (lines.length > mostLines) omitted.push(pathIn(lines));
    else shown.push(...lines);
  }
  return { text: visibleEnds(shown.join("\n")), omitted };
}

/** A side that has no files is not in the fixture; an empty folder stands for it. */
function rawDiff(folder: string): string {
  const empty = mkdtempSync(join(tmpdir(), "drizzle-gate-docs-"));
  const side = (name: string) => (existsSync(join(folder, name)) ? name : empty);
  const plain = ["-c", "core.quotePath=false", "-c", "core.autocrlf=false", "-c", "diff.renames=false"];
  const diff = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--no-prefix", "--diff-algorithm=myers"];
  try {
    return execFileSync("git", [...plain, ...diff, side("base"), side("head")], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    // Exit code 1 says that the two differ.
    if (error instanceof Error && "status" in error && error.status === 1 && "stdout" in error) {
      return String(error.stdout);
    }
    throw error;
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

function pathIn(lines: readonly string[]): string {
  const header = lines.find((line) => line.startsWith("+++ ") && !line.endsWith("/dev/null"));
  return (header ?? lines.find((line) => line.startsWith("--- ")) ?? "")
    .slice(4)
    .replace(/^(?:base|head)\//, "");
}

/** Line endings and marks that a page would swallow. */
function visibleEnds(text: string): string {
  return text.replaceAll("\r", "␍").replaceAll("\ufeff", "[BOM]");
}
