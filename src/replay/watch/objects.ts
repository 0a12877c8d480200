import type { ObjectFailure } from "../../model/broken-object.ts";
import { addedStatements, type Migration } from "../../model/migration.ts";
import type { Schema } from "../../model/schema.ts";
import { brokenBetween } from "../../queries/objects/broken-between.ts";
import { type TrialDepth, tryObjects } from "../../queries/objects/try-objects.ts";
import type { Engine } from "../../sqlite/engine.ts";

/** What worked on a database before its upgrade. */
export interface ObjectWatch {
  /** What is broken behind the upgrade, which left this schema, or was before. No transaction may be open. */
  readonly broken: (after: Schema) => readonly ObjectFailure[];
}

/** Tries the triggers, views and full-text indexes of a database that is about to be upgraded; nothing where no new statement changes the schema. */
export function watchObjects(
  engine: Engine,
  added: readonly Migration[],
  before: Schema,
  depth: TrialDepth,
): ObjectWatch {
  const isDue = addedStatements(added).some(({ statement }) =>
    /^(?:create|drop|alter)-/.test(statement.kind),
  );
  if (!isDue) return { broken: () => [] };
  const worked = tryObjects(engine, before, depth);
  return { broken: (after) => brokenBetween(worked, tryObjects(engine, after, depth)) };
}
