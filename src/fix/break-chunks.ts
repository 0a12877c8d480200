import type { Profile } from "../model/driver.ts";
import type { Chunk } from "../model/migration.ts";
import { breakpoint, splitChunks } from "../sql/chunks.ts";

/** A line that was meant as a breakpoint, and that Drizzle takes for a comment. */
const mistyped = /^[ \t]*--+[ \t]*>?[ \t]*statement[-_ ]?breakpoint[ \t]*;?[ \t]*$/gim;

/** The text of a migration with one statement in each chunk, as far as its driver minds. */
export function breakChunks(
  text: string,
  { severalStatements, emptyChunk }: Pick<Profile, "severalStatements" | "emptyChunk">,
): string {
  const isSplit = severalStatements !== "all";
  const typed = isSplit ? text.replace(mistyped, breakpoint) : text;
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  const chunks = splitChunks(typed);
  // Mistyped breakpoints matter where statements stand together.
  const isNeeded = isSplit && splitChunks(text).some(({ statements }) => statements.length > 1);
  const parts = isNeeded
    ? chunks.map((chunk) => broken(chunk, eol))
    : splitChunks(text).map((chunk) => chunk.text);
  const whole = emptyChunk === "ok" ? parts : withoutEmpty(parts);
  return whole.join(breakpoint);
}

/** A breakpoint behind the `;` of each statement but the last. */
function broken({ text, statements }: Chunk, eol: string): string {
  let [written, from] = ["", 0];
  for (const { tokens } of statements.slice(0, -1)) {
    const last = tokens.at(-1);
    const end = text.indexOf(";", (last?.offset ?? 0) + (last?.text.length ?? 0)) + 1;
    const isLine = /^[ \t]*\r?\n/.test(text.slice(end));
    written += text.slice(from, end) + eol + breakpoint + (isLine ? "" : eol);
    from = isLine ? end : end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return written + text.slice(from);
}

/** Chunks without a statement go; a comment in one goes to the next, or where there is none before the last. */
function withoutEmpty(parts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let waiting = "";
  for (const part of parts) {
    const isEmpty = splitChunks(part).every(({ statements }) => statements.length === 0);
    if (isEmpty) waiting += part.trim() === "" ? "" : part;
    else {
      kept.push(waiting + part);
      waiting = "";
    }
  }
  if (kept.length === 0) return parts;
  const last = kept.at(-1) ?? "";
  if (waiting !== "")
    kept.splice(-1, 1, `${/^\s*/.exec(last)?.[0] ?? ""}${waiting.trim()}\n${last.trimStart()}`);
  return kept;
}
