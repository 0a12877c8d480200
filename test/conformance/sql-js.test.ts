import { drizzle } from "drizzle-orm/sql-js";
import { migrate } from "drizzle-orm/sql-js/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/sql-js";
import { migrate as migrateV1 } from "drizzle-orm-v1/sql-js/migrator";
import initSqlJs from "sql.js";
import { holdDriver, oneByOne, type Session, throughSession } from "./hold.ts";
import { fileDiffers } from "./reasons.ts";

const { Database } = await initSqlJs();

function open(): Session {
  const client = new Database();
  return {
    migrate: async ({ layout, path }) => {
      if (layout === "journal") migrate(drizzle(client), { migrationsFolder: path });
      else migrateV1(drizzleV1(client), { migrationsFolder: path });
    },
    run: async (statements) => void client.exec(statements.join(";\n")),
    ask: oneByOne((sql) => (client.exec(sql)[0]?.values ?? []).map(([value]) => String(value))),
    close: async () => client.close(),
  };
}

holdDriver({
  driver: "sql-js",
  layouts: ["journal", "folders"],
  differs: {
    ...fileDiffers,
    "full text search": "the package's own build leaves FTS5 out; who uses it ships another build",
  },
  real: (job) => throughSession(open(), job),
});
