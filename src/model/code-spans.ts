/** A span of code, as `code` writes it. */
export interface CodeSpan {
  /** Where its first mark stands. */
  readonly start: number;
  /** The place after its last mark. */
  readonly end: number;
  /** What is between the marks, a doubled backtick as one. */
  readonly text: string;
}

/**
 * The spans of a text, from the first: after a backtick whatever is none, or is doubled, up to a single one. A backtick
 * that nothing closes is text. A run of backticks closes a span where, taken two by two, one is left, so that each is
 * looked at once, however many there are.
 */
export function codeSpans(text: string): readonly CodeSpan[] {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ start: index, length: run.length }));
  const closing = nextOdd(runs.map(({ length }) => length));
  const spans: CodeSpan[] = [];
  for (let place = 0; place < runs.length; ) {
    const run = runs[place];
    const next = runs[closing[place + 1] ?? runs.length];
    if (run === undefined) break;
    const after = next === undefined ? null : next.start + next.length;
    const own = run.start + run.length;
    if (after !== null && (run.length % 2 === 1 || run.length === 2)) {
      spans.push(spanOf(text, run.length === 2 ? own - 1 : run.start, after));
      place = (closing[place + 1] ?? place) + 1;
      continue;
    }
    // One that is long enough closes what it opens.
    if (run.length >= 4) spans.push(spanOf(text, own - run.length + (run.length % 2), own));
    place += 1;
  }
  return spans;
}

function spanOf(text: string, start: number, end: number): CodeSpan {
  return { start, end, text: text.slice(start + 1, end - 1).replaceAll("``", "`") };
}

/** For each place that of the first odd number from there on. */
function nextOdd(lengths: readonly number[]): readonly number[] {
  const next = new Array<number>(lengths.length);
  for (let place = lengths.length - 1; place >= 0; place -= 1)
    next[place] = (lengths[place] ?? 0) % 2 === 1 ? place : (next[place + 1] ?? lengths.length);
  return next;
}
