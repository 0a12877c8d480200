import type { Report } from "../model/report.ts";
import { rulePage } from "../report/links.ts";
import type { MarkdownLinks } from "../report/markdown/context.ts";
import { renderMarkdown } from "../report/markdown/markdown.ts";
import { type Draft, isWorthCreating } from "./comment.ts";
import type { CommentMode } from "./inputs.ts";
import { baseLinks, type Place } from "./links.ts";
import { digest, markLength } from "./mark.ts";
import { countsOf } from "./outputs.ts";

/** What a comment is made from. */
export interface CommentRequest {
  readonly report: Report;
  readonly mode: CommentMode;
  /** Whatever tells this job's comment from those of others; see `commentKey`. */
  readonly key: string;
  readonly run: number;
  readonly links: MarkdownLinks;
  /** Markdown of our own below the report; "" for none. */
  readonly closing: string;
}

/** GitHub refuses comments over 65,536 characters. */
const mostCharacters = 65_000;

/** Prepares the comment for a report. Two reports that differ only in times, commits and runs get the same content. */
export function draftComment({ report, mode, key, run, links, closing }: CommentRequest): Draft {
  const limit = mostCharacters - markLength - closing.length;
  return {
    mark: {
      key: digest(key),
      content: digest(
        renderMarkdown(timeless(report), { kind: "comment", links: anywhere, limit, previous: null }),
      ),
      run,
      ...countsOf(report),
    },
    text: (previous) => renderMarkdown(report, { kind: "comment", links, limit, previous }) + closing,
    worthCreating: isWorthCreating(mode, report),
  };
}

/**
 * What tells jobs and matrix legs apart: the input `comment-key`, or else the workflow's file, the job, and the inputs
 * in which legs usually differ. Where legs differ in something else, they need keys of their own.
 */
export function commentKey(
  inputs: {
    readonly commentKey: string;
    readonly migrations: readonly string[];
    readonly driver: string | null;
  },
  env: NodeJS.ProcessEnv,
): string {
  if (inputs.commentKey !== "") return inputs.commentKey;
  const [workflow = ""] = (env["GITHUB_WORKFLOW_REF"] ?? "").split("@");
  return [workflow, env["GITHUB_JOB"] ?? "", inputs.driver ?? "", ...inputs.migrations].join("\n");
}

/** The links of a report, for a comment or a summary; `blob` leads to head's lines. */
export function linksTo(report: Report, place: Place, blob: MarkdownLinks["blob"]): MarkdownLinks {
  const rule = (id: string) => rulePage(report.tool.version, id);
  return { blob, base: baseLinks(place, report.base), rule, run: place.runUrl };
}

/** Links that depend on neither commit nor run, for comparing what is said. */
const anywhere: MarkdownLinks = {
  blob: (file, line, endLine) => `https://example.com/${encodeURI(file)}#${line}-${endLine}`,
  base: (file, line) => `https://example.com/${encodeURI(file)}#${line}`,
  rule: (id) => `https://example.com/${id}`,
  run: null,
};

function timeless(report: Report): Report {
  return {
    ...report,
    base: { rev: "", commit: null },
    head: { rev: "", commit: null },
    folders: report.folders.map((folder) => ({
      ...folder,
      steps: folder.steps.map((step) => ({ ...step, ms: 0 })),
    })),
    ms: 0,
  };
}
