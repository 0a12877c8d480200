import type { CodeTrial } from "../../model/code-query.ts";
import type { DeployOrder } from "../../model/report.ts";

/** Whether code of a trial breaks whatever values it writes. What fails for some values only is no matter of order. */
export function breaks({ broken }: CodeTrial): boolean {
  return broken.some(({ query }) => query.values === "any");
}

/**
 * What to do first, from how both versions of the code fared; "not run" where one of them was not tried, and where any
 * order would do but for values that are lost or others.
 */
export function deployOrder(
  oldCode: CodeTrial | null,
  newCode: CodeTrial | null,
  isOpen: boolean,
): DeployOrder {
  if (oldCode === null || newCode === null) return "not run";
  if (breaks(oldCode)) return breaks(newCode) ? "neither" : "code-first";
  if (breaks(newCode)) return "migrate-first";
  return isOpen ? "not run" : "either";
}
