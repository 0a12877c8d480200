import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/tree.ts
function fileTree(entries) {
  const sorted = [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return new Map(sorted.map((entry) => [entry.path, entry]));
}
function textAt(tree, path) {
  const entry = tree.get(path);
  return entry?.bytes == null ? null : Buffer.from(entry.bytes).toString("utf8");
}
function isLfsPointer(text) {
  return text.startsWith("version https://git-lfs.github.com/spec/");
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, relative) {
  return folder === "" ? relative : `${folder}/${relative}`;
}

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
  fileTree,
  textAt,
  isLfsPointer,
  parentOf,
  baseName,
  joinPath,
  driverNames,
  usualLedgers,
  driverSources,
  nameInLedger,
  ownLedgerTable,
  appHasKeys
};
