import type { Schema } from "../model/schema.ts";
import { type Clash, mergeEntities } from "./merge-entities.ts";
import { entitiesOf, isSameEntity, type SchemaEntity, schemaOf } from "./schema-entities.ts";

/** What two sides together mean a database to be. */
export interface MergedSchema {
  readonly schema: Schema;
  /** What both changed, and not to the same. */
  readonly clashes: readonly Clash<SchemaEntity>[];
}

/** Merges three schemas, entity by entity; names are to be those of the branch already. */
export function mergeSchemas(fork: Schema, base: Schema, branch: Schema): MergedSchema {
  const merged = mergeEntities(entitiesOf(fork), entitiesOf(base), entitiesOf(branch), isSameEntity);
  return { schema: schemaOf(merged.entities), clashes: merged.clashes };
}
