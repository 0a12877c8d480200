import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  joinPath
} from "./chunk-TS46VUG4.js";

// src/drizzle/migration-paths.ts
function migrationFile({ path, layout }, name) {
  return joinPath(path, layout === "journal" ? `${name}.sql` : `${name}/migration.sql`);
}
function migrationNameAt({ path, layout }, file) {
  const start = joinPath(path, "");
  if (!file.startsWith(start)) return null;
  const pattern = layout === "journal" ? /^([^/]+)\.sql$/ : /^([^/]+)\/migration\.sql$/;
  return pattern.exec(file.slice(start.length))?.[1] ?? null;
}
function journalFile(folder) {
  return joinPath(folder, "meta/_journal.json");
}

export {
  migrationFile,
  migrationNameAt,
  journalFile
};
