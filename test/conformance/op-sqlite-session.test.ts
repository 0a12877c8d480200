import { DatabaseSync } from "node:sqlite";
import { build } from "esbuild";
import { holdDriver, type Job, oneByOne, type Session, throughSession } from "./hold.ts";
import { fileDiffers } from "./reasons.ts";
import { bundleOf, journalBundleOf, temporaryFolder, type WrittenFolder } from "./write-folder.ts";

/** What drizzle-orm has for op-sqlite, without the packages of React Native, of which it needs only the hooks. */
const bundled = await build({
  stdin: {
    contents: `
      export { drizzle } from "drizzle-orm/op-sqlite";
      export { migrate } from "drizzle-orm/op-sqlite/migrator";
      export { drizzle as drizzleV1 } from "drizzle-orm-v1/op-sqlite";
      export { migrate as migrateV1 } from "drizzle-orm-v1/op-sqlite/migrator";`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
  plugins: [
    {
      name: "without-react-native",
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^(?:react|@op-engineering\/op-sqlite)$/ }, ({ path }) => ({
          path,
          namespace: "absent",
        }));
        onLoad({ filter: /.*/, namespace: "absent" }, () => ({
          contents: "export const useEffect = null, useReducer = null, open = null;",
        }));
      },
    },
  ],
});
const code = Buffer.from(bundled.outputFiles[0]?.text ?? "").toString("base64");
const orm: Record<
  "drizzle" | "migrate" | "drizzleV1" | "migrateV1",
  (...given: readonly unknown[]) => unknown
> = await import(`data:text/javascript;base64,${code}`);

const folder = temporaryFolder();
let files = 0;

/** op-sqlite as its C++ has it: every statement of a text runs, a text without any is none, rows come as arrays. */
function standIn(client: DatabaseSync): object {
  const execute = async (sql: string, params: readonly unknown[] = []) => {
    if (params.length === 0 && !/^\s*(?:select|pragma)\b/i.test(sql)) {
      client.exec(sql);
      return { rows: [], rawRows: [] };
    }
    const statement = client.prepare(sql);
    const rows = statement.all(...(params as readonly (string | number)[]));
    return { rows, rawRows: rows.map((row) => Object.values(row)) };
  };
  return {
    execute,
    executeAsync: execute,
    executeRaw: async (sql: string, params: readonly unknown[]) => execute(sql, params),
    executeRawAsync: async (sql: string, params: readonly unknown[]) => (await execute(sql, params)).rawRows,
  };
}

function open(): Session {
  files += 1;
  const client = new DatabaseSync(`${folder}/${files}.db`, {
    enableForeignKeyConstraints: false,
    enableDoubleQuotedStringLiterals: true,
  });
  client.exec("PRAGMA synchronous = OFF");
  const migrate = (written: WrittenFolder) =>
    written.layout === "journal"
      ? orm.migrate(orm.drizzle(standIn(client)), journalBundleOf(written))
      : orm.migrateV1(orm.drizzleV1(standIn(client)), bundleOf(written));
  return {
    migrate: async (written) => void (await migrate(written)),
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

/** Not op-sqlite itself, which runs on a phone: what drizzle-orm does with it, on what stands in for it. */
const held = {
  driver: "op-sqlite",
  ledgerLine: (line: string) => line.replace(/^'[0-9a-f]*'/, "hash"),
  real: (job: Job) => throughSession(open(), job),
} as const;
holdDriver({ ...held, layouts: ["journal"] });
holdDriver({ ...held, layouts: ["folders"], differs: fileDiffers });
