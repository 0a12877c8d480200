import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import { isEntry } from "../model/read-json.ts";

/** A value to put under a path of a JSON text; left out, what is there goes. */
export interface JsonEdit {
  readonly path: JSONPath;
  readonly value: unknown;
  /** Whether the last part of the path is a place in a list at which the value is put in. */
  readonly isInserted?: boolean;
}

/** Each edit reads all of the text again. */
const mostEdits = 300;

/**
 * A JSON text with other values in some places. Everything else stays as it is written, but where so much changes that
 * the text is written anew, in its own style.
 */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const formattingOptions = styleOf(text);
  if (edits.length > mostEdits) return mark + writeAnew(text.slice(mark.length), edits);
  const edited = edits.reduce(
    (current, { path, value, isInserted = false }) =>
      applyEdits(
        current,
        modify(current, [...path], value, { formattingOptions, isArrayInsertion: isInserted }),
      ),
    text.slice(mark.length),
  );
  // A text on one line stays on one.
  return mark + (text.trimEnd().includes("\n") ? edited : JSON.stringify(JSON.parse(edited)) + endOf(text));
}

function writeAnew(text: string, edits: readonly JsonEdit[]): string {
  const root: unknown = JSON.parse(text);
  for (const { path, value, isInserted } of edits) {
    const last = path.at(-1);
    const holder = path.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key], root);
    if (Array.isArray(holder) && typeof last === "number") {
      if (value === undefined) holder.splice(last, 1);
      else holder.splice(last, isInserted === true ? 0 : 1, value);
    } else if (isEntry(holder) && last !== undefined) Object.assign(holder, { [last]: value });
  }
  const { tabSize, insertSpaces, eol } = styleOf(text);
  const isLong = text.trimEnd().includes("\n");
  const written = JSON.stringify(root, null, isLong ? (insertSpaces ? tabSize : "\t") : 0);
  return written.replaceAll("\n", eol) + endOf(text);
}

function endOf(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** How a JSON text is laid out. */
function styleOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? "  ";
  const isTabbed = indent.startsWith("\t");
  return { insertSpaces: !isTabbed, tabSize: isTabbed ? 1 : indent.length, eol: eolOf(text) };
}

/** The line ending that a text has. */
function eolOf(text: string): string {
  return /\r\n/.test(text) ? "\r\n" : "\n";
}

/** The edits that make one value another, each as small as can be. Lists are replaced as a whole. */
export function jsonEdits(before: unknown, after: unknown, path: JSONPath = []): readonly JsonEdit[] {
  if (!isEntry(before) || !isEntry(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, value: after }];
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...Object.keys(after).flatMap((key) => {
      const at = [...path, key];
      return Object.hasOwn(before, key)
        ? jsonEdits(before[key], after[key], at)
        : [{ path: at, value: after[key] }];
    }),
    ...gone.map((key) => ({ path: [...path, key], value: undefined })),
  ];
}

/** A JSON text as a value; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
