import { type CodeTrial, fateOf } from "../../model/code-query.ts";
import type { DeployOrder } from "../../model/report.ts";
import type { Rollout } from "../../model/rollout.ts";

/** What becomes of rows, whatever code does. */
export interface RowTrouble {
  /** Rows or values are lost. */
  readonly isHarmed: boolean;
  /** Code may read something else than before in rows that stay. */
  readonly isRewritten: boolean;
}

/**
 * What to do first, from how both versions of the code fared; "not run" where one of them was not tried, and where any
 * order would do but for rows that are lost or read otherwise. What fails for some values only is a matter of order as
 * well: nobody knows which values code writes next. Where only one version bears it, but for what it reads, nothing is said.
 * On the user's device there is no order: code and database change together.
 */
export function deployOrder(
  oldCode: CodeTrial | null,
  newCode: CodeTrial | null,
  { isHarmed, isRewritten }: RowTrouble,
  isOnDevice = false,
): DeployOrder {
  const isOpen = isHarmed || isRewritten;
  if (oldCode === null || newCode === null) return "not run";
  if (isOnDevice) return isOpen ? "not run" : "on-device";
  const isOldFine = fateOf(oldCode.broken) === "works";
  const isNewFine = fateOf(newCode.broken) === "works";
  if (isOldFine && isNewFine) return isOpen ? "not run" : "either";
  if (!isOldFine && !isNewFine) return "neither";
  if (isRewritten) return "not run";
  return isOldFine ? "migrate-first" : "code-first";
}

/** Whether it takes two releases: no order will do, or new code that has to go first migrates when it starts. */
export function isSplit(order: DeployOrder, rollout: Rollout | null): boolean {
  return order === "neither" || (order === "code-first" && rollout?.way === "at-start");
}
