import * as Cause from "effect/Cause";
import * as Effect from "effect/Effect";
import type * as Layer from "effect/Layer";
import * as ManagedRuntime from "effect/ManagedRuntime";
import type { SqlClient } from "effect/unstable/sql/SqlClient";
import type { Session } from "./hold.ts";
import { innermost } from "./innermost.ts";
import type { WrittenFolder } from "./write-folder.ts";

/** What drizzle-orm 1.0 has of one Effect client. */
export interface EffectDriver<Client, Database extends { readonly $client: SqlClient }> {
  readonly layer: Layer.Layer<Client, unknown>;
  readonly open: Effect.Effect<Database, unknown, Client>;
  readonly migrate: (db: Database, folder: WrittenFolder) => Effect.Effect<unknown, unknown, never>;
  /** Applies what 0.x wrote, on the same database. */
  readonly past?: (folder: WrittenFolder) => Promise<void>;
  /** Whether the database is gone with its connection. */
  readonly isInMemory?: boolean;
}

/**
 * One runtime for all steps, and so one connection as an app has it. What is asked is what the database holds once the
 * app is gone: where COMMIT fails, Effect leaves the transaction open.
 */
export function effectSession<Client, Database extends { readonly $client: SqlClient }>(
  driver: EffectDriver<Client, Database>,
): Session {
  let runtime = ManagedRuntime.make(driver.layer);
  const perform = async <T>(work: (db: Database) => Effect.Effect<T, unknown, never>): Promise<T> => {
    const exit = await runtime.runPromiseExit(Effect.flatMap(driver.open, work));
    if (exit._tag === "Success") return exit.value;
    throw new Error(innermost(Cause.squash(exit.cause)));
  };
  return {
    migrate: async (folder) => {
      if (folder.layout === "journal") await driver.past?.(folder);
      else await perform((db) => driver.migrate(db, folder));
    },
    run: async (statements) => {
      for (const sql of statements) await perform((db) => db.$client.unsafe(sql));
    },
    ask: async (queries) => {
      if (driver.isInMemory) await perform((db) => Effect.ignore(db.$client.unsafe("ROLLBACK")));
      else {
        await runtime.dispose();
        runtime = ManagedRuntime.make(driver.layer);
      }
      const answers: (readonly string[])[] = [];
      for (const sql of queries) {
        const rows = await perform((db) => db.$client.unsafe(sql).values);
        answers.push(rows.map(([value]) => String(value)));
      }
      return answers;
    },
    close: () => runtime.dispose(),
  };
}
