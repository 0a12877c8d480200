import { ddlOf } from "../drizzle/snapshot/ddl.ts";
import { lastSnapshot } from "../drizzle/snapshot/last-snapshot.ts";
import type { Case } from "../model/case.ts";
import { isSameWay } from "../model/driver-change.ts";
import type { Replayed } from "../model/evidence.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { Run } from "../model/run.ts";
import { failureOf } from "../sqlite/failure-of.ts";
import { introspect } from "../sqlite/introspect.ts";
import type { BaseState } from "./choose-driver.ts";
import { lendRows } from "./lend-rows.ts";
import type { MetDatabase } from "./met-database.ts";
import { openScratch } from "./open-scratch.ts";
import { highWaterMark, planMigrations } from "./plan.ts";
import { runMigrations } from "./run.ts";
import { watchLedger } from "./watch/ledger.ts";

/**
 * Runs head's migrations, as head's driver sees them, on a database that has base's past under base's, and on a fresh
 * one. `mayLend`: whether generated rows may help it over what lacks a row.
 */
export function replayHead(
  state: BaseState,
  judged: Case,
  mayLend: boolean,
  at: (what: string) => void,
): { readonly replayed: Replayed; readonly met: MetDatabase } {
  const { head, profile, ledger } = judged;
  const upgrade = (image: Uint8Array) =>
    openScratch(profile, image, (engine) => {
      const mark = highWaterMark(engine, profile);
      const schema = introspect(engine, state.run.schema ?? undefined);
      const { migrations } = head;
      const watch = watchLedger(engine, judged);
      const { prepare } = watch;
      const run = runMigrations({ engine, migrations, profile, ledger, at, known: schema, prepare });
      const written = run.schema === null ? null : watch.written(schema, run.schema);
      return { mark, schema, run, written };
    });
  const { start, image } = startOf(state, upgrade, at);
  const alone = upgrade(image);
  const { mark, schema } = alone;
  const lent = mayLend && start.kind !== "none" ? lendRows(judged, alone, image, upgrade) : null;
  const { run, written } = lent?.upgraded ?? alone;
  const lacking = lent === null ? null : alone.run.failure;
  const common = { upgrade: run, highWaterMark: mark, ledger: written, lacking };
  const met = { image, schema, lent: lent?.image ?? null };
  if (start.kind === "snapshot" || start.kind === "none")
    return { replayed: { ...common, start, fresh: null }, met };
  const isAlike = isSameWay(state.profile, profile) && isAppended(judged, alone.run);
  const fresh = isAlike ? run : freshRun(judged, at);
  return { replayed: { ...common, start, fresh }, met };
}

function freshRun({ head, profile, ledger }: Case, at: (what: string) => void): Run {
  return openScratch(profile, null, (engine) =>
    runMigrations({ engine, migrations: head.migrations, profile, ledger, at }),
  );
}

/**
 * Whether a fresh database would go through the very statements that base's replay and the upgrade have gone
 * through: head repeats base to the letter and adds behind it, and nothing was skipped. Then one run stands for both.
 */
function isAppended({ base, head }: Case, upgrade: Run): boolean {
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
  readonly start: Replayed["start"];
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
  const { base, profile, ledger, run } = state;
  if (base === null || base.migrations.length === 0)
    return { start: { kind: "nothing" }, image: state.image };
  const all = { kind: "replayed", migrations: base.migrations.length } as const;
  const { failure } = run;
  if (failure === null) return { start: all, image: state.image };
  const before = base.migrations.slice(0, failure.migration.position);
  const image = openScratch(profile, null, (engine) => {
    runMigrations({ engine, migrations: before, profile, ledger, at });
    return engine.serialize();
  });
  const repaired = upgrade(image).run;
  if (repaired.failure === null)
    return { start: { kind: "stuck", migrations: before.length, failure }, image };
  const built = buildFromSnapshot(state, base);
  if (built !== null) return { start: { kind: "snapshot", file: built.file, failure }, image: built.image };
  return { start: { kind: "none", failure }, image };
}

/**
 * The database that base's last snapshot describes, with every migration of base in its ledger; null where there is no
 * such snapshot, or SQLite takes it no more than the migrations.
 */
function buildFromSnapshot(
  { profile, ledger }: BaseState,
  base: MigrationFolder,
): { readonly file: string; readonly image: Uint8Array } | null {
  const snapshot = lastSnapshot(base);
  const schema = snapshot?.schema() ?? null;
  if (snapshot === null || schema === null) return null;
  const image = openScratch(profile, null, (engine) => {
    if (ddlOf(schema).some((statement) => failureOf(engine, statement) !== null)) return null;
    for (const { record } of planMigrations(engine, base.migrations, ledger, profile)) {
      engine.run(record.sql, record.params);
    }
    return engine.serialize();
  });
  return image === null ? null : { file: snapshot.file, image };
}
