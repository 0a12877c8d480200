import { layer } from "@effect/sql-sqlite-do/SqliteClient";
import { drizzle } from "drizzle-orm/durable-sqlite";
import { migrate } from "drizzle-orm/durable-sqlite/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/durable-sqlite";
import { migrate as migrateV1 } from "drizzle-orm-v1/durable-sqlite/migrator";
import { makeWithDefaults } from "drizzle-orm-v1/effect-sqlite-do";
import { migrate as migrateByEffect } from "drizzle-orm-v1/effect-sqlite-do/migrator";
import * as Cause from "effect/Cause";
import * as Effect from "effect/Effect";
import { innermost } from "./innermost.ts";

/** What a test asks of a Durable Object. */
export type DurableRequest =
  | { readonly kind: "journal"; readonly config: Parameters<typeof migrate>[1] }
  | { readonly kind: "folders"; readonly config: Parameters<typeof migrateV1>[1] }
  | { readonly kind: "effect"; readonly config: Parameters<typeof migrateByEffect>[1] }
  | { readonly kind: "queries"; readonly queries: readonly string[] };

/** What it answers. */
export type DurableAnswer = { readonly error: string } | { readonly answers: readonly (readonly string[])[] };

interface State {
  readonly storage: {
    readonly sql: { readonly exec: (sql: string) => { readonly toArray: () => Record<string, unknown>[] } };
  };
}

/** A Durable Object that migrates its own database, as an app's would in its constructor. */
export class Migrated {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  async fetch(request: Request): Promise<Response> {
    return Response.json(await this.#answer((await request.json()) as DurableRequest));
  }

  async #answer(asked: DurableRequest): Promise<DurableAnswer> {
    const { storage } = this.#state;
    try {
      if (asked.kind === "journal") await migrate(drizzle(storage as never), asked.config);
      else if (asked.kind === "folders") await migrateV1(drizzleV1(storage as never), asked.config);
      else if (asked.kind === "effect") await applyByEffect(storage, asked.config);
      else {
        const answers = asked.queries.map((sql) =>
          storage.sql
            .exec(sql)
            .toArray()
            .map((row) => String(Object.values(row)[0])),
        );
        return { answers };
      }
      return { answers: [] };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }
}

async function applyByEffect(
  storage: State["storage"],
  config: Parameters<typeof migrateByEffect>[1],
): Promise<void> {
  const exit = await Effect.flatMap(makeWithDefaults({}), (db) => migrateByEffect(db, config)).pipe(
    Effect.provide(layer({ db: storage.sql, storage } as never)),
    Effect.runPromiseExit,
  );
  if (exit._tag === "Failure") throw new Error(innermost(Cause.squash(exit.cause)));
}

interface Environment {
  readonly OBJECTS: {
    readonly getByName: (name: string) => { readonly fetch: (request: Request) => Promise<Response> };
  };
}

export default {
  fetch: (request: Request, env: Environment): Promise<Response> =>
    env.OBJECTS.getByName(new URL(request.url).pathname).fetch(request),
};
