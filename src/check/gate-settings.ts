import { isGateConfig } from "../drizzle/select-paths.ts";
import type { GateEvidence } from "../model/evidence.ts";
import { type FileTree, textAt } from "../model/tree.ts";

/** Where head changes the steps of its workflows that run the gate. A new one relaxes nothing. */
export function changedGateSettings(base: FileTree, head: FileTree): GateEvidence["relaxed"] {
  return [...base.keys()].filter(isGateConfig).flatMap((file) => {
    const before = gateSteps(textAt(base, file) ?? "");
    if (before.length === 0) return [];
    const after = gateSteps(textAt(head, file) ?? "");
    if (sameLines(before, after)) return [];
    const line = after[0]?.line ?? 1;
    return [
      { file, line, what: after.length === 0 ? "it no longer runs the gate" : "the step that runs it" },
    ];
  });
}

interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The lines of every step with `uses: …/drizzle-gate…`, from its dash to the next line indented as little. */
function gateSteps(workflow: string): readonly Line[] {
  const lines = workflow.split(/\r?\n/).map((text, index) => ({ text, line: index + 1 }));
  return lines.flatMap(({ text }, index) => {
    if (!/^\s*(?:-\s*)?uses:\s*\S*drizzle-gate/.test(text)) return [];
    const start = lines.findLastIndex((line, at) => at <= index && /^\s*-\s/.test(line.text));
    const depth = indentOf(lines[start]?.text ?? text);
    const end = lines.findIndex(
      (line, at) => at > index && line.text.trim() !== "" && indentOf(line.text) <= depth,
    );
    return lines
      .slice(Math.max(start, 0), end < 0 ? undefined : end)
      .filter((line) => line.text.trim() !== "");
  });
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => text.trim() === b[index]?.text.trim());
}
