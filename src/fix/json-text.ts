import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import { isEntry } from "../model/read-json.ts";

/** A value to put under a path of a JSON text; left out, what is there goes. */
export interface JsonEdit {
  readonly path: JSONPath;
  readonly value: unknown;
  /** Whether the last part of the path is a place in a list at which the value is put in. */
  readonly isInserted?: boolean;
}

/** A JSON text with other values in some places. Everything else stays as it is written. */
export function editJson(text: string, edits: readonly JsonEdit[]): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const formattingOptions = styleOf(text);
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
