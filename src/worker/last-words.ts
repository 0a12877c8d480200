import { code, shorten } from "../model/text.ts";

/** A text on one line, without control characters, at most 200 characters. */
export function oneLine(text: string): string {
  return shorten(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim(), 200);
}

/** How a process ended that gave no answer, as the beginning of a sentence. */
export function lastWords(outcome: {
  readonly failedToStart: string | null;
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}): string {
  if (outcome.failedToStart !== null) {
    return `The process for the check could not be started (${code(oneLine(outcome.failedToStart))})`;
  }
  const how = outcome.signal === null ? `exit code ${outcome.code}` : `signal ${outcome.signal}`;
  const memory = /heap out of memory|Out of memory|std::bad_alloc/.test(outcome.stderr);
  const why = memory ? ", out of memory" : "";
  const last = lastErrorLine(outcome.stderr);
  return `The process for the check ended early (${how}${why})${last === "" ? "" : `: ${code(oneLine(last))}`}`;
}

/** The line that says most: Node ends an uncaught error with its own version. */
function lastErrorLine(stderr: string): string {
  const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !/^Node\.js v\d/.test(line));
  return lines.findLast((line) => /^\w*Error\b/.test(line)) ?? lines.at(-1) ?? "";
}
