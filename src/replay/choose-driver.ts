import { filesView } from "../drizzle/files-view.ts";
import { type DriverChoice, type LedgerKind, ledgerOf, type Profile } from "../model/driver.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { Run } from "../model/run.ts";
import { openScratch } from "./open-scratch.ts";
import { runMigrations } from "./run.ts";

/** A database that ran base's migrations under one driver. */
export interface BaseState {
  readonly choice: DriverChoice;
  readonly profile: Profile;
  /** Base as this driver sees it; null where base has no such folder. */
  readonly base: MigrationFolder | null;
  /** How its migrator remembers what it applied of base. */
  readonly ledger: LedgerKind;
  readonly run: Run;
  /** The database behind the run, serialized; what a failed run left where it failed. */
  readonly image: Uint8Array;
}

/**
 * Chooses the driver: the first candidate under which base replays, since a history that lives in production
 * does so under its own driver. A firm one gives way to no guess.
 */
export function chooseDriver(
  base: MigrationFolder | null,
  candidates: readonly DriverChoice[],
  profileOf: (choice: DriverChoice) => Profile,
  at: (what: string) => void,
): BaseState {
  let firstTry: BaseState | null = null;
  for (const choice of considered(candidates)) {
    const state = replayBase(base, choice, profileOf(choice), at);
    if (state.run.failure === null) return state;
    firstTry ??= state;
  }
  if (firstTry === null) throw new Error("no driver to choose from");
  return firstTry;
}

/** Those that the repository says itself, where it does; never one that nothing points to. */
function considered(candidates: readonly DriverChoice[]): readonly DriverChoice[] {
  const firm = candidates.filter((choice) => choice.firm);
  return firm.length > 0 ? firm : candidates;
}

/** A folder as the driver's migrator reads it. */
export function viewFor(profile: Profile, folder: MigrationFolder): MigrationFolder {
  return ledgerOf(profile, folder.drizzleLedger) === "file-name" ? filesView(folder, profile.files) : folder;
}

/** Base's migrations under one driver, on a new database. */
export function replayBase(
  folder: MigrationFolder | null,
  choice: DriverChoice,
  profile: Profile,
  at: (what: string) => void,
): BaseState {
  const base = folder === null ? null : viewFor(profile, folder);
  return openScratch(profile, null, (engine) => {
    const ledger = ledgerOf(profile, base?.drizzleLedger ?? "when");
    const run = runMigrations({ engine, migrations: base?.migrations ?? [], profile, ledger, at });
    return { choice, profile, base, ledger, run, image: engine.serialize() };
  });
}
