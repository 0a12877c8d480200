import { drizzle } from "drizzle-orm/d1";
import { migrate } from "drizzle-orm/d1/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/d1";
import { migrate as migrateV1 } from "drizzle-orm-v1/d1/migrator";
import { afterAll, beforeAll } from "vitest";
import { cases, order } from "./cases.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { type D1, openMiniflare } from "./open-miniflare.ts";

const names = cases.flatMap((_, at) => [`D${at}`, `E${at}`]);
const workerd = openMiniflare({ d1Databases: names });
beforeAll(() => workerd.ready);
afterAll(() => workerd.dispose());

let used = 0;

async function open(): Promise<Session> {
  const client: D1 = await workerd.getD1Database(names[used] ?? "");
  used += 1;
  return {
    migrate: async ({ layout, path }) => {
      if (layout === "journal") await migrate(drizzle(client as never), { migrationsFolder: path });
      else await migrateV1(drizzleV1(client as never), { migrationsFolder: path });
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
  driver: "d1",
  layouts: ["journal", "folders"],
  // Both migrators hand the very same texts to `batch()`; 1.0 is held where it chooses them.
  only: ({ layout, given }) => layout === "journal" || order.includes(given),
  real: async (job) => throughSession(await open(), job),
});
