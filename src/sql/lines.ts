/** Tells the line, counted from 1, of an offset; built once for a text, then cheap. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** The first line that is a conflict marker of git, counted from 1; null without one. */
export function mergeMarkerLine(text: string): number | null {
  const found = /^(?:<{7}|>{7}|\|{7}) .*$/m.exec(text);
  return found === null ? null : text.slice(0, found.index).split("\n").length;
}
