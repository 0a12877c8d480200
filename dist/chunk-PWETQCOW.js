import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/touched.ts
var tableFates = ["added", "dropped", "renamed", "rebuilt", "changed", "kept"];
var rowFates = ["lost", "changed", "added", "kept"];
var untouched = { tables: [], keys: [] };

export {
  tableFates,
  rowFates,
  untouched
};
