import { visibleLines } from "../model/text.ts";
import { renderPlain } from "../report/message.ts";

/** Says on standard error what went wrong, with where in our own code that was, if it was there. */
export function complain(message: string, trace: string | null): void {
  process.stderr.write(`drizzle-gate: ${renderPlain(message)}\n`);
  if (trace !== null) process.stderr.write(`${visibleLines(trace)}\n`);
}
