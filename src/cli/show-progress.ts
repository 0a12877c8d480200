import { shorten } from "../model/text.ts";
import { tellProgress } from "../worker/tell-progress.ts";

/** How long nobody is told anything, and then how often, in milliseconds. */
const [patience, often] = [1000, 250];

/**
 * Says on standard error what is going on: on a terminal, once it takes over a second, in one line that is written
 * over and taken away in the end; in a log in a line now and then. Gives a function that ends it.
 */
export function showProgress(progress: () => string): () => void {
  const { stderr } = process;
  if (!stderr.isTTY) return tellProgress(progress, (line) => stderr.write(`drizzle-gate: ${line}\n`));
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = Math.floor((performance.now() - started) / 1000);
    if (seconds * 1000 < patience) return;
    const line = `drizzle-gate: ${progress() || "reading git"} (${seconds} s)`;
    stderr.write(`\r${clear}${shorten(line, (stderr.columns || 80) - 1)}`);
  }, often);
  return () => {
    clearInterval(timer);
    if (performance.now() - started >= patience) stderr.write(`\r${clear}`);
  };
}

/** Empties the line: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const clear = "\u001b[2K";
