/** Puts text between `<!-- <name> -->` and `<!-- /<name> -->`; throws where a text has no such pair. */
export function replaceBlock(text: string, name: string, content: string): string {
  const { start, end } = placeOf(text, name);
  return `${text.slice(0, start)}\n\n${content}\n\n${text.slice(end)}`;
}

/** What stands between a pair of markers, without the white space around it. */
export function readBlock(text: string, name: string): string {
  const { start, end } = placeOf(text, name);
  return text.slice(start, end).trim();
}

function placeOf(text: string, name: string): { readonly start: number; readonly end: number } {
  const opening = `<!-- ${name} -->`;
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < opening.length || end < start) {
    throw new Error(`a pair of markers "${opening}" and "<!-- /${name} -->" is missing`);
  }
  return { start, end };
}
