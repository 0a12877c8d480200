import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { issuesPage } from "../model/version.ts";

/** Whatever was thrown, as the reason of an `unknown` verdict. What is no `CannotCheck` is our own mistake, and is called that. */
export function reasonOf(error: unknown): string {
  if (error instanceof CannotCheck) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `Drizzle Gate itself failed (${code(message)}); please report it at ${code(issuesPage)}, with the log of this run`;
}
