import { netChanges } from "../changes/net/net-changes.ts";
import type { Case } from "../model/case.ts";
import type { UpgradeTrace } from "../model/schema-facts.ts";
import type { Tell } from "../model/scratch.ts";
import { compareCode } from "../queries/compare-code.ts";
import { collectSteps } from "../replay/collect-steps.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { runMigrations } from "../replay/run.ts";
import { tablesToFill } from "../replay/touched-tables.ts";
import { watchObjects } from "../replay/watch/objects.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import { alreadyThere } from "./already-there.ts";

/** Enough for a parent and children, two rows to confuse, and one with nothing hanging on it. */
const rowsPerTable = 8;

/**
 * Runs the upgrade once more, reading the schema behind every statement that moves it, and tries the code of both
 * sides on what came out: on plain rows, on those that the upgrade cannot do without, or on empty tables where it fails
 * on any row. Null where it fails on those too.
 */
export function traceUpgrade(judged: Case, met: MetDatabase, at: Tell): UpgradeTrace | null {
  const { lent } = met;
  return (
    traceOn(judged, met, at, rowsPerTable) ??
    (lent === null ? null : traceOn(judged, { ...met, image: lent }, at, 0)) ??
    traceOn(judged, met, at, 0)
  );
}

function traceOn(
  judged: Case,
  { image, schema: before }: MetDatabase,
  at: Tell,
  rows: number,
): UpgradeTrace | null {
  const { head, profile, ledger } = judged;
  return openScratch(profile, image, (engine) => {
    if (rows > 0) {
      openScratch(profile, null, (probe) =>
        fillDatabase(engine, tablesToFill(before, judged.added), {
          rowsPerTable: rows,
          adversarial: false,
          probe,
        }),
      );
    }
    const filled = rows > 0 ? engine.serialize() : image;
    const watch = collectSteps(engine, before);
    const { migrations } = head;
    const { observe } = watch;
    const objects = watchObjects(engine, judged.added, before, "whole");
    const run = runMigrations({ engine, migrations, profile, ledger, at, known: before, observe });
    if (run.failure !== null) return null;
    const net = netChanges(before, watch.steps);
    const fates = compareCode(
      profile,
      { schema: net.before, image: filled },
      { schema: net.after, image: engine.serialize() },
    );
    const failures = objects.broken(net.after);
    return { net, ...fates, failures, alreadyThere: alreadyThere(profile, before, watch.steps) };
  });
}
