import { type CodeTrial, fateOf } from "../../model/code-query.ts";
import type { DeployOrder } from "../../model/report.ts";
import type { Rollout } from "../../model/rollout.ts";

/**
 * What to do first, from how both versions of the code fared; "not run" where one of them was not tried, and where any
 * order would do but for values that are lost or others. What fails for some values only is a matter of order as well:
 * nobody knows which values code writes next. On the user's device there is no order: code and database change together.
 */
export function deployOrder(
  oldCode: CodeTrial | null,
  newCode: CodeTrial | null,
  isOpen: boolean,
  isOnDevice = false,
): DeployOrder {
  if (oldCode === null || newCode === null) return "not run";
  if (isOnDevice) return isOpen ? "not run" : "on-device";
  const isOldFine = fateOf(oldCode.broken) === "works";
  const isNewFine = fateOf(newCode.broken) === "works";
  if (!isOldFine) return isNewFine ? "code-first" : "neither";
  if (!isNewFine) return "migrate-first";
  return isOpen ? "not run" : "either";
}

/** Whether it takes two releases: no order will do, or new code that has to go first migrates when it starts. */
export function isSplit(order: DeployOrder, rollout: Rollout | null): boolean {
  return order === "neither" || (order === "code-first" && rollout?.way === "at-start");
}
