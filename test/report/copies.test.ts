import { expect, test } from "vitest";
import type { CopyReport } from "../../src/model/report.ts";
import { copiesPhrase, copyGroups, renderCopies } from "../../src/report/copies.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";
import { folderOf, reportOf } from "./sample-reports.ts";

const copyOf = (name: string, more: Partial<CopyReport> = {}): CopyReport => ({
  ...{ name, stands: "level", ran: 3, pending: [], unknown: [], rows: 5, tables: 1, differences: [] },
  ...{ problem: null, outcome: "passes", detail: "" },
  ...more,
});

const copies = [
  copyOf("a.db"),
  copyOf("b.db", { stands: "behind", ran: 1, pending: ["0001_b", "0002_c"] }),
  copyOf("c.db", { outcome: "fails", detail: "`0003_d`: `UNIQUE constraint failed: t.x`" }),
  copyOf('=cmd,"d".db', { stands: "unusable", outcome: "not tried", problem: "is empty" }),
  copyOf("e.db"),
];
const folder = folderOf({ production: { copies } });
const report = reportOf({ folders: [folder] });
const links = { blob: () => null, base: () => null, rule: (id: string) => id, run: null };
const page = (given = report) =>
  renderMarkdown(given, { kind: "file", links, limit: 100_000, previous: null });

test("copies that stand and fare alike are one row, the worst first", () => {
  expect(copyGroups(folder).map((group) => Object.values(group).join(" | "))).toEqual([
    "1: `c.db` | level | fails: `0003_d`: `UNIQUE constraint failed: t.x`",
    '1: `=cmd,"d".db` | cannot be used: is empty | not tried',
    "1: `b.db` | 2 migrations behind: `0001_b` and `0002_c` | passes",
    "2: `a.db` and `e.db` | level | passes",
  ]);
  expect(copiesPhrase(folder)).toBe("5 production copies: 3 pass, 1 was not tried, 1 fails");
});

test("a single copy, or several that are all alike, need no table", () => {
  expect(copiesPhrase(folderOf({ production: { copies: copies.slice(0, 1) } }))).toBe(null);
  const alike = reportOf({
    folders: [folderOf({ production: { copies: [copyOf("a.db"), copyOf("b.db")] } })],
  });
  expect(page(alike)).toContain("**Production:** 2 production copies: 2 pass.");
  expect(page(alike)).not.toContain("| copies |");
});

test("the table is in Markdown, also where the verdict is unknown, and at a terminal", () => {
  expect(page()).toContain("| 2: `a.db` and `e.db` | level | passes |");
  expect(page({ ...report, verdict: "unknown", reason: "1 of 5 copies cannot be used" })).toContain(
    "| copies |",
  );
  expect(renderTerminal(report, { width: 100, colour: false })).toContain("2 migrations behind");
});

test("as CSV each copy is a line, and no name is a formula", () => {
  const lines = renderCopies(report).trimEnd().split("\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe("folder,copy,stands,ran,pending,outcome,detail,problem");
  expect(lines[2]).toBe("packages/server/migrations,b.db,behind,1,0001_b 0002_c,passes,,");
  expect(lines[4]).toContain(`"'=cmd,""d"".db"`);
});
