import type { Finding, Severity } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { fingerprints } from "./fingerprints.ts";
import { homePage, rulePage } from "./links.ts";
import { renderBlocks, renderPlain } from "./message.ts";

/** What SARIF tells of a rule beside its findings. */
export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
  readonly why: string;
  readonly severity: Severity;
}

/** Code scanning reads 25,000 results of a run and shows the first 5,000. */
const mostResults = 5000;

const levels = { error: "error", warning: "warning", notice: "note" } as const;

/**
 * The report as SARIF 2.1.0, as far as GitHub's code scanning reads it: every finding, worst first, accepted ones
 * suppressed with their reason, base's own marked unchanged.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export function toSarif(report: Report, rules: readonly RuleSummary[]): object {
  const findings = mostSevereFirst(report.folders.flatMap((folder) => folder.findings)).slice(0, mostResults);
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  const prints = fingerprints(findings);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Drizzle Gate",
            semanticVersion: report.tool.version,
            informationUri: homePage,
            rules: rules.map((rule) => describeRule(rule, report.tool.version)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository" } } },
        invocations: [invocation(report)],
        results: findings.map((finding, index) =>
          result(finding, places.get(finding.rule), prints[index] ?? ""),
        ),
      },
    ],
  };
}

const root = "%SRCROOT%";

function describeRule(rule: RuleSummary, version: string): object {
  const page = rulePage(version, rule.id);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\n${page}`, markdown: `${rule.why}\n\n[All about this check](${page})` },
    helpUri: page,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ["database", "migration"], "problem.severity": problems[rule.severity] },
  };
}

const problems = { error: "error", warning: "warning", notice: "recommendation" } as const;

function invocation(report: Report): object {
  if (report.verdict !== "unknown") return { executionSuccessful: true };
  const message = { text: unlinked(renderPlain(report.reason)) };
  return { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message }] };
}

function result(finding: Finding, ruleIndex: number | undefined, print: string): object {
  const { accepted } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: message(finding),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(finding.file), uriBaseId: root },
          region: { startLine: finding.line, endLine: finding.endLine },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: print },
    baselineState: finding.introduced ? "new" : "unchanged",
    ...(accepted === null
      ? {}
      : {
          suppressions: [
            {
              kind: accepted.by === "directive" ? "inSource" : "external",
              status: "accepted",
              justification: accepted.reason,
            },
          ],
        }),
  };
}

function message(finding: Finding): object {
  const parts = [finding.message, finding.remedy].filter((part) => part !== "");
  return {
    text: unlinked(parts.map(renderPlain).join("\n\n")),
    markdown: parts.flatMap((part) => renderBlocks(part, 8000)).join("\n\n"),
  };
}

/** In a SARIF message `[text](target)` is a link; what a stranger wrote shall not be one. */
function unlinked(text: string): string {
  return text.replaceAll("](", "] (");
}

function mostSevereFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) =>
    Object.keys(levels).indexOf(finding.severity) + (finding.introduced ? 0 : 3);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function relativeUri(path: string): string {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
