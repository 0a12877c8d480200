import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { layerMemory } from "@effect/sql-sqlite-wasm/SqliteClient";
import { makeWithDefaults } from "drizzle-orm-v1/effect-sqlite-wasm";
import { migrate } from "drizzle-orm-v1/effect-sqlite-wasm/migrator";
import { effectSession } from "./effect-session.ts";
import { holdDriver, type Session, throughSession } from "./hold.ts";
import { bundleOf } from "./write-folder.ts";

/** SQLite as WebAssembly is fetched by its address, as browsers have it; Node fetches no file. */
const fetchFromWeb = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  const url = String(address instanceof Request ? address.url : address);
  if (!url.startsWith("file:")) return fetchFromWeb(address, options);
  return new Response(readFileSync(fileURLToPath(url)), { headers: { "content-type": "application/wasm" } });
};

function open(): Session {
  return effectSession({
    layer: layerMemory({}),
    open: makeWithDefaults({}),
    migrate: (db, folder) => migrate(db, bundleOf(folder)),
    isInMemory: true,
  });
}

/** SQLite 3.47 stumbles over another word than what stands in for it here. */
const differs = Object.fromEntries(
  [
    "libSQL's ALTER COLUMN TO",
    "libSQL's ALTER COLUMN TO with REFERENCES",
    "libSQL's ALTER COLUMN TO on a missing column",
    "libSQL's ALTER COLUMN TO on a missing table",
    "ALTER TO without COLUMN",
  ].map((name) => [name, "an older SQLite stumbles over another word"]),
);

/** Bundled migrations have no hash. */
holdDriver({
  driver: "sql-js",
  module: "drizzle-orm/effect-sqlite-wasm",
  layouts: ["folders"],
  only: ({ given }) => given.converted === undefined,
  differs,
  ledgerLine: (line) => line.replace(/^'[0-9a-f]*'/, "hash"),
  real: (job) => throughSession(open(), job),
});
