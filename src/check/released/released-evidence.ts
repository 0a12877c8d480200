import type { RowLoss, ValueLoss } from "../../model/account.ts";
import type { DataEvidence, ReplayEvidence } from "../../model/evidence.ts";
import type { MigrationFolder } from "../../model/migration.ts";
import type { ReleasedEvidence, ReleasedFate, ReleasedState, ReleasedStates } from "../../model/released.ts";
import { isSameStatement } from "../../model/run.ts";
import { formatNumber } from "../../model/text.ts";
import { type BaseState, viewFor } from "../../replay/choose-driver.ts";
import { isPrefix, rebuildState } from "./rebuild-state.ts";
import { pendingOn, tryState, type Upgrading } from "./try-state.ts";

/** What was found out of base's own way to head. */
export interface BasesWay {
  readonly replay: ReplayEvidence;
  readonly data: readonly DataEvidence[];
}

/**
 * Upgrades each state that was released to head. One that is a beginning of base's needs no run: it comes through base,
 * unless its records say otherwise. Null where nobody asked for released versions.
 */
export function releasedEvidence(
  released: ReleasedStates | null,
  given: Upgrading,
  way: BasesWay,
): ReleasedEvidence | null {
  if (released === null) return null;
  const { states, ...about } = released;
  const { past, scratch } = given;
  let earlier: BaseState | null = null;
  const judged: ReleasedState[] = [];
  for (const [index, { versions, folder: whole }] of states.entries()) {
    const folder = viewFor(past.profile, whole);
    const { migrations } = folder;
    const share = `, state ${formatNumber(index + 1)} of ${formatNumber(states.length)}`;
    scratch.at(versions.at(-1) ?? "", "upgrading databases of", share);
    const beginning = pendingAsBase(folder, given);
    if (beginning !== null) {
      judged.push({
        versions,
        migrations,
        ...beginning,
        fate: { kind: "as-base" },
        introduced: false,
        isTold: true,
      });
      continue;
    }
    const state: BaseState = rebuildState(folder, past, earlier, scratch.at);
    earlier = state;
    const result = tryState(state, given);
    judged.push({ versions, migrations, ...result, isTold: isTold(result.fate, way) });
  }
  return { ...about, states: judged };
}

/** What is to be run on a state that comes through base, which head goes on from; null where it has to be tried itself. */
function pendingAsBase(folder: MigrationFolder, given: Upgrading): Pick<ReleasedState, "pending"> | null {
  const { past, judged } = given;
  const { base } = past;
  if (base === null || past.run.failure !== null) return null;
  if (!isPrefix(folder, base) || !isPrefix(base, judged.head)) return null;
  const known = new Set(folder.migrations.map(({ name }) => name));
  const pending = pendingOn(folder, given);
  return pending.every((name) => !known.has(name)) ? { pending } : null;
}

/** Whether base's own databases meet the same at the same statement, so that other rules tell of it. */
function isTold(fate: ReleasedFate, { replay, data }: BasesWay): boolean {
  switch (fate.kind) {
    case "stops":
    case "depends": {
      if (replay.squashed) return false;
      const failures = [
        replay.upgrade.failure,
        ...data.flatMap(({ failures }) => failures.map(({ failure }) => failure)),
      ];
      return failures.some((failure) => failure !== null && isSameStatement(failure, fate.failure));
    }
    case "loses": {
      const known = new Set(
        data.flatMap(({ rowLosses, valueLosses }) => [...rowLosses, ...valueLosses].map(lossKey)),
      );
      return [...fate.rows, ...fate.values].every((loss) => known.has(lossKey(loss)));
    }
    case "differs": {
      const known = new Set(replay.differences);
      return fate.differences.every((each) => known.has(each));
    }
    default:
      return true;
  }
}

function lossKey({ table, by, cause }: RowLoss | ValueLoss): string {
  return JSON.stringify([table, cause.kind, by?.migration.name, by?.statement.line]);
}
