import { describe, expect, test } from "vitest";
import type { CodeFate } from "../../src/model/change.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
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

  test("leaves out the schema before anything else", () => {
    const [richest = "", next = ""] = everyRung(sample.failOne, comment);
    expect(richest).toContain("<summary>Schema diff</summary>\n\n```diff\n CREATE TABLE chats");
    expect(richest).toContain("<summary>Tables touched: 5</summary>\n\n```mermaid\nerDiagram\n");
    const folds = /<details><summary>(?:Schema diff|Tables touched).*?<\/details>\n\n/gs;
    const note =
      "_Shortened to fit here; [the full report](https://github.com/bookshop/shop/actions/runs/42) has everything._\n\n";
    expect(next.replace(note, "")).toBe(richest.replace(folds, ""));
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
    expect(renderMarkdown({ ...sample.failOne, verdict: "pass" }, comment)).toContain("**To review:** Set");
    const monorepo = renderMarkdown(sample.monorepo, comment);
    expect(monorepo.match(/\*\*Before merging:\*\*/g)).toHaveLength(1);
    expect(monorepo.match(/\*\*To review:\*\*/g)).toHaveLength(1);
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
    expect(text.indexOf("#### ❌")).toBeLessThan(text.indexOf("#### ⚠️"));
    expect(text.indexOf("#### ⚠️")).toBeLessThan(text.indexOf("<summary>✅"));
  });

  test("folds a list of more than twelve changes, but keeps the risky ones in sight", () => {
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
    expect(folded).toContain("<details><summary>12 more changes: 12 safe</summary>");
    expect(folded.slice(0, folded.indexOf("<summary>12 more"))).toContain("`t.c5`");
    expect(folded.slice(0, folded.indexOf("<summary>12 more"))).not.toContain("`t.c6`");
  });

  test("shows the worst of many changes first, and none of them twice", () => {
    const changes = Array.from({ length: 20 }, (_, n) =>
      sample.changeOf({ object: `t.c${n}_`, risk: n % 2 === 0 ? "breaking" : "destructive" }),
    );
    const text = renderMarkdown(
      sample.reportOf({
        verdict: "fail",
        folders: [sample.folderOf({ changes, findings: [sample.findingOf({})] })],
      }),
      comment,
    );
    const [open = ""] = text.split("<details>");
    expect(open.match(/^- ⚠️ column `t\.c\d*[13579]_`/gm)).toHaveLength(6);
    expect(open).not.toContain("t.c2_");
    for (const { object } of changes) expect(text.split(`\`${object}\``)).toHaveLength(2);
    expect(text).toContain("<summary>14 more changes: 4 destructive, 10 breaking</summary>");
  });

  test("has the schema difference where it says more than the migration and the table do", () => {
    const shows = (schemaDiff: string, changes: readonly string[], base = 11) => {
      const folder = sample.folderOf({
        migrations: { base, new: ["0012_add_notes"] },
        changes: changes.map((kind) => sample.changeOf({ kind })),
        schemaDiff,
      });
      return renderMarkdown(sample.reportOf({ folders: [folder] }), comment).includes("Schema diff");
    };
    expect(shows("-a\n+b", ["rebuild-table"])).toBe(true);
    expect(shows("+a\n+b", ["add-column", "add-column"])).toBe(true);
    expect(shows("+a", ["add-column"])).toBe(false);
    expect(shows("+a", ["add-column", "update-rows"])).toBe(false);
    expect(shows("+a\n+b", ["add-table", "add-table"], 0)).toBe(false);
    expect(shows("", ["update-rows", "delete-rows"])).toBe(false);
  });

  test("says of code what matters, in one phrase", () => {
    const cellOf = (oldCode: CodeFate, newCode: CodeFate) => {
      const tried = sample.changeOf({ oldCode: "works", newCode: "works" });
      const changes = [sample.changeOf({ oldCode, newCode }), tried];
      const folder = sample.folderOf({ changes, findings: [sample.findingOf({})] });
      const text = renderMarkdown(sample.reportOf({ verdict: "fail", folders: [folder] }), comment);
      return text
        .split("\n")
        .find((line) => line.startsWith("- column"))
        ?.split(" · ")
        .at(-1);
    };
    expect(cellOf("works", "works")).toBe("code works");
    expect(cellOf("breaks", "works")).toBe("deployed code **breaks**");
    expect(cellOf("works", "breaks")).toBe("new code needs it");
    expect(cellOf("breaks", "breaks")).toBe("deployed code **breaks**, new code needs it");
    expect(cellOf("works", "not run")).toBe("deployed code works");
    expect(cellOf("not run", "works")).toBe("new code works");
    expect(cellOf("not run", "not run")).toBe("code not run");
  });

  test("does not say its first line again as the title of a fold, but where there are several folders", () => {
    const message = "`0002_x` would delete rows";
    const folder = sample.folderOf({ findings: [sample.findingOf({ message, line: 4, endLine: 4 })] });
    const text = (folders: number, reason: string) =>
      renderMarkdown(
        sample.reportOf({ verdict: "fail", reason, folders: Array.from({ length: folders }, () => folder) }),
        comment,
      );
    expect(text(1, message).split("would delete rows")).toHaveLength(2);
    expect(text(1, `${message}, plus 1 more blocking finding`)).toMatch(/Details: .*<\/b> \(.* line 4\)</);
    expect(text(1, "Another reason").split("would delete rows")).toHaveLength(2);
    expect(text(2, message).split("would delete rows")).toHaveLength(4);
  });

  test("puts more than three findings of one rule into one fold, and leaves out none", () => {
    const text = (count: number) => {
      const findings = Array.from({ length: count }, (_, n) =>
        sample.findingOf({ rule: "rows-deleted", migration: `000${n}_x`, message: `Finding number ${n}` }),
      );
      return renderMarkdown(
        sample.reportOf({ verdict: "fail", folders: [sample.folderOf({ findings })] }),
        comment,
      );
    };
    expect(text(3)).not.toContain("3 findings in");
    const four = text(4);
    expect(four).toContain(
      "<b>rows-deleted</b>: 4 findings in <code>0000_x</code>, <code>0001_x</code>, <code>0002_x</code> and 1 more</summary>",
    );
    for (const n of [0, 1, 2, 3]) expect(four).toContain(`Finding number ${n}`);
  });

  test("shows as evidence what its sentences do not say, and times as dates", () => {
    const message = "Drops `users.nickname`";
    const evidence = { table: "users", columns: ["nickname"], named: "src/a.ts", when: 1773655200000 };
    const folder = sample.folderOf({ findings: [sample.findingOf({ message, evidence })] });
    const text = renderMarkdown(sample.reportOf({ verdict: "fail", folders: [folder] }), comment);
    expect(text).not.toMatch(/^- (?:table|columns):/m);
    expect(text).toContain("- named: `src/a.ts`\n- its timestamp: 1773655200000 (2026-03-16 10:00 UTC)");
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
    expect(renderMarkdown(sample.reportOf({}), comment)).toContain(
      "Neither base nor head has a Drizzle folder",
    );
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
    expect(renderMarkdown(sample.failOne, summary)).toContain("<details open><summary>❌");
    expect(renderMarkdown(sample.failOne, comment)).not.toContain("<details open>");
    expect(renderMarkdown(sample.failOne, file)).not.toContain("/blob/9b2e77d/");
  });
});
