/** A text with parts replaced; throws where one is not in it, or more than once. */
export function edited(text: string, edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((so, [from, to]) => {
    const parts = so.split(from);
    if (parts.length !== 2) throw new Error(`${parts.length - 1} times in the app: ${from}`);
    return parts.join(to);
  }, text);
}
