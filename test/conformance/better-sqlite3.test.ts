import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/better-sqlite3";
import { migrate as migrateV1 } from "drizzle-orm-v1/better-sqlite3/migrator";
import { holdDriver, oneByOne, type Session, throughSession } from "./hold.ts";
import { journalModeReason } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

function open(): Session {
  files += 1;
  const client = new Database(`${folder}/${files}.db`);
  client.pragma("synchronous = OFF");
  return {
    migrate: async ({ layout, path }) => {
      if (layout === "journal") migrate(drizzle(client), { migrationsFolder: path });
      else migrateV1(drizzleV1({ client }), { migrationsFolder: path });
    },
    run: async (statements) => void client.exec(statements.join(";\n")),
    ask: oneByOne((sql) => client.prepare(sql).pluck().all().map(String)),
    close: async () => void client.close(),
  };
}

holdDriver({
  driver: "better-sqlite3",
  layouts: ["journal", "folders"],
  differs: { journal_mode: journalModeReason },
  real: (job) => throughSession(open(), job),
});
