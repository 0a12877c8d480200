import type { LedgerKind, Profile } from "./driver.ts";
import type { Migration, MigrationFolder } from "./migration.ts";
import type { Policy } from "./policy.ts";

/** One migration folder under judgement: what both sides have of it, as the driver's migrator reads it. */
export interface Case {
  /** Null where base has no such folder, or none whose journal can be read. */
  readonly base: MigrationFolder | null;
  readonly head: MigrationFolder;
  readonly profile: Profile;
  /** How head's migrator remembers what it applied. */
  readonly ledger: LedgerKind;
  /** Migrations of head that base does not have under any name. */
  readonly added: readonly Migration[];
  /** What the team does not allow without an acceptance; left out, nothing. */
  readonly policy?: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}
