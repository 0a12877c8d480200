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
function storedColumns({ columns }) {
  return columns.filter(({ generated }) => generated === null);
}
function referredColumns({ parentColumns }, parent) {
  return parentColumns.length > 0 ? parentColumns : parent.primaryKey;
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

export {
  referentialActions,
  sameName,
  nameKey,
  storedColumns,
  referredColumns,
  tableNamed
};
