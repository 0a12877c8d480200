import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { migrate } from "drizzle-orm/sqlite-proxy/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/sqlite-proxy";
import { migrate as migrateV1 } from "drizzle-orm-v1/sqlite-proxy/migrator";
import { holdDriver, oneByOne, type Session, throughSession } from "./hold.ts";
import { fileDiffers } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

const folder = temporaryFolder();
let files = 0;

function open(): Session {
  files += 1;
  const client = new Database(`${folder}/${files}.db`);
  client.exec("PRAGMA synchronous = OFF");
  const ask = async (text: string, params: unknown[], method: string) => {
    const statement = client.prepare(text);
    if (method === "run") return { rows: [statement.run(...params)] };
    return { rows: statement.raw().all(...params) };
  };
  const executor = (method: string) => async (text: string, params: unknown[]) =>
    (await ask(text, params, method)).rows;
  const executors = { all: executor("all"), get: executor("get"), run: executor("run") };
  // As the documentation of Drizzle has it.
  const apply = async (texts: readonly string[]) => {
    client.transaction(() => {
      for (const text of texts) client.exec(text);
    })();
  };
  return {
    migrate: async ({ path, layout }) => {
      const config = { migrationsFolder: path };
      if (layout === "journal") await migrate(drizzle(ask as never), apply as never, config);
      else await migrateV1(drizzleV1(executors as never), apply as never, config);
    },
    run: async (statements) => void client.exec(statements.join(";\n")),
    ask: oneByOne((sql) => client.prepare(sql).pluck().all().map(String)),
    close: async () => void client.close(),
  };
}

holdDriver({
  driver: "sqlite-proxy",
  layouts: ["journal", "folders"],
  differs: fileDiffers,
  real: (job) => throughSession(open(), job),
});
