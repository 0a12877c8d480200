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
  "sqlx"
];
var driverSources = ["input", "config", "dependency", "replay", "default"];
function nameInLedger(file, files) {
  const start = files === null ? null : joinPath(files.dir, "");
  const name = start !== null && file.startsWith(start) ? file.slice(start.length) : baseName(file);
  return files?.ledger?.keepsEnding === false ? name.replace(/\.sql$/, "") : name;
}
function ledgerOf(profile, drizzle) {
  return profile.wrangler || profile.files !== null ? "file-name" : drizzle;
}
function appHasKeys({ foreignKeys, foreignKeysFollowApp }) {
  return foreignKeys || !foreignKeysFollowApp;
}

export {
  driverNames,
  driverSources,
  nameInLedger,
  ledgerOf,
  appHasKeys
};
