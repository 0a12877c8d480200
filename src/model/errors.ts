import { code } from "./text.ts";
import { issuesPage } from "./version.ts";

/**
 * Trouble on our side: the check could not be done. Everything a migration does wrong is a finding instead.
 * The message is one sentence with the way out; it becomes the reason of an `unknown` verdict.
 */
export class CannotCheck extends Error {
  override readonly name = "CannotCheck";
}

/** Whatever was thrown, as the reason of an `unknown` verdict. What is no `CannotCheck` is our own mistake, and is called that. */
export function reasonOf(error: unknown): string {
  if (error instanceof CannotCheck) return error.message;
  return `Drizzle Gate itself failed (${code(messageOf(error))}); please report it at ${code(issuesPage)}, with the log of this run`;
}

/** Where in our code a mistake of our own happened, for the log; null for trouble that is none. */
export function traceOf(error: unknown): string | null {
  if (error instanceof CannotCheck) return typeof error.cause === "string" ? error.cause : null;
  return error instanceof Error ? (error.stack ?? null) : null;
}

/** What an exception says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
