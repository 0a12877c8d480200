import type { Finding } from "../../model/finding.ts";

/** Where links lead; the shell knows, the report does not. */
export interface MarkdownLinks {
  /** A place in a file of head, as the reviewer can open it; null where there is no such place. */
  readonly blob: (file: string, line: number, endLine: number) => string | null;
  /** A line of a file of base; null where there is no such place. */
  readonly base: (file: string, line: number) => string | null;
  /** The page of a rule. */
  readonly rule: (id: string) => string;
  /** The run, with the full report in its summary; null outside of Actions. */
  readonly run: string | null;
}

/** What a Markdown report is for, and what surrounds it. */
export interface MarkdownContext {
  /** A comment folds findings away; a summary and a file show errors unfolded. */
  readonly kind: "comment" | "summary" | "file";
  readonly links: MarkdownLinks;
  /** Most characters; for a summary, whose limit GitHub counts so, most bytes of UTF-8. */
  readonly limit: number;
  /** What the last report counted; null without one. */
  readonly previous: { readonly errors: number; readonly warnings: number } | null;
  /** An HTML comment by which the comment is found again; becomes the last line, and stands nowhere else as a line. */
  readonly marker?: string;
}

/** How much one version of a report tells. Lengths are characters. */
export interface Detail {
  readonly message: number;
  readonly remedy: number;
  readonly evidence: number;
  /** Files of base that still name what goes, listed for each finding; with 0, their number alone is told. */
  readonly files: number;
  /** Blocks of findings in each folder; the others become lines of a list. */
  readonly blocks: number;
  /** Findings named in each folder, one way or the other; the others are counted. */
  readonly findings: number;
  /** Rows of a table of changes. */
  readonly changes: number;
  readonly steps: boolean;
  /** Whether the schema's difference and the diagram of its tables are there. */
  readonly schema?: true;
  /** Folders shown one by one. */
  readonly folders: number;
}

/** Whether a finding opens without a click. */
export function opensAtOnce(finding: Finding, context: MarkdownContext): boolean {
  return context.kind !== "comment" && finding.severity === "error";
}
