import { tokensOf } from "../sql/tokens.ts";

/** One statement of a dump. */
export interface DumpStatement {
  /** Without the semicolon; comments in front of it stay. */
  readonly text: string;
  /** Line of its first character that is no white space, counted from 1. */
  readonly line: number;
  /** INSERT of nothing but literals: it need not be screened. */
  readonly isPlainInsert: boolean;
  /** False for a text that the dump ends in the middle of. */
  readonly isEnded: boolean;
}

/**
 * Splits a dump that arrives in pieces into statements, holding no more than one of them. Text in quotes, comments
 * and the bodies of triggers keep their semicolons.
 */
export class DumpSplitter {
  #buffer = "";
  #line = 1;
  /** Where in the buffer the scan goes on, outside of quotes and comments. */
  #at = 0;
  #callsFunction = false;
  #hasColumnList = false;

  /** The statements that this piece completes. */
  *push(piece: string): Generator<DumpStatement> {
    this.#buffer += piece;
    yield* this.#scan(false);
  }

  /** The statement, if any, that stands behind the last semicolon. */
  *end(): Generator<DumpStatement> {
    yield* this.#scan(true);
    if (tokensOf(this.#buffer).length > 0) yield this.#take(this.#buffer.length, false);
  }

  *#scan(isLast: boolean): Generator<DumpStatement> {
    let start = 0;
    const special = /['"`[(;]|--|\/\*/g;
    special.lastIndex = this.#at;
    for (let found = special.exec(this.#buffer); found !== null; found = special.exec(this.#buffer)) {
      const [mark] = found;
      if (mark === ";") {
        if (isInsideTrigger(this.#buffer.slice(start, found.index))) continue;
        yield this.#statement(start, found.index);
        start = special.lastIndex;
        continue;
      }
      if (mark === "(") {
        this.#noteCall(start, found.index);
        continue;
      }
      const end = endOf(this.#buffer, mark, special.lastIndex, isLast);
      if (end < 0) {
        this.#keep(start, found.index);
        return;
      }
      special.lastIndex = end;
    }
    // A comment's first half may be the last character.
    this.#keep(start, Math.max(start, this.#buffer.length - 1));
  }

  #keep(start: number, at: number): void {
    this.#buffer = this.#buffer.slice(start);
    this.#at = at - start;
  }

  #take(end: number, isEnded: boolean): DumpStatement {
    const statement = this.#statement(0, end);
    return { ...statement, isEnded };
  }

  #statement(start: number, end: number): DumpStatement {
    const text = this.#buffer.slice(start, end);
    const space = /^\s*/.exec(text)?.[0] ?? "";
    const line = this.#line + countNewlines(space);
    this.#line += countNewlines(text);
    const isPlainInsert = !this.#callsFunction && /^\s*INSERT\s/i.test(text);
    this.#callsFunction = false;
    this.#hasColumnList = false;
    return { text: text.slice(space.length), line, isPlainInsert, isEnded: true };
  }

  /** A parenthesis after a name calls a function, except that of a column list and those a dump is made of. */
  #noteCall(start: number, at: number): void {
    if (this.#callsFunction) return;
    const before = this.#buffer.slice(Math.max(start, at - 300), at).trimEnd();
    const word = /[\w$]+$/.exec(before)?.[0].toLowerCase();
    if (word !== undefined ? harmlessCalls.has(word) : /[,(=]$/.test(before)) return;
    if (!this.#hasColumnList && columnListHead.test(this.#buffer.slice(start, at)))
      this.#hasColumnList = true;
    else this.#callsFunction = true;
  }
}

const columnListHead =
  /^\s*INSERT\s+(?:OR\s+\w+\s+)?INTO\s+(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|`[^`]*`|\[[^\]]*\]|[\w$]+)\s*$/i;

/** What `.dump` writes values with. */
const harmlessCalls = new Set(["values", "replace", "char", "unistr"]);

/** The place behind a quoted text or comment; -1 where it goes on beyond the buffer. */
function endOf(text: string, mark: string, from: number, isLast: boolean): number {
  const closing = closingMarks[mark] ?? mark;
  let at = text.indexOf(closing, from);
  if (mark !== "'" && mark !== '"' && mark !== "`") return at < 0 ? -1 : at + closing.length;
  while (at >= 0) {
    if (at + 1 === text.length && !isLast) return -1;
    if (text[at + 1] !== mark) return at + 1;
    at = text.indexOf(mark, at + 2);
  }
  return -1;
}

const closingMarks: Readonly<Record<string, string>> = { "--": "\n", "/*": "*/", "[": "]" };

/** Whether a semicolon behind this text still belongs to a trigger: it ends with `; END ;`. */
function isInsideTrigger(text: string): boolean {
  if (!/^[^'"]{0,2000}?\bTRIGGER\b/i.test(text)) return false;
  const tokens = tokensOf(text);
  const [first, second, third] = tokens.map((token) => token.name);
  const isTrigger =
    first === "CREATE" && (second === "TRIGGER" || (second === "TEMP" && third === "TRIGGER"));
  return isTrigger && !(tokens.at(-1)?.name === "END" && tokens.at(-2)?.name === "SEMI");
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
