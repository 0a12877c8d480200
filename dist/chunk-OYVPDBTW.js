import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  baseName,
  joinPath
} from "./chunk-TS46VUG4.js";

// src/model/driver.ts
var driverNames = [
  "better-sqlite3",
  "node-sqlite",
  "libsql",
  "turso",
  "bun-sqlite",
  "sql-js",
  "d1",
  "d1-wrangler",
  "d1-http",
  "durable-sqlite",
  "expo-sqlite",
  "op-sqlite",
  "sqlite-proxy",
  "sqlite-cloud",
  "sqlx"
];
var usualLedgers = { drizzle: "__drizzle_migrations", wrangler: "d1_migrations" };
var driverSources = ["input", "config", "dependency", "replay", "default"];
function nameInLedger(file, files) {
  const start = files === null ? null : joinPath(files.dir, "");
  const name = start !== null && file.startsWith(start) ? file.slice(start.length) : baseName(file);
  return files?.ledger?.keepsEnding === false ? name.replace(/\.sql$/, "") : name;
}
function ledgerTable({ wrangler, files, migrationsTable }, kind) {
  if (kind !== "file-name") return migrationsTable ?? usualLedgers.drizzle;
  return files?.ledger?.table ?? (wrangler ? usualLedgers.wrangler : null);
}
function ownLedgerTable(profile, kind) {
  return ledgerTable(profile, kind) ?? usualLedgers.wrangler;
}
function appHasKeys({ foreignKeys, foreignKeysFollowApp }) {
  return foreignKeys || !foreignKeysFollowApp;
}

export {
  driverNames,
  usualLedgers,
  driverSources,
  nameInLedger,
  ownLedgerTable,
  appHasKeys
};
