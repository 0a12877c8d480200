import { ddlOf } from "../drizzle/snapshot/ddl.ts";
import { lastSnapshot } from "../drizzle/snapshot/last-snapshot.ts";
import { ledgerOf, type Profile } from "../model/driver.ts";
import type { ReplayEvidence, ReplayStart } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import type { Run } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import { introspect } from "../sqlite/introspect.ts";
import type { BaseState } from "./choose-driver.ts";
import { openScratch } from "./open-scratch.ts";
import { highWaterMark, planMigrations } from "./plan.ts";
import { runMigrations } from "./run.ts";

/** What the runs themselves tell. */
export interface Replayed {
  readonly evidence: Omit<
    ReplayEvidence,
    "differences" | "drift" | "explained" | "squashed" | "dryRuns" | "now"
  >;
  /** The database that head met, serialized. */
  readonly image: Uint8Array;
  /** Its schema. */
  readonly before: Schema;
}

/** Runs head's migrations, as the driver sees them, on a database that has base's past, and on a fresh one. */
export function replayHead(
  state: BaseState,
  head: MigrationFolder,
  added: readonly Migration[],
  at: (what: string) => void,
): Replayed {
  const { profile, base } = state;
  const ledger = ledgerOf(profile, head.layout);
  const upgrade = (image: Uint8Array) =>
    openScratch(profile, image, (engine) => {
      const mark = highWaterMark(engine);
      const before = introspect(engine, state.run.schema ?? undefined);
      const { migrations } = head;
      return { mark, before, run: runMigrations({ engine, migrations, profile, ledger, at, known: before }) };
    });
  const start = startOf(state, upgrade, at);
  const { run, mark, before } = upgrade(start.image);
  const isBuilt = start.kind.kind === "snapshot" || start.kind.kind === "none";
  const fresh = isBuilt ? null : isAppended(base, head, run) ? run : freshRun(profile, head, at);
  const common = { base, head, profile, ledger, added, highWaterMark: mark };
  return { evidence: { ...common, start: start.kind, upgrade: run, fresh }, image: start.image, before };
}

function freshRun(profile: Profile, head: MigrationFolder, at: (what: string) => void): Run {
  const ledger = ledgerOf(profile, head.layout);
  return openScratch(profile, null, (engine) =>
    runMigrations({ engine, migrations: head.migrations, profile, ledger, at }),
  );
}

/**
 * Whether a fresh database would go through the very statements that base's replay and the upgrade have gone
 * through: head repeats base to the letter and adds behind it, and nothing was skipped. Then one run stands for both.
 */
function isAppended(base: MigrationFolder | null, head: MigrationFolder, upgrade: Run): boolean {
  if (base === null) return true;
  const repeats = base.migrations.every((migration, index) => {
    const twin = head.migrations[index];
    return twin?.name === migration.name && twin.hash === migration.hash;
  });
  return (
    repeats && upgrade.failure === null && head.migrations.every(({ name }) => upgrade.recorded.has(name))
  );
}

interface Start {
  readonly kind: ReplayStart;
  readonly image: Uint8Array;
}

/**
 * The database that head meets. Where base fails under its driver, production stands before the failing
 * migration; if head cannot get it any further either, the last snapshot shows what base meant to build.
 */
function startOf(
  state: BaseState,
  upgrade: (image: Uint8Array) => { readonly run: Run },
  at: (what: string) => void,
): Start {
  const { base, profile, run } = state;
  if (base === null || base.migrations.length === 0) return { kind: { kind: "nothing" }, image: state.image };
  const all = { kind: "replayed", migrations: base.migrations.length } as const;
  const { failure } = run;
  if (failure === null) return { kind: all, image: state.image };
  const before = base.migrations.slice(0, failure.migration.position);
  const image = openScratch(profile, null, (engine) => {
    runMigrations({ engine, migrations: before, profile, ledger: ledgerOf(profile, base.layout), at });
    return engine.serialize();
  });
  const repaired = upgrade(image).run;
  if (repaired.failure === null)
    return { kind: { kind: "stuck", migrations: before.length, failure }, image };
  const built = buildFromSnapshot(profile, base);
  if (built !== null) return { kind: { kind: "snapshot", file: built.file, failure }, image: built.image };
  return { kind: { kind: "none", failure }, image };
}

/** The database that base's last snapshot describes, with every migration of base in its ledger. */
function buildFromSnapshot(
  profile: Profile,
  base: MigrationFolder,
): { readonly file: string; readonly image: Uint8Array } | null {
  const snapshot = lastSnapshot(base);
  const schema = snapshot?.schema() ?? null;
  if (snapshot === null || schema === null) return null;
  const image = openScratch(profile, null, (engine) => {
    for (const statement of ddlOf(schema)) engine.run(statement);
    for (const { record } of planMigrations(
      engine,
      base.migrations,
      ledgerOf(profile, base.layout),
      profile,
    )) {
      engine.run(record.sql, record.params);
    }
    return engine.serialize();
  });
  return { file: snapshot.file, image };
}
