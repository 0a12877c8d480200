import { unclaimedIn } from "../../model/losses.ts";
import type { ReleasedFate, ReleasedReport, ReleasedRow, ReleasedState } from "../../model/released.ts";
import type { RunFailure } from "../../model/run.ts";
import { code, joinNames } from "../../model/text.ts";
import type { StageEvidence } from "../../rules/run-rules.ts";
import type { BasesWay } from "./released-evidence.ts";

/** The released versions as the report has them; null where nobody asked for them. */
export function describeReleased({ history, replay, data }: StageEvidence): ReleasedReport | null {
  const released = history?.released ?? null;
  if (released === null || replay === null) return null;
  const base = baseOutcome({ replay, data });
  return {
    patterns: released.patterns,
    versions: released.versions,
    rows: released.states.map((state) => rowOf(state, base)),
    absent: released.absent,
    unread: released.unread,
  };
}

type Outcome = Pick<ReleasedRow, "outcome" | "detail">;

function rowOf(state: ReleasedState, base: Outcome): ReleasedRow {
  const { versions, migrations, pending, fate, introduced } = state;
  return {
    versions,
    migrations: migrations.length,
    last: migrations.at(-1)?.name ?? null,
    pending,
    ...(fate.kind === "as-base" ? base : outcomeOf(fate)),
    introduced: fate.kind === "as-base" ? base.outcome !== "passes" : introduced,
  };
}

function outcomeOf(fate: Exclude<ReleasedFate, { kind: "as-base" }>): Outcome {
  switch (fate.kind) {
    case "passes":
      return { outcome: "passes", detail: "" };
    case "stops":
      return { outcome: "stops", detail: stopped(fate.failure) };
    case "depends":
      return { outcome: "depends on rows", detail: stopped(fate.failure) };
    case "loses": {
      const tables = [...fate.rows, ...fate.values].map(({ table }) => table);
      return { outcome: "loses rows", detail: joinNames([...new Set(tables)]) };
    }
    case "differs":
      return { outcome: "differs", detail: fate.differences.slice(0, 3).join("; ") };
    case "unbuilt":
      return { outcome: "not tried", detail: `its own migrations fail here: ${stopped(fate.failure)}` };
  }
}

function stopped({ migration, message }: RunFailure): string {
  return `${code(migration.name)}: ${code(message)}`;
}

/** What became of the databases that ran base. */
function baseOutcome({ replay, data }: BasesWay): Outcome {
  const failures = data.flatMap((each) => each.failures);
  const certain = replay.upgrade.failure ?? failures.find(({ kind }) => kind === "certain")?.failure ?? null;
  if (certain !== null) return { outcome: "stops", detail: stopped(certain) };
  const lost = data.filter((each) => unclaimedIn(each) > 0);
  if (lost.length > 0) {
    const tables = lost.flatMap(({ rowLosses, valueLosses }) =>
      [...rowLosses, ...valueLosses].map(({ table }) => table),
    );
    return { outcome: "loses rows", detail: joinNames([...new Set(tables)]) };
  }
  const [open] = failures;
  return open === undefined
    ? { outcome: "passes", detail: "" }
    : { outcome: "depends on rows", detail: stopped(open.failure) };
}
