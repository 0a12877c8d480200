import type { CodeTrial } from "../../model/code-query.ts";
import type { DeployOrder } from "../../model/report.ts";

/** Whether code of a trial breaks whatever values it writes. What fails for some values only is no matter of order. */
export function breaks({ broken }: CodeTrial): boolean {
  return broken.some(({ query }) => query.values === "any");
}

/**
 * What to do first, from how both versions of the code fared; "not run" where one of them was not tried, and where any
 * order would do but for what is lost. On the user's device there is no order: code and database change together.
 */
export function deployOrder(
  oldCode: CodeTrial | null,
  newCode: CodeTrial | null,
  hasLosses: boolean,
  isOnDevice = false,
): DeployOrder {
  if (oldCode === null || newCode === null) return "not run";
  if (isOnDevice) return hasLosses ? "not run" : "on-device";
  if (breaks(oldCode)) return breaks(newCode) ? "neither" : "code-first";
  if (breaks(newCode)) return "migrate-first";
  return hasLosses ? "not run" : "either";
}
