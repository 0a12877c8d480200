import type { Finding, Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { fingerprints } from "./fingerprints.ts";
import { renderMessage, renderPlain } from "./message.ts";
import { allFindings } from "./phrases.ts";

/** One entry, as GitLab reads it: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const grades: { readonly [severity in Severity]: Issue["severity"] } = {
  error: "critical",
  warning: "major",
  notice: "info",
};

/** The findings that count, for the code quality widget of a GitLab merge request; a check that failed is one entry. */
export function toCodeQuality(report: Report): readonly Issue[] {
  const findings = allFindings(report).counting;
  const prints = fingerprints(findings);
  const issues = findings.map((finding, place) => issueOf(finding, prints[place] ?? ""));
  if (report.verdict !== "unknown") return issues;
  const description = `Drizzle Gate could not check: ${renderMessage(report.reason, "plain")}`;
  const location = { path: ".", lines: { begin: 1 } };
  return [
    ...issues,
    {
      description,
      check_name: "could-not-check",
      fingerprint: "could-not-check",
      severity: "blocker",
      location,
    },
  ];
}

function issueOf(finding: Finding, fingerprint: string): Issue {
  return {
    description: renderPlain(finding.message),
    check_name: finding.rule,
    fingerprint,
    severity: grades[finding.severity],
    location: { path: finding.file, lines: { begin: finding.line } },
  };
}
