import { join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";
import type { DurableAnswer, DurableRequest } from "./durable-worker.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { openMiniflare } from "./open-miniflare.ts";
import type { WrittenFolder } from "./write-folder.ts";

const bundled = await build({
  entryPoints: [join(import.meta.dirname, "durable-worker.ts")],
  bundle: true,
  format: "esm",
  write: false,
});
const workerd = openMiniflare({
  script: bundled.outputFiles[0]?.text ?? "",
  durableObjects: { OBJECTS: { className: "Migrated", useSQLite: true } },
});
afterAll(() => workerd.dispose());

let used = 0;

function open(): Session {
  used += 1;
  const url = `http://durable/${used}`;
  const send = async (request: DurableRequest) => {
    const response = await workerd.dispatchFetch(url, { method: "POST", body: JSON.stringify(request) });
    const answer = (await response.json()) as DurableAnswer;
    if ("error" in answer) throw new Error(answer.error);
    return answer.answers;
  };
  return {
    migrate: async (folder) => void (await send(bundleOf(folder))),
    run: async (queries) => void (await send({ kind: "queries", queries })),
    ask: (queries) => send({ kind: "queries", queries }),
    close: async () => undefined,
  };
}

/** What drizzle-kit writes into `migrations.js`: files by `idx` in 0.x, by name in 1.0. */
function bundleOf({ layout, files }: WrittenFolder): DurableRequest {
  if (layout === "folders") {
    const migrations = [...files].map(([file, text]) => [file.replace("/migration.sql", ""), text]);
    return { kind: "folders", config: { migrations: Object.fromEntries(migrations) } };
  }
  const journal = JSON.parse(files.get("meta/_journal.json") ?? "") as {
    readonly entries: readonly { idx: number; when: number; tag: string; breakpoints: boolean }[];
  };
  const migrations = journal.entries.flatMap(({ idx, tag }) => {
    const text = files.get(`${tag}.sql`);
    return text === undefined ? [] : [[`m${String(idx).padStart(4, "0")}`, text]];
  });
  return {
    kind: "journal",
    config: { journal: { entries: [...journal.entries] }, migrations: Object.fromEntries(migrations) },
  };
}

/** Bundled migrations have no hash, and whatever fails is told as "Rollback". */
holdDriver({
  driver: "durable-sqlite",
  layouts: ["journal", "folders"],
  hidesErrors: true,
  ledgerLine: (line) => line.replace(/^'[0-9a-f]*'/, "hash"),
  real: (job) => throughSession(open(), job),
});
