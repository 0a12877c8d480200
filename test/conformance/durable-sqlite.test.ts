import { join } from "node:path";
import { build } from "esbuild";
import { afterAll } from "vitest";
import { tellsMigrators } from "./cases.ts";
import type { DurableAnswer, DurableRequest } from "./durable-worker.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { openMiniflare } from "./open-miniflare.ts";
import { bundleOf, journalBundleOf, type WrittenFolder } from "./write-folder.ts";

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

function open(isByEffect = false): Session {
  used += 1;
  const url = `http://durable/${used}`;
  const send = async (request: DurableRequest) => {
    const response = await workerd.dispatchFetch(url, { method: "POST", body: JSON.stringify(request) });
    const text = await response.text();
    // What breaks at the end of its transaction takes the whole object down.
    const answer: DurableAnswer = response.ok
      ? JSON.parse(text)
      : { error: (text.split("\n")[0] ?? "").replace(/^Error: /, "") };
    if ("error" in answer) throw new Error(answer.error);
    return answer.answers;
  };
  return {
    migrate: async (folder) => void (await send(requestFor(folder, isByEffect))),
    run: async (queries) => void (await send({ kind: "queries", queries })),
    ask: (queries) => send({ kind: "queries", queries }),
    close: async () => undefined,
  };
}

/** What drizzle-kit writes into `migrations.js`: files by `idx` in 0.x, by name in 1.0. */
function requestFor(folder: WrittenFolder, isByEffect: boolean): DurableRequest {
  if (folder.layout === "journal") return { kind: "journal", config: journalBundleOf(folder) };
  return { kind: isByEffect ? "effect" : "folders", config: bundleOf(folder) };
}

/** Bundled migrations have no hash, and whatever fails is told as "Rollback". */
holdDriver({
  driver: "durable-sqlite",
  layouts: ["journal", "folders"],
  hidesErrors: true,
  ledgerLine: (line) => line.replace(/^'[0-9a-f]*'/, "hash"),
  real: (job) => throughSession(open(), job),
});

holdDriver({
  driver: "durable-sqlite",
  module: "drizzle-orm/effect-sqlite-do",
  layouts: ["folders"],
  only: tellsMigrators,
  ledgerLine: (line) => line.replace(/^'[0-9a-f]*'/, "hash"),
  real: (job) => throughSession(open(true), job),
});
