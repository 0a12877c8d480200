/**
 * The first of ever shorter versions that is within the limit; each is only made when those before it were too long.
 * Nothing is ever cut: a version is taken whole. The last one is taken whatever its length.
 */
export function fitFirst(versions: Iterable<() => string>, fits: (text: string) => boolean): string {
  let text = "";
  for (const version of versions) {
    text = version();
    if (fits(text)) return text;
  }
  return text;
}
