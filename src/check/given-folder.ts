import type { ForeignKeySetting } from "../drizzle/detect-driver.ts";
import type { DriverChoice } from "../model/driver.ts";
import type { DryRuns } from "../model/dry-run.ts";
import type { MigrationFolder } from "../model/migration.ts";

/** One folder as both sides have it, with what the repository says about how it is applied. */
export interface GivenFolder {
  readonly base: MigrationFolder | null;
  readonly head: MigrationFolder;
  /** Where base and head parted, if base has moved on since. */
  readonly fork: MigrationFolder | null;
  readonly conflicts: readonly string[];
  readonly drivers: readonly DriverChoice[];
  readonly appForeignKeys: ForeignKeySetting | null;
  /** Null where drizzle-kit was not asked. */
  readonly dryRuns: DryRuns | null;
}
