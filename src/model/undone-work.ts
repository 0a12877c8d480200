import type { Location } from "./finding.ts";
import type { Migration } from "./migration.ts";
import type { SchemaChange } from "./schema-change.ts";

/** Something that base did and a new migration, written without knowing of it, takes back. */
export interface UndoneWork {
  /** What the two sides together mean, and what comes out: from the one to the other. */
  readonly change: SchemaChange;
  /** Whether the new migration says otherwise itself; else it only brings back what it found when it was written. */
  readonly isClash: boolean;
  /** Base's migration. */
  readonly theirs: Migration;
  /** The new one, and the statements of it that do it. */
  readonly mine: Migration;
  readonly at: Location;
  /** The table that it rebuilds there; null where it does something else. */
  readonly rebuilds: string | null;
}
