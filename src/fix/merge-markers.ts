import { mergeMarkerLine } from "../sql/lines.ts";

/**
 * The two texts that a text with git's conflict markers was made of: this side's first. A text without markers is all
 * there is. https://git-scm.com/docs/git-merge#_how_conflicts_are_presented
 */
export function sidesOf(text: string): readonly string[] {
  if (mergeMarkerLine(text) === null) return [text];
  let [ours, theirs] = ["", ""];
  let at: "both" | "ours" | "before" | "theirs" = "both";
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (/^<{7} /.test(line)) at = "ours";
    else if (at !== "both" && /^\|{7}(?: |\r?\n)/.test(line)) at = "before";
    else if (at !== "both" && /^={7}\r?\n$/.test(line)) at = "theirs";
    else if (/^>{7}(?: |\r?\n|$)/.test(line)) at = "both";
    else {
      if (at === "both" || at === "ours") ours += line;
      if (at === "both" || at === "theirs") theirs += line;
    }
  }
  return [ours, theirs];
}
