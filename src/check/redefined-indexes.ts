import type { Profile } from "../model/driver.ts";
import { type Index, type Schema, sameName, tableNamed } from "../model/schema.ts";
import { openScratch } from "../replay/open-scratch.ts";
import { SqliteFailure } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";

/** Those of drizzle-kit's statements for indexes that make another one than there is under the name. */
export function redefinedIndexes(
  profile: Profile,
  schema: Schema,
  statements: readonly string[],
): readonly string[] {
  return statements.filter((statement) => {
    const [, name = "", on = ""] =
      /^CREATE (?:UNIQUE )?INDEX [`"]([^`"]+)[`"] ON [`"]([^`"]+)[`"]/.exec(statement) ?? [];
    const table = tableNamed(schema, on);
    const index = indexIn(schema, on, name);
    if (table === undefined || index === undefined) return false;
    const made = openScratch(profile, null, (engine) => {
      try {
        engine.run(table.sql);
        engine.run(statement);
        return introspect(engine);
      } catch (error) {
        if (error instanceof SqliteFailure) return null;
        throw error;
      }
    });
    const now = made === null ? undefined : indexIn(made, on, name);
    return now !== undefined && inPlainTerms(now, on) !== inPlainTerms(index, on);
  });
}

function indexIn(schema: Schema, table: string, name: string): Index | undefined {
  return tableNamed(schema, table)?.indexes.find((each) => sameName(each.name, name));
}

/** A person writes `a IS NOT NULL` where drizzle-kit writes `"m"."a" is not null`. */
function inPlainTerms({ unique, columns, where }: Index, table: string): string {
  const plain = (sql: string): string =>
    sql
      .replace(/[`"[\]]/g, "")
      .replace(/\s+/g, " ")
      .toLowerCase()
      .replaceAll(`${table.toLowerCase()}.`, "");
  const terms = columns.map(({ term, descending }) => [plain(term), descending]);
  return JSON.stringify([unique, terms, where === null ? null : plain(where)]);
}
