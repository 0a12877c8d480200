import { layer } from "@effect/sql-sqlite-node/SqliteClient";
import { makeWithDefaults } from "drizzle-orm-v1/effect-sqlite-node";
import { migrate } from "drizzle-orm-v1/effect-sqlite-node/migrator";
import { tellsMigrators } from "./cases.ts";
import { effectSession } from "./effect-session.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

function open(): Session {
  files += 1;
  return effectSession({
    layer: layer({ filename: `${folder}/${files}.db` }),
    open: makeWithDefaults({}),
    migrate: (db, { path }) => migrate(db, { migrationsFolder: path }),
  });
}

holdDriver({
  driver: "node-sqlite",
  module: "drizzle-orm/effect-sqlite-node",
  layouts: ["folders"],
  only: (job) => job.given.converted === undefined && tellsMigrators(job),
  real: (job) => throughSession(open(), job),
});
