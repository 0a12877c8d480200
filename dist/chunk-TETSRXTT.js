import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/quote.ts
function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function quoteText(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
function inSql(name) {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoteName(name);
}

export {
  quoteName,
  quoteText,
  inSql
};
