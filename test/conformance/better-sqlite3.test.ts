import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/better-sqlite3";
import { migrate as migrateV1 } from "drizzle-orm-v1/better-sqlite3/migrator";
import { holdDriver, type Session, throughSession } from "./hold.ts";

function open(): Session {
  const client = new Database(":memory:");
  return {
    migrate: async ({ layout, path }) => {
      if (layout === "journal") migrate(drizzle(client), { migrationsFolder: path });
      else migrateV1(drizzleV1({ client }), { migrationsFolder: path });
    },
    run: async (sql) => void client.exec(sql),
    ask: async (sql) => client.prepare(sql).pluck().all().map(String),
    close: async () => void client.close(),
  };
}

holdDriver({
  driver: "better-sqlite3",
  layouts: ["journal", "folders"],
  real: (job) => throughSession(open(), job),
});
