import type { Schema } from "../../model/schema.ts";
import { sameName, tableNamed } from "../../model/schema.ts";

/**
 * Those of drizzle-kit's statements that would still change a database. It compares with the last snapshot; where that
 * lags behind the SQL, it generates once more what a migration made by hand already did.
 */
export function notThere(statements: readonly string[], schema: Schema): readonly string[] {
  return statements.filter((statement) => !isThere(statement, schema));
}

/** Read in the one form drizzle-kit writes each of them in; a rebuild counts as change. */
function isThere(statement: string, schema: Schema): boolean {
  const [, verb = "", name = "", action = "", column = ""] =
    /^(CREATE TABLE|DROP TABLE|CREATE (?:UNIQUE )?INDEX|DROP INDEX|ALTER TABLE)(?: IF EXISTS)? [`"]([^`"]+)[`"](?: (ADD|DROP COLUMN) [`"]([^`"]+)[`"])?/.exec(
      statement,
    ) ?? [];
  const isDrop = `${verb} ${action}`.includes("DROP");
  if (verb === "") return false;
  if (verb.endsWith("INDEX")) return hasIndex(schema, name) !== isDrop;
  const table = tableNamed(schema, name);
  if (verb !== "ALTER TABLE") return (table !== undefined) !== isDrop;
  if (column === "") return false;
  return (table?.columns.some((each) => sameName(each.name, column)) ?? false) !== isDrop;
}

function hasIndex(schema: Schema, name: string): boolean {
  return schema.tables.some(({ indexes }) => indexes.some((index) => sameName(index.name, name)));
}
