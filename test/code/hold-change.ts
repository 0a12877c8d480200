import type { App } from "./apps.ts";
import type { AppChange } from "./changes/change.ts";
import type { Held } from "./figures.ts";
import { judged, outcomeOf } from "./judge.ts";
import type { Truth, Witness } from "./truth.ts";
import type { Variant } from "./variants.ts";
import { versionsOf } from "./versions.ts";

/** Runs a change for real, has the gate judge it, and holds the one against the other. `said` is for whoever reads of it. */
export async function holdChange(
  app: App,
  variant: Variant,
  change: AppChange,
  witness: Witness,
  dir: string,
): Promise<{ readonly held: Held; readonly said: string }> {
  const versions = versionsOf(app, variant, change);
  const report = judged(versions, variant, dir);
  const findings = report?.findings ?? [];
  const truth = await truthOrFailure(witness, versions);
  const said = JSON.stringify({
    truth: truth instanceof Error ? String(truth.cause ?? truth) : told(truth),
    order: report?.deployOrder,
    rows: report?.changes,
    findings: findings.map(({ message }) => message),
  });
  if (truth instanceof Error)
    return { held: { kind: "fails", isTold: findings.some(({ severity }) => severity === "error") }, said };
  return { held: { kind: "held", outcome: outcomeOf(report, truth) }, said };
}

async function truthOrFailure(witness: Witness, versions: Parameters<Witness["truthOf"]>[0]) {
  try {
    return await witness.truthOf(versions);
  } catch (error) {
    if (
      error instanceof Error &&
      /no such|FOREIGN KEY|UNIQUE|constraint/.test(`${error.message} ${error.cause}`)
    )
      return error;
    throw error;
  }
}

function told({ old, new: now, failing, failingNow, differing }: Truth): object {
  return { old, new: now, failing: [...failing], failingNow: [...failingNow], differing };
}
