import { ledgerOf } from "../../model/driver.ts";
import type { MigrationFolder } from "../../model/migration.ts";
import type { Tell } from "../../model/scratch.ts";
import type { BaseState } from "../../replay/choose-driver.ts";
import { openScratch } from "../../replay/open-scratch.ts";
import { runMigrations } from "../../replay/run.ts";

/** Whether the first migrations of `whole` are those of `part`, to the letter. */
export function isBeginning(part: MigrationFolder, whole: MigrationFolder): boolean {
  return part.migrations.every(({ name, hash }, place) => {
    const twin = whole.migrations[place];
    return twin?.name === name && twin.hash === hash;
  });
}

/** The same, and by the same records. */
export function isPrefix(part: MigrationFolder, whole: MigrationFolder): boolean {
  return (
    part.drizzleLedger === whole.drizzleLedger &&
    isBeginning(part, whole) &&
    part.migrations.every(({ when }, place) => whole.migrations[place]?.when === when)
  );
}

/**
 * A database of a released version: its migrations, run as base's driver runs them, from an earlier state on where that
 * is its beginning.
 */
export function rebuildState(
  base: MigrationFolder,
  { choice, profile }: Pick<BaseState, "choice" | "profile">,
  earlier: BaseState | null,
  at: Tell,
): BaseState {
  const ledger = ledgerOf(profile, base.drizzleLedger);
  const start =
    earlier?.run.failure === null && earlier.base !== null && isPrefix(earlier.base, base) ? earlier : null;
  const run = (image: Uint8Array | null, known: BaseState["run"]["schema"]): BaseState =>
    openScratch(profile, image, (engine) => {
      const schema = known === null ? {} : { known };
      const ran = runMigrations({ engine, migrations: base.migrations, profile, ledger, at, ...schema });
      return { choice, profile, base, ledger, run: ran, image: engine.serialize() };
    });
  if (start === null) return run(null, null);
  const state = run(start.image, start.run.schema);
  const isWhole = base.migrations.every(({ name }) => state.run.recorded.has(name));
  return isWhole && state.run.failure === null ? state : run(null, null);
}
