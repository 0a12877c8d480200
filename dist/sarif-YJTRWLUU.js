import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  fingerprints,
  homePage,
  rulePage
} from "./chunk-3XYTKVZ5.js";
import {
  renderBlocks,
  renderPlain
} from "./chunk-GQ56LNW2.js";

// src/report/sarif.ts
var mostResults = 5e3;
var levels = { error: "error", warning: "warning", notice: "note" };
function toSarif(report, rules) {
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
            rules: rules.map((rule) => describeRule(rule, report.tool.version))
          }
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [root]: { description: { text: "The root of the repository" } } },
        invocations: [invocation(report)],
        results: findings.map(
          (finding, index) => result(finding, places.get(finding.rule), prints[index] ?? "")
        )
      }
    ]
  };
}
var root = "%SRCROOT%";
function describeRule(rule, version) {
  const page = rulePage(version, rule.id);
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}

${page}`, markdown: `${rule.why}

[All about this check](${page})` },
    helpUri: page,
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ["database", "migration"], "problem.severity": problems[rule.severity] }
  };
}
var problems = { error: "error", warning: "warning", notice: "recommendation" };
function invocation(report) {
  if (report.verdict !== "unknown") return { executionSuccessful: true };
  const message2 = { text: unlinked(renderPlain(report.reason)) };
  return { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", message: message2 }] };
}
function result(finding, ruleIndex, print) {
  const { accepted } = finding;
  return {
    ruleId: finding.rule,
    ...ruleIndex === void 0 ? {} : { ruleIndex },
    level: levels[finding.severity],
    message: message(finding),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(finding.file), uriBaseId: root },
          region: { startLine: finding.line, endLine: finding.endLine }
        }
      }
    ],
    partialFingerprints: { primaryLocationLineHash: print },
    baselineState: finding.introduced ? "new" : "unchanged",
    ...accepted === null ? {} : {
      suppressions: [
        {
          kind: accepted.by === "directive" ? "inSource" : "external",
          status: "accepted",
          justification: accepted.reason
        }
      ]
    }
  };
}
function message(finding) {
  const parts = [finding.message, finding.remedy].filter((part) => part !== "");
  return {
    text: unlinked(parts.map(renderPlain).join("\n\n")),
    markdown: parts.flatMap((part) => renderBlocks(part, 8e3)).join("\n\n")
  };
}
function unlinked(text) {
  return text.replaceAll("](", "] (");
}
function mostSevereFirst(findings) {
  const rank = (finding) => Object.keys(levels).indexOf(finding.severity) + (finding.introduced ? 0 : 3);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}
function relativeUri(path) {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
export {
  toSarif
};
