/** A line of a file as a pull request has it, and which stretch of the difference shows it. */
export interface ShownLine {
  readonly text: string;
  readonly hunk: number;
}

/** The lines that GitHub's difference of a file shows of its new side, by their number: only these take comments. */
export function shownLines(patch: string): ReadonlyMap<number, ShownLine> {
  const shown = new Map<number, ShownLine>();
  let next = 0;
  let hunk = 0;
  for (const line of patch.split("\n")) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
    if (start !== undefined) {
      next = Number(start);
      hunk += 1;
    } else if (/^[ +]/.test(line)) shown.set(next++, { text: line.slice(1), hunk });
  }
  return shown;
}
