import { structuredPatch } from "diff";
import type { FileEdit } from "../../model/fix.ts";
import { visible, visibleLines } from "../../model/text.ts";

/** A line of a difference, with what it is. */
export interface DiffLine {
  readonly kind: "header" | "place" | "gone" | "new" | "same";
  readonly text: string;
}

/**
 * The edits as git would show them, for people and for `git apply`: https://git-scm.com/docs/diff-format. A file that only
 * has another name is shown as renamed. What a terminal would obey is spelled out.
 */
export function unifiedDiff(edits: readonly FileEdit[]): readonly DiffLine[] {
  const gone = new Map(
    edits.flatMap((edit) => (edit.after === null ? [[keyOf(edit.before), edit.path] as const] : [])),
  );
  const renamed = new Map<string, string>();
  for (const { path, before, after } of edits) {
    const from = before === null ? gone.get(keyOf(after)) : undefined;
    if (from !== undefined && gone.delete(keyOf(after))) renamed.set(path, from);
  }
  const moved = new Set(renamed.values());
  return edits.flatMap((edit) => {
    const from = renamed.get(edit.path);
    if (from !== undefined) return renameLines(from, edit.path);
    return moved.has(edit.path) ? [] : editLines(edit);
  });
}

function keyOf(bytes: Uint8Array | null): string {
  return bytes === null ? "" : Buffer.from(bytes).toString("base64");
}

function renameLines(from: string, to: string): readonly DiffLine[] {
  return [
    `diff --git ${named("a", from)} ${named("b", to)}`,
    "similarity index 100%",
    `rename from ${visible(from)}`,
    `rename to ${visible(to)}`,
  ].map((text) => ({ kind: "header", text }));
}

function editLines({ path, before, after }: FileEdit): readonly DiffLine[] {
  const [a, b] = [named("a", path), named("b", path)];
  const text = (bytes: Uint8Array | null) => (bytes === null ? "" : Buffer.from(bytes).toString("utf8"));
  const mode =
    before === null ? ["new file mode 100644"] : after === null ? ["deleted file mode 100644"] : [];
  const headers = [
    `diff --git ${a} ${b}`,
    ...mode,
    `--- ${before === null ? "/dev/null" : a}`,
    `+++ ${after === null ? "/dev/null" : b}`,
  ];
  const { hunks } = structuredPatch(a, b, text(before), text(after), "", "", { context: 3 });
  return [
    ...headers.map((each): DiffLine => ({ kind: "header", text: each })),
    ...hunks.flatMap((hunk) => [
      {
        kind: "place",
        text: `@@ -${span(hunk.oldStart, hunk.oldLines)} +${span(hunk.newStart, hunk.newLines)} @@`,
      } as const,
      ...hunk.lines.map((line): DiffLine => ({ kind: kindOf(line), text: visibleLines(line) })),
    ]),
  ];
}

function span(start: number, lines: number): string {
  return lines === 1 ? String(start) : `${lines === 0 ? Math.max(0, start - 1) : start},${lines}`;
}

function named(side: "a" | "b", path: string): string {
  return `${side}/${visible(path)}`;
}

function kindOf(line: string): DiffLine["kind"] {
  if (line.startsWith("-")) return "gone";
  return line.startsWith("+") ? "new" : "same";
}
