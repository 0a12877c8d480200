import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  nameKey,
  sameName
} from "./chunk-JMIYZW3L.js";

// src/model/rows.ts
var rowSources = ["snapshot", "invented", "seed"];
function rowidName(table) {
  if (table.withoutRowid) return null;
  const taken = new Set(table.columns.map((column) => nameKey(column.name)));
  return ["rowid", "_rowid_", "oid"].find((name) => !taken.has(name)) ?? null;
}
function isRowid(table, column) {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : void 0;
  return key !== void 0 && sameName(key, column.name) && column.type === "INTEGER" && !table.withoutRowid;
}
function affinityOf(type) {
  const name = type.toUpperCase();
  if (name.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(name)) return "text";
  if (name === "" || name.includes("BLOB") || name === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(name) ? "real" : "numeric";
}

export {
  rowSources,
  rowidName,
  isRowid,
  affinityOf
};
