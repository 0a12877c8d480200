import { quoteName } from "../model/quote.ts";
import { affinityOf } from "../model/rows.ts";
import type { ConvertedValue } from "../model/schema-facts.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";
import { openEngine } from "../sqlite/open-engine.ts";

/** One column as it was and as it is to be. */
export interface Conversion {
  readonly column: string;
  readonly from: { readonly type: string; readonly strict: boolean };
  readonly to: { readonly type: string; readonly strict: boolean };
  /** What the copy selects for it, and what it calls the table; null where it selects the column itself. */
  readonly copied: { readonly sql: string; readonly table: string } | null;
}

/** What becomes of a few values of the old type, as SQLite shows it. Empty where the expression needs more than the column. */
export function convertValues({ column, from, to, copied }: Conversion): readonly ConvertedValue[] {
  const engine = openEngine("addon", { path: ":memory:", foreignKeys: false, doubleQuotedText: false });
  const name = quoteName(column);
  const strict = (is: boolean): string => (is ? " STRICT" : "");
  try {
    engine.exec(`CREATE TABLE was (${name} ${from.type})${strict(from.strict)}`);
    engine.exec(`CREATE TABLE becomes (${name} ${to.type})${strict(to.strict)}`);
    const convert = `INSERT INTO becomes SELECT ${copied?.sql ?? name} FROM was AS ${quoteName(copied?.table ?? "was")}`;
    return samplesOf(from.type).flatMap((sample): readonly ConvertedValue[] => {
      engine.exec("DELETE FROM was; DELETE FROM becomes");
      if (failureOf(engine, `INSERT INTO was VALUES (${sample})`) !== null) return [];
      const failure = failureOf(engine, convert);
      if (failure !== null && !/^cannot store |^datatype mismatch/.test(failure)) return [];
      return [
        {
          from: valueIn(engine, "was", name),
          to: failure === null ? valueIn(engine, "becomes", name) : null,
        },
      ];
    });
  } catch (error) {
    if (error instanceof SqliteFailure) return [];
    throw error;
  } finally {
    engine.close();
  }
}

/** One of each kind that a column of the type holds. */
function samplesOf(type: string): readonly string[] {
  switch (affinityOf(type)) {
    case "text":
      return ["'12'", "'1.5'", "'abc'"];
    case "real":
      return ["1.5", "2.0"];
    case "integer":
    case "numeric":
      return ["12", "1.5", "9007199254740993"];
    case "blob":
      return ["12", "1.5", "'12'", "x'4142'"];
  }
}

function valueIn(engine: Engine, table: string, column: string): string {
  const [row] = engine.query(`SELECT quote(${column}) AS value FROM ${table}`);
  return String(row?.["value"]);
}
