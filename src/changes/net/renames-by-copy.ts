import type { Statement } from "../../model/migration.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { Renames } from "../../model/schema-change.ts";
import type { SqlToken } from "../../model/token.ts";
import { unquoteName } from "../../sql/identifiers.ts";
import { closingOf } from "../../sql/normalize.ts";
import { originOf } from "../schema/object-key.ts";
import { foldRebuilds } from "./fold-rebuild.ts";

/**
 * Adds the renames that a copy makes: `INSERT INTO new (title) SELECT name FROM old` carries `name` over to
 * `title`, and where the one is gone and the other new that is a rename like any other; so is a whole table.
 */
export function renamesByCopy(
  before: Schema,
  after: Schema,
  known: Renames,
  statements: readonly Statement[],
): Renames {
  const places = new Map(foldRebuilds(statements).map(({ temporary, table }) => [nameKey(temporary), table]));
  const atHome = (name: string): string => places.get(nameKey(name)) ?? name;
  const copies = statements
    .flatMap((statement) => copyIn(statement) ?? [])
    .map((copy) => ({ ...copy, from: atHome(copy.from), into: atHome(copy.into) }));
  const tables = new Map(known.tables);
  for (const { from, into } of copies) {
    const source = tableNamed(before, from);
    const target = tableNamed(after, into);
    const isMove = source !== undefined && target !== undefined && !sameName(from, into);
    const isTaken = [...tables].some(([old, now]) => sameName(old, from) || sameName(now, into));
    if (!isMove || isTaken || tableNamed(after, from) || tableNamed(before, into)) continue;
    tables.set(source.name, target.name);
  }
  const columns = realRenames(before, tables, known.columns);
  for (const copy of copies) addColumns(before, after, tables, columns, copy);
  return { tables, columns };
}

/** Without what was not there before, and what is back under its old name. */
function realRenames(
  before: Schema,
  tables: ReadonlyMap<string, string>,
  known: Renames["columns"],
): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [name, columns] of known) {
    const old = tableNamed(before, originOf(tables, name));
    const real = [...columns].filter(
      ([from, to]) => from !== to && old?.columns.some((column) => sameName(column.name, from)),
    );
    if (real.length > 0) found.set(name, new Map(real));
  }
  return found;
}

interface Copy {
  readonly from: string;
  readonly into: string;
  /** Source and target of each column that is copied as it is. */
  readonly columns: readonly (readonly [string, string])[];
}

function addColumns(
  before: Schema,
  after: Schema,
  tables: ReadonlyMap<string, string>,
  columns: Map<string, Map<string, string>>,
  copy: Copy,
): void {
  const old = tableNamed(before, copy.from);
  if (old === undefined) return;
  const now = tableNamed(after, tables.get(old.name) ?? old.name);
  if (now === undefined) return;
  for (const [from, to] of copy.columns) {
    const column = old.columns.find(({ name }) => sameName(name, from));
    const twin = now.columns.find(({ name }) => sameName(name, to));
    if (column === undefined || twin === undefined) continue;
    const stays = now.columns.some(({ name }) => sameName(name, from));
    const wasThere = old.columns.some(({ name }) => sameName(name, to));
    if (stays || wasThere) continue;
    const names = columns.get(nameKey(now.name)) ?? new Map<string, string>();
    if ([...names.values()].some((name) => sameName(name, to))) continue;
    names.set(column.name, twin.name);
    columns.set(nameKey(now.name), names);
  }
}

/** `INSERT INTO a (x, y) SELECT p, q FROM b`; null for anything else. */
function copyIn(statement: Statement): Copy | null {
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
  const columns = targets.flatMap((target, place): readonly (readonly [string, string])[] => {
    const to = plainName(target);
    const name = plainName(sources[place] ?? []);
    return to === null || name === null ? [] : [[name, to]];
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
