import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

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
function prefixOf(name) {
  return /^\d+/.exec(name)?.[0] ?? null;
}

export {
  wholeFile,
  layouts,
  addedStatements,
  changesSchema,
  prefixOf
};
