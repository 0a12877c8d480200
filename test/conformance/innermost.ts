import * as Cause from "effect/Cause";

/** What the engine said: Effect wraps it in causes and reasons of its own. */
export function innermost(failure: unknown): string {
  if (Cause.isCause(failure)) return innermost(Cause.squash(failure));
  if (typeof failure !== "object" || failure === null) return String(failure);
  if ("reason" in failure && typeof failure.reason === "object") return innermost(failure.reason);
  if ("cause" in failure && failure.cause != null) return innermost(failure.cause);
  return "message" in failure ? String(failure.message) : String(failure);
}
