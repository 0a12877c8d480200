import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/libsql";
import { migrate as migrateV1 } from "drizzle-orm-v1/libsql/migrator";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { fileDiffers } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

/** A file, since every connection of an in-memory client is a database of its own. */
function open(): Session {
  files += 1;
  const client = createClient({ url: `file:${folder}/${files}.db` });
  return {
    migrate: async ({ layout, path }) => {
      if (layout === "journal") await migrate(drizzle(client), { migrationsFolder: path });
      else await migrateV1(drizzleV1({ client }), { migrationsFolder: path });
    },
    run: (statements) => client.executeMultiple(statements.join(";\n")),
    ask: async (queries) => {
      const answers = await Promise.all(queries.map((sql) => client.execute(sql)));
      return answers.map(({ rows }) => rows.map((row) => String(row[0])));
    },
    close: async () => client.close(),
  };
}

holdDriver({
  driver: "libsql",
  layouts: ["journal", "folders"],
  differs: fileDiffers,
  real: (job) => throughSession(open(), job),
});
