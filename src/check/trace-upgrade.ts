import { netChanges } from "../changes/net/net-changes.ts";
import type { CodeTrial, NetChanges } from "../model/code-query.ts";
import type { LedgerKind, Profile } from "../model/driver.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import type { Schema } from "../model/schema.ts";
import { compareCode } from "../queries/compare-code.ts";
import { collectSteps } from "../replay/collect-steps.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { runMigrations } from "../replay/run.ts";
import { tablesToFill } from "../replay/touched-tables.ts";
import { fillDatabase } from "../rows/fill-database.ts";

/** An upgrade to be looked at statement by statement. */
export interface TraceRequest {
  /** The database that head meets, without rows. */
  readonly image: Uint8Array;
  /** Its schema. */
  readonly before: Schema;
  readonly head: MigrationFolder;
  readonly added: readonly Migration[];
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  readonly at: (what: string) => void;
}

/** What the new migrations change, and how the code of both sides fares. */
export interface UpgradeTrace {
  readonly net: NetChanges;
  readonly oldCode: CodeTrial;
  readonly newCode: CodeTrial;
}

/** Enough for a parent and children, two rows to confuse, and one with nothing hanging on it. */
const rowsPerTable = 8;

/**
 * Runs the upgrade once more, reading the schema behind every statement that moves it, and tries the code of both
 * sides on what came out: on plain rows, or on empty tables where the upgrade fails on any row. Null where it
 * fails on those too.
 */
export function traceUpgrade(request: TraceRequest): UpgradeTrace | null {
  return traceOn(request, rowsPerTable) ?? traceOn(request, 0);
}

function traceOn(request: TraceRequest, rows: number): UpgradeTrace | null {
  const { image, before, head, profile, ledger, at } = request;
  return openScratch(profile, image, (engine) => {
    if (rows > 0) {
      openScratch(profile, null, (probe) =>
        fillDatabase(engine, tablesToFill(before, request.added), {
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
    const run = runMigrations({ engine, migrations, profile, ledger, at, known: before, observe });
    if (run.failure !== null) return null;
    const net = netChanges(before, watch.steps);
    const fates = compareCode(
      rows > 0 ? profile : withoutKeys(profile),
      { schema: net.before, image: filled },
      { schema: net.after, image: engine.serialize() },
    );
    return { net, ...fates };
  });
}

/** Where there is no row, no key has a parent: every insert of a child would fail for that alone. */
function withoutKeys(profile: Profile): Profile {
  return { ...profile, foreignKeys: false, foreignKeysFollowApp: true };
}
