import type { Statement } from "../../model/migration.ts";
import type { SqlToken } from "../../model/token.ts";
import { unquoteName } from "../../sql/identifiers.ts";
import { closingOf } from "../../sql/normalize.ts";

/** A statement that fills one table from another. */
export interface Copy {
  readonly from: string;
  readonly into: string;
  /** Each target with what is selected for it; none where the statement does not name them one by one. */
  readonly columns: readonly {
    /** Null where it is not a column as it is. */
    readonly from: string | null;
    readonly to: string;
    readonly sql: string;
  }[];
}

/** `INSERT INTO a (x, y) SELECT p, q FROM b`; null for anything else. */
export function copyIn(statement: Statement): Copy | null {
  if (statement.kind !== "insert") return null;
  const { target: into, tokens } = statement;
  const select = tokens.findIndex((token) => token.name === "SELECT");
  const open = tokens.findIndex((token, at) => token.name === "LP" && at < select);
  const from = endOfList(tokens, select + 1);
  const source = tokens[from + 1];
  if (into === null || select < 0 || tokens[from]?.name !== "FROM" || source === undefined) return null;
  const about = { from: unquoteName(source.text), into };
  if (open < 0) return { ...about, columns: [] };
  const targets = itemsOf(tokens.slice(open + 1, closingOf(tokens, open)));
  const sources = itemsOf(tokens.slice(select + 1, from));
  if (targets.length !== sources.length) return { ...about, columns: [] };
  const columns = targets.flatMap((target, place): Copy["columns"] => {
    const to = plainName(target);
    const source = sources[place] ?? [];
    const sql = source.map(({ text }) => text).join(" ");
    return to === null ? [] : [{ from: plainName(source), to, sql }];
  });
  return { ...about, columns };
}

/** Where the list of a SELECT ends: its FROM, outside of parentheses. */
function endOfList(tokens: readonly SqlToken[], start: number): number {
  let at = start;
  while (at < tokens.length && tokens[at]?.name !== "FROM") {
    at = tokens[at]?.name === "LP" ? closingOf(tokens, at) + 1 : at + 1;
  }
  return at;
}

function itemsOf(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const items: SqlToken[][] = [[]];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.name === "COMMA") {
      items.push([]);
    } else if (token.name === "LP") {
      const end = closingOf(tokens, at);
      items.at(-1)?.push(...tokens.slice(at, end + 1));
      at = end;
    } else items.at(-1)?.push(token);
  }
  return items;
}

/** The column of `c`, `t.c` and `c AS d`; null for an expression. */
function plainName(item: readonly SqlToken[]): string | null {
  const alias = item.findIndex((token) => token.name === "AS");
  const bare = alias < 0 ? item : item.slice(0, alias);
  const [first, second, third] = bare;
  const name = bare.length === 3 && second?.name === "DOT" ? third : bare.length === 1 ? first : undefined;
  return name === undefined || /^(?:STRING|INTEGER|FLOAT|NULL|BLOB|STAR)$/.test(name.name)
    ? null
    : unquoteName(name.text);
}
