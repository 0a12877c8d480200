import { code, formatBytes } from "../model/text.ts";
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

/** A text is no dump; the message goes on after the file and the line. */
export class NoDump extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Characters that one statement may have: beyond them it is no value that any database hands out. */
const mostInStatement = 400_000_000;

/**
 * Splits a dump that arrives in pieces into statements, holding no more than one of them. Text in quotes, comments
 * and the bodies of triggers keep their semicolons. Throws `NoDump` where SQLite might see other bounds.
 */
export class DumpSplitter {
  #buffer = "";
  /** What arrived since: to join each piece as it comes would copy a long statement as often as it has pieces. */
  #pending: string[] = [];
  #pendingLength = 0;
  #line = 1;
  /** Where in the buffer the scan goes on, outside of quotes and comments. */
  #at = 0;
  #callsFunction = false;
  #hasColumnList = false;
  /** Whether the statement makes a trigger; null before its first semicolon. */
  #makesTrigger: boolean | null = null;
  /** Where the body's last semicolon stands; -1 for none. */
  #lastInBody = -1;

  /** The statements that this piece completes. */
  *push(piece: string): Generator<DumpStatement> {
    this.#pending.push(piece);
    this.#pendingLength += piece.length;
    if (this.#pendingLength < this.#buffer.length) return;
    this.#join();
    yield* this.#scan(false);
  }

  /** The statement, if any, that stands behind the last semicolon. */
  *end(): Generator<DumpStatement> {
    this.#join();
    yield* this.#scan(true);
    if (tokensOf(this.#buffer).length > 0) yield this.#take(this.#buffer.length, false);
  }

  #join(): void {
    const length = this.#buffer.length + this.#pendingLength;
    if (length > mostInStatement)
      throw new NoDump(this.#line, `begins a statement of more than ${formatBytes(mostInStatement)}`);
    this.#buffer += this.#pending.join("");
    this.#pending = [];
    this.#pendingLength = 0;
  }

  *#scan(isLast: boolean): Generator<DumpStatement> {
    let start = 0;
    const special = /['"`[(;@#:?$]|--|\/\*/g;
    special.lastIndex = this.#at;
    for (let found = special.exec(this.#buffer); found !== null; found = special.exec(this.#buffer)) {
      const [mark] = found;
      if (mark === ";") {
        if (this.#staysInTrigger(start, found.index)) continue;
        yield this.#statement(start, found.index);
        start = special.lastIndex;
        continue;
      }
      if (mark === "(") {
        this.#noteCall(start, found.index);
        continue;
      }
      if (/[@#:?$]/.test(mark)) {
        this.#refuseParameter(start, found.index);
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

  /** Blanks in front of a statement are none of it. */
  #keep(start: number, at: number): void {
    const rest = this.#buffer.slice(start);
    const space = /^\s*/.exec(rest)?.[0] ?? "";
    this.#line += countNewlines(space);
    this.#buffer = rest.slice(space.length);
    this.#at = Math.max(0, at - start - space.length);
    this.#lastInBody -= start + space.length;
  }

  /**
   * Whether a semicolon still belongs to the body of a trigger, which ends with `; END ;`.
   * What is between two of them is looked at once.
   */
  #staysInTrigger(start: number, at: number): boolean {
    this.#makesTrigger ??= makesTrigger(this.#buffer.slice(start, at));
    if (!this.#makesTrigger) return false;
    const isFirst = this.#lastInBody < start;
    const last = isFirst ? [] : tokensOf(this.#buffer.slice(this.#lastInBody + 1, at));
    if (last.length === 1 && last[0]?.name === "END") return false;
    this.#lastInBody = at;
    return true;
  }

  /** To SQLite `@x(')` is one parameter, and its quote opens nothing; a dump has values in their place. */
  #refuseParameter(start: number, at: number): void {
    const text = this.#buffer.slice(at, at + 40);
    const isInName = text[0] === "$" && at > start && /[\w$\u0080-\uffff]/.test(this.#buffer[at - 1] ?? "");
    if (isInName) return;
    const line = this.#line + countNewlines(this.#buffer.slice(start, at));
    throw new NoDump(
      line,
      `has a parameter, ${code(/^\S*/.exec(text)?.[0] ?? "", 20)}, which a dump cannot have`,
    );
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
    this.#makesTrigger = null;
    this.#lastInBody = -1;
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

/** `head` reaches to the first semicolon. */
function makesTrigger(head: string): boolean {
  if (!/trigger/i.test(head) || /^\s*INSERT\s/i.test(head)) return false;
  const [first, second, third] = tokensOf(head).map((token) => token.name);
  return first === "CREATE" && (second === "TRIGGER" || (second === "TEMP" && third === "TRIGGER"));
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
