import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { everyRung } from "./every-rung.ts";
import { comment, file, marker, summary } from "./markdown-contexts.ts";
import * as sample from "./sample-reports.ts";

describe("the ladder", () => {
  test("gets shorter at every rung and ends with verdict, counts and link", () => {
    const rungs = everyRung(sample.failThirty, comment);
    expect(rungs.length).toBeGreaterThan(5);
    const last = rungs.at(-1) ?? "";
    expect(last).toMatch(/^### ❌ 10 errors/);
    expect(last).toContain("10 errors, 10 warnings, 10 notices in 1 folder; [the full report](");
    expect(last.length).toBeLessThan(400);
  });

  test("says that something was left out, and where it is", () => {
    const [richest, ...shorter] = everyRung(sample.failThirty, comment);
    expect(richest).not.toContain("has everything");
    for (const text of shorter)
      expect(text).toContain(
        "[the full report](https://github.com/bookshop/shop/actions/runs/42) has everything",
      );
  });

  test("keeps a comment under its limit of characters, a summary under its limit of bytes", () => {
    const finding = sample.findingOf({
      message: "書".repeat(3000),
      remedy: "書".repeat(9000),
      evidence: { statement: "書".repeat(9000) },
    });
    const folder = sample.folderOf({
      findings: Array.from({ length: 100 }, () => finding),
      changes: Array.from({ length: 500 }, () => sample.changeOf({ object: "書".repeat(300) })),
    });
    const report = sample.reportOf({
      verdict: "fail",
      reason: "書".repeat(9000),
      folders: Array.from({ length: 60 }, () => folder),
    });
    const text = renderMarkdown(report, comment);
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(5000);
    expect(Buffer.byteLength(renderMarkdown(report, summary))).toBeLessThanOrEqual(900_000);
  });
});

describe("a comment", () => {
  test("says verdict and reason in its first line, and ends with its marker", () => {
    for (const report of Object.values(sample.samples)) {
      const lines = renderMarkdown(report, comment).trimEnd().split("\n");
      expect(lines[0]).toMatch(report.verdict === "pass" ? /^### ✅ / : /^### ❌ /);
      expect(lines.at(-1)).toBe(marker);
    }
  });

  test("is short when all is well", () => {
    const folded = renderMarkdown(sample.pass, comment)
      .replace(/<details>.*<\/details>/s, "")
      .split("\n\n");
    expect(folded.filter((paragraph) => paragraph.trim() !== "")).toHaveLength(4);
  });

  test("tells what to do first when it blocks, and what is to be decided when it does not", () => {
    expect(renderMarkdown(sample.failOne, comment)).toContain(
      "**Before merging:** Set `foreign_keys=OFF` on the connection",
    );
    expect(renderMarkdown({ ...sample.failOne, verdict: "pass" }, comment)).toContain("**To decide:** Set");
    const monorepo = renderMarkdown(sample.monorepo, comment);
    expect(monorepo.match(/\*\*Before merging:\*\*/g)).toHaveLength(1);
    expect(monorepo.match(/\*\*To decide:\*\*/g)).toHaveLength(1);
  });

  test("names findings that went away since the last report, and only those", () => {
    const since = (errors: number, warnings: number) =>
      renderMarkdown(sample.failOne, { ...comment, previous: { errors, warnings } });
    expect(since(3, 2)).toContain("Since the last report: 2 errors and 1 warning fewer.");
    expect(since(1, 2)).toContain("Since the last report: 1 warning fewer.");
    expect(since(1, 1)).not.toContain("Since the last report");
    expect(since(0, 0)).not.toContain("Since the last report");
  });

  test("puts the folders that block before those where nothing is wrong", () => {
    const report = { ...sample.monorepo, folders: sample.monorepo.folders.toReversed() };
    const text = renderMarkdown(report, comment);
    expect(text.indexOf("#### 🔴")).toBeLessThan(text.indexOf("#### 🟠"));
    expect(text.indexOf("#### 🟠")).toBeLessThan(text.indexOf("<summary>🟢"));
  });

  test("folds a table of more than twelve changes, but keeps the risky ones in sight", () => {
    const changes = Array.from({ length: 13 }, (_, n) =>
      sample.changeOf({ object: `t.c${n}`, risk: n === 5 ? "breaking" : "safe" }),
    );
    const report = (count: number) =>
      sample.reportOf({
        verdict: "fail",
        folders: [sample.folderOf({ changes: changes.slice(0, count), findings: [sample.findingOf({})] })],
      });
    expect(renderMarkdown(report(12), comment)).not.toContain("<summary>All");
    const folded = renderMarkdown(report(13), comment);
    expect(folded).toContain("<details><summary>All 13 changes: 1 breaking, 12 safe</summary>");
    expect(folded.slice(0, folded.indexOf("<summary>All"))).toContain("`t.c5`");
    expect(folded.slice(0, folded.indexOf("<summary>All"))).not.toContain("`t.c6`");
  });

  test("shows who accepted what, and why", () => {
    const accepted = { by: "label", reason: "agreed with @ops, see #7", who: "robin" } as const;
    const report = sample.reportOf({
      folders: [sample.folderOf({ findings: [sample.findingOf({ accepted })] })],
    });
    expect(renderMarkdown(report, comment)).toContain(
      "accepted by the label (`robin`): agreed with @&#8203;ops, see #&#8203;7",
    );
  });

  test("says in words that nothing was judged", () => {
    expect(renderMarkdown(sample.unchanged, comment)).toContain(
      "Looked at `apps/shop/drizzle` and `packages/server/migrations` (not changed)",
    );
    expect(renderMarkdown(sample.reportOf({}), comment)).toContain("Neither base nor head has a folder");
  });

  test("differs between two runs of the same check in its times alone", () => {
    const slower = {
      ...sample.failOne,
      ms: 99_000,
      folders: sample.failOne.folders.map((folder) => ({
        ...folder,
        steps: folder.steps.map((step) => ({ ...step, ms: step.ms * 7 })),
      })),
    };
    const strip = (text: string) => text.replace(/ · [\d.]+ (?:ms|s)$| · \d+ min \d+ s$/gm, "");
    const [one, two] = [renderMarkdown(sample.failOne, comment), renderMarkdown(slower, comment)];
    expect(one).not.toBe(two);
    expect(strip(one)).toBe(strip(two));
  });

  test("opens errors where there is room, and links nothing where nothing can be linked", () => {
    expect(renderMarkdown(sample.failOne, summary)).toContain("<details open><summary>🔴");
    expect(renderMarkdown(sample.failOne, comment)).not.toContain("<details open>");
    expect(renderMarkdown(sample.failOne, file)).not.toContain("/blob/9b2e77d/");
  });
});
