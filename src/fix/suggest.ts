import { journalFile } from "../drizzle/migration-paths.ts";
import type { FileEdit } from "../model/fix.ts";
import type { Suggestion } from "../model/suggestion.ts";

/** More than this nobody reads through before a click. */
const mostLines = 40;
const mostLength = 200;

/** What a line of a journal is made of: braces, numbers, truths, and plain names between quotes. */
const journalLine = /^(?:[\d{}[\],: \t]|"[\w.-]*"|true|false)*$/;

/** The edits as one stretch of lines of the journal, where they are no more than that. Null where they are. */
export function suggestionOf(edits: readonly FileEdit[], folder: string): Suggestion | null {
  const [edit, ...more] = edits;
  if (edit === undefined || more.length > 0 || edit.before === null || edit.after === null) return null;
  const changed = changedLines(linesOf(edit.before), linesOf(edit.after));
  const suggestion = { file: edit.path, ...changed };
  return isSound(suggestion, folder) ? suggestion : null;
}

/**
 * Whether a suggestion is lines of this folder's journal, and few: what it writes is numbers and plain names between
 * quotes, whoever made it. It says nothing of whether the lines are where it says.
 */
export function isSound({ file, line, endLine, before, after }: Suggestion, folder: string): boolean {
  return (
    file === journalFile(folder) &&
    line >= 1 &&
    before.length === endLine - line + 1 &&
    before.length > 0 &&
    after.length > 0 &&
    before.length <= mostLines &&
    after.length <= mostLines &&
    before.every((each) => each.length <= mostLength && !/[\r\n]/.test(each)) &&
    after.every((each) => each.length <= mostLength && journalLine.test(each))
  );
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString("utf8").split("\n");
}

/** From the first line that differs to the last; with one beside them where lines only come or only go. */
function changedLines(before: readonly string[], after: readonly string[]): Omit<Suggestion, "file"> {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (start + end === most) {
    if (start > 0) start -= 1;
    else end -= 1;
  }
  return {
    line: start + 1,
    endLine: before.length - end,
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}
