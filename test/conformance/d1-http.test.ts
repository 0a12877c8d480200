import { drizzle } from "drizzle-orm/sqlite-proxy";
import { migrate } from "drizzle-orm/sqlite-proxy/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/sqlite-proxy";
import { migrate as migrateV1 } from "drizzle-orm-v1/sqlite-proxy/migrator";
import { afterAll } from "vitest";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { type D1, openMiniflare } from "./open-miniflare.ts";

/** Each statement is a request of its own, so that what a failure leaves behind is what there is to hold. */
const held = new Set([
  "rebuild of a parent of CASCADE and SET NULL children and of itself",
  "rebuild of a parent of NO ACTION children",
  "NO ACTION rebuild between defer_foreign_keys ON and OFF",
  "rebuild that reads a column it is about to add",
  "two statements in a chunk",
  "two statements in a chunk, the second wrong",
  "failing third statement",
  "second of two pending migrations fails",
  "COMMIT behind a statement",
  "keys off before a delete",
  "TEMP table",
  "converted folder with a new migration",
]);
const layouts = ["journal", "folders"] as const;
const names = layouts.flatMap((layout) => [...held].map((_, at) => `${layout}${at}`));
const workerd = openMiniflare({ d1Databases: names });
afterAll(() => workerd.dispose());

/**
 * What drizzle-kit does with `driver: "d1-http"`: drizzle-orm's own proxy migrator, and in 0.31 a request for each
 * statement that it hands over, in 1.0 one for all of them. Cloudflare's HTTP API in front of workerd is left out.
 */
async function open(): Promise<Session> {
  const client = (await workerd.getD1Database(names.pop() ?? "")) as unknown as D1;
  const request = async (sql: string) => (await client.prepare(sql).run()).results;
  const db = drizzle(async (sql) => ({ rows: (await request(sql)).map((row) => Object.values(row)) }));
  const dbV1 = drizzleV1({
    run: request,
    all: async (sql: string, params: readonly unknown[], mode: string) => {
      const { results } = await client
        .prepare(sql)
        .bind(...params)
        .run();
      return mode === "object" ? results : results.map((row) => Object.values(row));
    },
  } as never);
  return {
    migrate: async ({ path, layout }) => {
      if (layout === "folders") {
        const all = async (queries: readonly string[]): Promise<void> => {
          if (queries.length > 0) await request(queries.join("; "));
        };
        await migrateV1(dbV1, all, { migrationsFolder: path });
        return;
      }
      const each = async (queries: readonly string[]): Promise<void> => {
        for (const sql of queries) await request(sql);
      };
      await migrate(db, each, { migrationsFolder: path });
    },
    run: async (statements) => void (await client.batch(statements.map((sql) => client.prepare(sql)))),
    ask: async (queries) => {
      if (queries.length === 0) return [];
      const answers = await client.batch(queries.map((sql) => client.prepare(sql)));
      return answers.map(({ results }) => results.map((row) => String(Object.values(row)[0])));
    },
    close: async () => undefined,
  };
}

holdDriver({
  driver: "d1-http",
  layouts,
  only: ({ given }) => held.has(given.name),
  real: async (job) => throughSession(await open(), job),
});
