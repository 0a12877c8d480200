import { nameKey, type Schema } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { diffSchemas } from "../schema/diff-schema.ts";
import { tableOf } from "../schema/object-key.ts";
import { driftBetween } from "../schema/schema-drift.ts";

/** Tables that replication, hosting or extensions keep beside the app's: Litestream, libSQL, PowerSync, cr-sqlite. */
const ofTools = /^(?:_litestream_|libsql_|__?turso_|powersync_|ps_oplog|ps_buckets|ps_crud|crsql_|__crsql_)/i;

/** In what a database differs from the schema that its migrations make: `add-column` is a column that only it has. */
export function findDrift(expected: Schema, found: Schema): readonly SchemaChange[] {
  return diffSchemas(expected, found).filter((change) => !ofTools.test(tableOf(change)));
}

/**
 * How many of these migrations a database without records looks to have run, by the schemas on their way: the most after
 * which nothing differs, else those after which least does, of those whose tables are all there. 0 for none.
 */
export function guessRan(onTheWay: readonly Schema[], found: Schema): number {
  const has = new Set(found.tables.map(({ name }) => nameKey(name)));
  const candidates = onTheWay.flatMap((schema, place) =>
    schema.tables.length > 0 && schema.tables.every(({ name }) => has.has(nameKey(name)))
      ? [{ ran: place + 1, differences: driftBetween(found, schema).length }]
      : [],
  );
  const least = Math.min(...candidates.map(({ differences }) => differences));
  return candidates.findLast(({ differences }) => differences === least)?.ran ?? 0;
}
