import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/schema.ts
var referentialActions = ["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"];
function sameName(a, b) {
  return nameKey(a) === nameKey(b);
}
function nameKey(name) {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}
function tableNamed(schema, name) {
  let index = indexes.get(schema);
  if (index === void 0) {
    index = new Map(schema.tables.toReversed().map((table) => [nameKey(table.name), table]));
    indexes.set(schema, index);
  }
  return index.get(nameKey(name));
}
var indexes = /* @__PURE__ */ new WeakMap();

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

// src/model/migration.ts
function wholeFile(file) {
  return { file, line: 1, endLine: 1 };
}
var layouts = ["journal", "folders"];
function addedStatements(added) {
  return added.flatMap(
    (migration) => migration.chunks.flatMap((chunk) => chunk.statements.map((statement) => ({ migration, statement })))
  );
}
function changesSchema(migration) {
  return addedStatements([migration]).some(({ statement }) => /^(?:create|drop|alter)-/.test(statement.kind));
}

// src/model/rows.ts
var rowSources = ["snapshot", "invented", "seed"];
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
  referentialActions,
  sameName,
  nameKey,
  tableNamed,
  quoteName,
  quoteText,
  inSql,
  wholeFile,
  layouts,
  addedStatements,
  changesSchema,
  rowSources,
  isRowid,
  affinityOf
};
