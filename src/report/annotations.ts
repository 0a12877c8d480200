import type { Finding } from "../model/finding.ts";
import { type Severity, severities } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { count, shorten, visible } from "../model/text.ts";
import { commandData, commandProperty } from "./escape.ts";
import { rulePage } from "./links.ts";
import { renderPlain } from "./message.ts";
import { allFindings } from "./phrases.ts";

/** A remark beside a line of a file, or on the run as a whole. */
export interface Annotation {
  readonly level: Severity;
  /** Null for the run as a whole. */
  readonly at: { readonly file: string; readonly line: number; readonly endLine: number } | null;
  readonly title: string;
  readonly message: string;
}

/** The runner drops what is beyond these: https://github.com/actions/runner (ExecutionContext, AddIssue). */
const mostPerLevel = 10;
const mostCharacters = 4096;

/**
 * Remarks on what head introduced, worst first, at most ten of a level; accepted findings are notices.
 * What does not fit is counted in a last notice. An `unknown` verdict is one error.
 */
export function annotationsOf(report: Report): readonly Annotation[] {
  const { counting, accepted } = allFindings(report);
  const own = counting.map((finding) => annotate(finding, finding.severity, report.tool.version));
  const passed = accepted.map((finding) => annotate(finding, "notice", report.tool.version));
  const all = [...unknownOf(report), ...own, ...passed];
  const kept = severities.flatMap((level) =>
    all.filter((annotation) => annotation.level === level).slice(0, mostPerLevel),
  );
  if (kept.length === all.length) return kept;
  const room =
    kept.filter((annotation) => annotation.level === "notice").length === mostPerLevel
      ? kept.slice(0, -1)
      : kept;
  return [...room, remainder(all.length - room.length)];
}

/** An annotation as a workflow command, on one line, whatever its texts hold. */
export function renderAnnotation(annotation: Annotation): string {
  const { level, at, title, message } = annotation;
  const place =
    at === null
      ? []
      : ([
          ["file", at.file.replace(/[^\r\n]+/g, visible)],
          ["line", at.line],
          ["endLine", at.endLine],
        ] as const);
  const properties = [...place, ["title", title] as const].map(
    ([name, value]) => `${name}=${commandProperty(String(value))}`,
  );
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}

function annotate(finding: Finding, level: Severity, version: string): Annotation {
  const { accepted, rule, file, line, endLine } = finding;
  const message = [
    renderPlain(finding.message),
    ...(accepted === null ? [] : [`Accepted by ${accepted.by}: ${visible(accepted.reason)}`]),
    ...(finding.remedy === "" || accepted !== null ? [] : [renderPlain(finding.remedy)]),
  ].join("\n\n");
  const more = `\n\n${rulePage(version, rule)}`;
  return {
    level,
    at: { file, line, endLine },
    title: accepted === null ? rule : `${rule} (accepted)`,
    message: shorten(message, mostCharacters - more.length) + more,
  };
}

function unknownOf(report: Report): readonly Annotation[] {
  if (report.verdict !== "unknown") return [];
  const message = shorten(renderPlain(report.reason), mostCharacters);
  return [{ level: "error", at: null, title: "Drizzle Gate could not check", message }];
}

function remainder(left: number): Annotation {
  const message = `${count(left, "more finding")} in the summary of this job: GitHub shows ten of each kind here.`;
  return { level: "notice", at: null, title: "Drizzle Gate", message };
}
