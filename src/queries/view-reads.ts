import type { BrokenQuery } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { nameKey, type SchemaObject } from "../model/schema.ts";
import { tokensOf } from "../sql/tokens.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import type { OpenSide } from "./open-side.ts";
import { viewColumns } from "./view-columns.ts";

/** So many rows are compared: a view that answers otherwise mostly does so early. */
const mostRows = 1000;

/** Views that work on both sides and choose their rows otherwise than before. */
export function viewReads(own: OpenSide, other: OpenSide): readonly BrokenQuery[] {
  const others = new Map(other.schema.views.map((view) => [nameKey(view.name), view]));
  return own.schema.views.flatMap((view): readonly BrokenQuery[] => {
    const twin = others.get(nameKey(view.name));
    if (twin === undefined || rowSource(twin) === rowSource(view)) return [];
    const columns = viewColumns(own.engine, view.name);
    const [before, after] = [
      rowsIn(own.engine, view.name, columns),
      rowsIn(other.engine, twin.name, columns),
    ];
    const isSame = before === after && before !== "[]";
    if (before === null || after === null || isSame) return [];
    const sql = `select ${columns.map(quoteName).join(", ")} from ${quoteName(view.name)}`;
    const about = { table: view.name, column: null, verb: "view", clear: [], values: "any" } as const;
    const message = "comes back as other rows, since the view is defined otherwise";
    return [{ query: { ...about, sql }, message, readsOtherwise: true }];
  });
}

/** The rows of a view in an order of their own, as one text; null where it cannot be read. */
function rowsIn(engine: Engine, view: string, columns: readonly string[]): string | null {
  const values = columns.map((column, at) => `quote(${quoteName(column)}) AS "${at}"`).join(", ");
  if (values === "") return null;
  try {
    const sql = `SELECT ${values} FROM main.${quoteName(view)} ORDER BY ${columns.map((_, at) => at + 1).join(", ")} LIMIT ${mostRows}`;
    return JSON.stringify(engine.query(sql).map((row) => columns.map((_, at) => row[at])));
  } catch (error) {
    if (error instanceof SqliteFailure) return null;
    throw error;
  }
}

/** What decides which rows a view has: everything after its first FROM. */
function rowSource({ sql }: SchemaObject): string {
  const tokens = tokensOf(sql);
  const from = tokens.findIndex(({ name }) => name === "FROM");
  return tokens
    .slice(from)
    .map(({ text }) => text.toLowerCase())
    .join(" ");
}
