import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as core from "@actions/core";
import type { Report } from "../model/report.ts";
import { code } from "../model/text.ts";
import { annotationsOf, renderAnnotation } from "../report/annotations.ts";
import { toJsonV1 } from "../report/json-v1/write.ts";
import type { MarkdownLinks } from "../report/markdown/context.ts";
import { renderMarkdown } from "../report/markdown/markdown.ts";
import { allFindings, countOf } from "../report/phrases.ts";
import { type RuleSummary, toSarif } from "../report/sarif.ts";
import { renderTerminal } from "../report/terminal/terminal.ts";
import { warn } from "./log.ts";

/** GitHub keeps 1 MB of outputs of a job. */
const mostOutput = 900_000;
/** GitHub throws a summary of more than 1 MiB away: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
const mostSummary = 1_000_000;

/** What counts in a report: introduced by head, and accepted by nobody. */
export function countsOf(report: Report): { readonly errors: number; readonly warnings: number } {
  const { counting } = allFindings(report);
  return { errors: countOf(counting, "error"), warnings: countOf(counting, "warning") };
}

/** Writes the report into the job's log, and beside the lines it is about. */
export function writeLog(report: Report): void {
  process.stdout.write(renderTerminal(report, { width: 120, colour: false }));
  for (const annotation of annotationsOf(report)) process.stdout.write(`${renderAnnotation(annotation)}\n`);
}

/** Sets the outputs that are known before a comment is written. */
export function setOutputs(report: Report): void {
  const { errors, warnings } = countsOf(report);
  const json = JSON.stringify(toJsonV1(report));
  core.setOutput("verdict", report.verdict);
  core.setOutput("errors", errors);
  core.setOutput("warnings", warnings);
  if (Buffer.byteLength(json) <= mostOutput) core.setOutput("report-json", json);
  else
    warn(
      "The report is too large for the output `report-json`, which stays empty: use the input `json-file`.",
    );
}

/** Writes the files that the workflow asked for. A file that cannot be written is told and changes nothing else. */
export function writeFiles(
  report: Report,
  rules: readonly RuleSummary[],
  files: { readonly jsonFile: string | null; readonly sarifFile: string | null },
): void {
  if (files.jsonFile !== null) writeJson("json-file", files.jsonFile, toJsonV1(report));
  if (files.sarifFile !== null) writeJson("sarif-file", files.sarifFile, toSarif(report, rules));
}

/** Writes the whole report into the job's summary. */
export async function writeSummary(report: Report, links: MarkdownLinks): Promise<void> {
  // Outside of a runner there is no summary, and nobody to miss it.
  if (!process.env["GITHUB_STEP_SUMMARY"]) return;
  try {
    const text = renderMarkdown(report, { kind: "summary", links, limit: mostSummary, previous: null });
    await core.summary.addRaw(text).write();
  } catch (error) {
    warn(
      `Could not write the job summary (${messageOf(error)}); the verdict stands, and the log has the report.`,
    );
  }
}

function writeJson(input: string, path: string, value: object): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  } catch (error) {
    warn(
      `Could not write ${code(path)} of the input ${code(input)} (${messageOf(error)}); the verdict stands.`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
