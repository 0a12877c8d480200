import { DatabaseSync } from "node:sqlite";
import { drizzle } from "drizzle-orm-v1/node-sqlite";
import { migrate } from "drizzle-orm-v1/node-sqlite/migrator";
import { holdDriver, oneByOne, type Session, throughSession } from "./hold.ts";
import { fileDiffers } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

function open(): Session {
  files += 1;
  const client = new DatabaseSync(`${folder}/${files}.db`);
  client.exec("PRAGMA synchronous = OFF");
  return {
    migrate: async ({ path }) => void migrate(drizzle({ client }), { migrationsFolder: path }),
    run: async (statements) => client.exec(statements.join(";\n")),
    ask: oneByOne((sql) =>
      client
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0])),
    ),
    close: async () => client.close(),
  };
}

/** What Node 22 says of a text without any statement, and what it has said since. */
const finalized = /^[\s\S]*statement has been finalized$/;
const none = "The SQL query contains no statements.";

/** drizzle-orm 0.x has no driver for it, so that no ledger of its can be converted. */
holdDriver({
  driver: "node-sqlite",
  layouts: ["folders"],
  only: ({ given }) => given.converted === undefined,
  differs: fileDiffers,
  real: async (job) => {
    const outcome = await throughSession(open(), job);
    return { ...outcome, error: outcome.error?.replace(finalized, none) ?? null };
  },
});
