import type { Migration, Statement } from "../model/migration.ts";
import type { Schema } from "../model/schema.ts";
import type { Engine } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";

/** A statement that ran, and the schema behind it. */
export interface SchemaStep {
  readonly migration: Migration;
  readonly statement: Statement;
  /** The same object as that of the step before where the statement left the schema alone. */
  readonly after: Schema;
}

/** Keeps the schema behind each statement of a run. */
export interface StepWatch {
  readonly observe: (migration: Migration, statement: Statement) => void;
  readonly steps: readonly SchemaStep[];
}

/**
 * Watches a database from now on. The schema is read again only where SQLite's own counter says that it moved
 * (https://sqlite.org/pragma.html#pragma_schema_version), and of it only the tables that did.
 */
export function collectSteps(engine: Engine, before: Schema): StepWatch {
  const steps: SchemaStep[] = [];
  let schema = before;
  const schemaVersion = engine.counter("PRAGMA main.schema_version");
  let version = schemaVersion();
  return {
    steps,
    observe(migration, statement) {
      const now = schemaVersion();
      if (now !== version) schema = introspect(engine, schema);
      version = now;
      steps.push({ migration, statement, after: schema });
    },
  };
}
