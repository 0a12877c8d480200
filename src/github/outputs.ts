import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import * as core from "@actions/core";
import { checkoutOf } from "../files/find-link.ts";
import { FileRefused, refuseLinks, writePlainFile } from "../files/plain-file.ts";
import { messageOf } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { code } from "../model/text.ts";
import { fileSurface, render } from "../report/formats.ts";
import { toJsonV1 } from "../report/json-v1/write.ts";
import type { MarkdownLinks } from "../report/markdown/context.ts";
import { renderMarkdown } from "../report/markdown/markdown.ts";
import { allFindings, countOf } from "../report/phrases.ts";
import type { OutputFile } from "./inputs.ts";
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
export async function writeLog(report: Report): Promise<void> {
  process.stdout.write(await render(report, "terminal", { ...fileSurface, width: 120 }));
  process.stdout.write(await render(report, "github", fileSurface));
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
export async function writeFiles(report: Report, files: readonly OutputFile[]): Promise<void> {
  const checkout = checkoutOf(".");
  for (const { format, input, path } of files) {
    try {
      refuseLinks(path, checkout);
      mkdirSync(dirname(resolve(path)), { recursive: true });
      writePlainFile(path, checkout, await render(report, format, fileSurface));
    } catch (error) {
      const why = error instanceof FileRefused ? `it ${error.message}` : messageOf(error);
      warn(`Could not write ${code(path)} of the input ${code(input)} (${why}); the verdict stands.`);
    }
  }
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
