import { layer } from "@effect/sql-libsql/LibsqlClient";
import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate as migratePast } from "drizzle-orm/libsql/migrator";
import { makeWithDefaults } from "drizzle-orm-v1/effect-libsql";
import { migrate } from "drizzle-orm-v1/effect-libsql/migrator";
import { tellsMigrators } from "./cases.ts";
import { effectSession } from "./effect-session.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { fileDiffers } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

function open(): Session {
  files += 1;
  const url = `file:${folder}/${files}.db`;
  return effectSession({
    layer: layer({ url }),
    open: makeWithDefaults({}),
    migrate: (db, { path }) => migrate(db, { migrationsFolder: path }),
    past: async ({ path }) => {
      const client = createClient({ url });
      await migratePast(drizzle(client), { migrationsFolder: path });
      client.close();
    },
  });
}

holdDriver({
  driver: "libsql",
  module: "drizzle-orm/effect-libsql",
  layouts: ["folders"],
  only: tellsMigrators,
  differs: fileDiffers,
  real: (job) => throughSession(open(), job),
});
