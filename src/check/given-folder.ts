import type { ForeignKeySetting } from "../drizzle/detect-foreign-keys.ts";
import type { AppFunctions } from "../model/app-functions.ts";
import type { DriverChoice, SourcePlace } from "../model/driver.ts";
import type { DryRuns } from "../model/dry-run.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { ReleasedStates } from "../model/released.ts";
import type { Rollout } from "../model/rollout.ts";
import type { SourceCode } from "../model/source-code.ts";

/** What one side of the repository says about how the folder is applied. */
export interface SaidOfDriver {
  /** Best guess first. */
  readonly drivers: readonly DriverChoice[];
  readonly appForeignKeys: ForeignKeySetting | null;
  /** The same, with some sources left aside: those that migrate another database. */
  readonly foreignKeysBut: (files: readonly string[]) => ForeignKeySetting | null;
  /** Where `drizzle-kit migrate` is run; null where it is not. */
  readonly byKit: SourcePlace | null;
  /** How the app goes out, where this applies its migrations. */
  readonly rollout: (applier: DriverChoice) => Rollout | null;
  /** Reads, when it is called, what the app gives to its connection: needed where SQL asks for what no engine has. */
  readonly appFunctions: () => AppFunctions;
}

/** One folder as both sides have it, with what each says about how it is applied. */
export interface GivenFolder {
  readonly base: MigrationFolder | null;
  readonly head: MigrationFolder;
  /** Where base and head parted, if base has moved on since. */
  readonly fork: MigrationFolder | null;
  readonly conflicts: readonly string[];
  readonly said: {
    /** Null where base does not have the folder. */
    readonly base: SaidOfDriver | null;
    readonly head: SaidOfDriver;
  };
  /** Null where drizzle-kit was not asked. */
  readonly dryRuns: DryRuns | null;
  /** The folder as released versions have it; null where nobody asked for them. */
  readonly released: ReleasedStates | null;
  /** What the sources ask of the folder's tables, waited for when it is asked for; null where they were not read. */
  readonly code: () => SourceCode | null;
}
