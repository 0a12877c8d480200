/** A column of a table for terminals. */
export interface TextColumn {
  readonly head: string;
  readonly cells: readonly string[];
  /** Narrowest it may become when the line is short. */
  readonly least: number;
}

/** Columns a text takes in a terminal: two for wide characters and emoji, none for what combines. */
export function displayWidth(text: string): number {
  // Nearly every text, and each letter of it is looked at often.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) continue;
    width +=
      /^[\p{Emoji_Presentation}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]$/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Breaks a text at spaces into lines of at most `width` columns; a word longer than that is broken inside. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((part) => breakWord(part, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (displayWidth(part + character) > Math.max(2, width)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** Wraps a text under an indent; `first` stands in its place on the first line. */
export function indentText(text: string, indent: string, width: number, first = indent): readonly string[] {
  const room = Math.max(20, width - displayWidth(indent));
  return wrapText(text, room).map((line, index) => `${index === 0 ? first : indent}${line}`);
}

/** Lines of a table within `width` columns: the widest columns give way, their cells wrap. */
export function layTable(columns: readonly TextColumn[], width: number): readonly string[] {
  const widths = fitWidths(columns, width - 2 * (columns.length - 1));
  const rows = columns[0]?.cells.length ?? 0;
  const lines = [
    ...layRow(
      columns.map((column) => column.head),
      widths,
    ),
  ];
  for (let row = 0; row < rows; row += 1) {
    lines.push(
      ...layRow(
        columns.map((column) => column.cells[row] ?? ""),
        widths,
      ),
    );
  }
  return lines;
}

function fitWidths(columns: readonly TextColumn[], room: number): readonly number[] {
  const widths = columns.map((column) => Math.max(...[column.head, ...column.cells].map(displayWidth)));
  const leasts = columns.map((column) => column.least);
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const gives = widths.map((width, index) => width - (leasts[index] ?? 0));
    const widest = gives.indexOf(Math.max(...gives));
    if ((gives[widest] ?? 0) <= 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function layRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, index) => wrapText(cell, widths[index] ?? 1));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped
      .map((lines, index) => padTo(lines[at] ?? "", widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
