import { createHash } from "node:crypto";

/**
 * What the comment says about itself in an HTML comment on its first line, so that the next run finds it and knows
 * whether it still holds. Only numbers and hex digits: nothing of the repository can get in.
 */
export interface Mark {
  /** Tells the comments of several jobs or matrix legs apart. */
  readonly key: string;
  /** Of the content without times, commits and links. */
  readonly content: string;
  /** Of the text below the mark, so that an edit by hand is noticed. */
  readonly text: string;
  /** The run that wrote it; runs of a repository are numbered upwards. */
  readonly run: number;
  readonly errors: number;
  readonly warnings: number;
}

const shape =
  /^<!-- drizzle-gate v1 key=([0-9a-f]{16}) content=([0-9a-f]{16}) text=([0-9a-f]{16}) run=(\d{1,15}) errors=(\d{1,9}) warnings=(\d{1,9}) -->\n/;

/** 16 hex digits for a text; line ends do not count, as GitHub may change them. */
export function digest(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n").trim()).digest("hex").slice(0, 16);
}

/** The body of a comment: the mark, then the text. */
export function withMark(mark: Omit<Mark, "text">, text: string): string {
  const { key, content, run, errors, warnings } = mark;
  return `<!-- drizzle-gate v1 key=${key} content=${content} text=${digest(text)} run=${run} errors=${errors} warnings=${warnings} -->\n${text}`;
}

/** The mark of a comment's body, if it starts with one; a mark that is quoted further down does not count. */
export function readMark(body: string): Mark | null {
  const found = shape.exec(body.replaceAll("\r\n", "\n"));
  if (found === null) return null;
  const [, key = "", content = "", text = "", run, errors, warnings] = found;
  return { key, content, text, run: Number(run), errors: Number(errors), warnings: Number(warnings) };
}

/** Whether the text below the mark is still the one that was written. */
export function isUntouched(body: string, mark: Mark): boolean {
  return digest(body.replaceAll("\r\n", "\n").replace(shape, "")) === mark.text;
}

/** Characters that a mark takes at most. */
export const markLength = 200;
