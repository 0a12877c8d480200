import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { toCodeQuality } from "../../src/report/code-quality.ts";
import { findingOf, folderOf, reportOf, samples } from "./sample-reports.ts";

/** What GitLab documents: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const isReport = new Ajv2020({ strict: false }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", minLength: 1, not: { pattern: "^(?:\\./|/)" } },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

test.each(Object.entries(samples))("the report %s has the fields that GitLab documents", (_, report) => {
  expect(isReport(toCodeQuality(report)), JSON.stringify(isReport.errors)).toBe(true);
});

const of = (...findings: Parameters<typeof findingOf>[0][]) =>
  toCodeQuality(reportOf({ verdict: "fail", folders: [folderOf({ findings: findings.map(findingOf) })] }));

test("a finding is what GitLab asks for, with a path that is relative and a line", () => {
  expect(
    of({ rule: "rows-deleted", message: "`0002_x` deletes rows", file: "d/0002_x.sql", line: 4 }),
  ).toEqual([
    {
      description: "`0002_x` deletes rows",
      check_name: "rows-deleted",
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
      severity: "critical",
      location: { path: "d/0002_x.sql", lines: { begin: 4 } },
    },
  ]);
});

test("findings that are alike are told apart, and what is accepted or was there before is no issue", () => {
  const accepted = { by: "input", reason: "so", who: null } as const;
  const issues = of({}, {}, { accepted }, { introduced: false });
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  expect(issues).toHaveLength(2);
});

test("a check that was not done is an issue, not an empty list", () => {
  const [issue] = toCodeQuality(reportOf({ verdict: "unknown", reason: "No base" }));
  expect(issue).toMatchObject({ severity: "blocker", check_name: "could-not-check" });
});
