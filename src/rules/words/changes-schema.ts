import type { Migration } from "../../model/migration.ts";

/** Whether a migration creates, drops or alters anything. */
export function changesSchema(migration: Migration): boolean {
  return migration.chunks.some((chunk) =>
    chunk.statements.some(({ kind }) => /^(?:create|drop|alter)-/.test(kind)),
  );
}
