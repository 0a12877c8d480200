import { Database } from "@tursodatabase/database";
import { Database as Synced } from "@tursodatabase/sync";
import { drizzle } from "drizzle-orm-v1/tursodatabase/database";
import { migrate } from "drizzle-orm-v1/tursodatabase/migrator";
import { drizzle as drizzleSynced } from "drizzle-orm-v1/tursodatabase-sync";
import { migrate as migrateSynced } from "drizzle-orm-v1/tursodatabase-sync/migrator";
import { tellsMigrators } from "./cases.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

async function open(): Promise<Session> {
  files += 1;
  const client = new Database(`${folder}/${files}.db`);
  await client.connect();
  return sessionOf(
    client,
    async (path) => void (await migrate(drizzle({ client }), { migrationsFolder: path })),
  );
}

async function openSynced(): Promise<Session> {
  files += 1;
  const client = new Synced({ path: `${folder}/${files}.db` });
  await client.connect();
  return sessionOf(
    client,
    async (path) => void (await migrateSynced(drizzleSynced({ client }), { migrationsFolder: path })),
  );
}

function sessionOf(client: Database | Synced, apply: (path: string) => Promise<void>): Session {
  return {
    migrate: ({ path }) => apply(path),
    run: async (statements) => {
      for (const sql of statements) await client.exec(sql);
    },
    ask: async (queries) => {
      const answers: (readonly string[])[] = [];
      for (const sql of queries) {
        const statement = await client.prepare(sql);
        const rows: readonly unknown[][] = await statement.raw(true).all();
        answers.push(rows.map(([value]) => String(value)));
      }
      return answers;
    },
    close: () => client.close(),
  };
}

/** Its engine writes every statement of a schema anew, and has words of its own for what it refuses. */
const schemaLine = (line: string): string => line.replace(/[\s`"]+/g, "").toLowerCase();

/** What no profile can say of an engine that is not SQLite: the gate is more careful, or has another text. */
const differs = {
  "rebuild of a table that a view reads": "it drops and renames a table under a view without a word",
  "ADD COLUMN with REFERENCES and a default": "it writes the whole table anew, with its keys at the end",
  "double-quoted name in a CHECK": "it takes a text in quotes for a name where it declares, and nowhere else",
} as const;

holdDriver({
  driver: "turso",
  module: "drizzle-orm/tursodatabase",
  layouts: ["folders"],
  schemaLine,
  differs,
  hidesErrors: true,
  only: ({ given }) => given.converted === undefined,
  real: async (job) => throughSession(await open(), job),
});

holdDriver({
  driver: "turso",
  module: "drizzle-orm/tursodatabase-sync",
  layouts: ["folders"],
  schemaLine,
  differs,
  hidesErrors: true,
  only: (job) => job.given.converted === undefined && tellsMigrators(job),
  real: async (job) => throughSession(await openSynced(), job),
});
