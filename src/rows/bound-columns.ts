import { type Column, nameKey, type Table } from "../model/schema.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { tokensOf } from "../sql/tokens.ts";

/** An expression of the schema that not every value passes: a CHECK refuses it, others fail on it. */
interface Condition {
  readonly kind: "check" | "generated" | "index" | "where";
  readonly expression: string;
  readonly tokens: readonly SqlToken[];
  /** The plain columns that it depends on. */
  readonly columns: readonly Column[];
}

/** Columns that conditions bind together, so that their values must be chosen together. */
export interface BoundColumns {
  readonly columns: readonly Column[];
  /** What the first column's numbers are shifted by; each further column's by one more. */
  readonly shift: number;
  /** Generated columns on top of them. */
  readonly generated: readonly Column[];
  readonly checks: readonly { readonly expression: string; readonly columns: readonly Column[] }[];
  /** Expressions of indexes and their WHERE. */
  readonly indexed: readonly { readonly expression: string; readonly isWhere: boolean }[];
  /** Literals of the conditions by the key of the column that they stand next to. */
  readonly literals: ReadonlyMap<string, readonly Literal[]>;
}

/** A literal of a condition, as SQL text. `pattern` says that it stands behind LIKE or GLOB. */
export interface Literal {
  readonly kind: "number" | "text" | "blob";
  readonly sql: string;
  readonly pattern: "like" | "glob" | null;
}

/** Groups the columns of a table by the conditions that they share. */
export function bindColumns(table: Table): readonly BoundColumns[] {
  const conditions = conditionsOf(table);
  const groups: { columns: Set<Column>; conditions: Condition[] }[] = [];
  for (const condition of conditions) {
    if (condition.columns.length === 0) continue;
    const touched = groups.filter((group) => condition.columns.some((column) => group.columns.has(column)));
    const merged = {
      columns: new Set([...touched.flatMap((group) => [...group.columns]), ...condition.columns]),
      conditions: [...touched.flatMap((group) => group.conditions), condition],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => describeGroup(table, group.columns, group.conditions));
}

function describeGroup(
  table: Table,
  columns: ReadonlySet<Column>,
  conditions: readonly Condition[],
): BoundColumns {
  const generated = table.columns.filter(
    (column) =>
      column.generated !== null &&
      columnsIn(table, tokensOf(column.generated.expression)).every((source) => columns.has(source)),
  );
  return {
    columns: table.columns.filter((column) => columns.has(column)),
    shift: 0,
    generated,
    checks: conditions.filter((one) => one.kind === "check"),
    indexed: conditions
      .filter((one) => one.kind === "index" || one.kind === "where")
      .map((one) => ({ expression: one.expression, isWhere: one.kind === "where" })),
    literals: literalsByColumn(table, conditions),
  };
}

function conditionsOf(table: Table): readonly Condition[] {
  const found: Condition[] = [];
  const add = (kind: Condition["kind"], expression: string): void => {
    const tokens = tokensOf(expression);
    found.push({ kind, expression, tokens, columns: columnsIn(table, tokens) });
  };
  for (const check of table.checks) add("check", check.expression);
  for (const column of table.columns)
    if (column.generated !== null) add("generated", column.generated.expression);
  for (const index of table.indexes) {
    for (const part of index.columns) if (part.isExpression) add("index", part.term);
    if (index.where !== null) add("where", index.where);
  }
  return found;
}

/** The plain columns that an expression names, through generated ones where it names those. */
export function columnsIn(table: Table, tokens: readonly SqlToken[], depth = 0): readonly Column[] {
  const found = new Set<Column>();
  for (const [index, token] of tokens.entries()) {
    const column = columnAt(table, tokens, index, token);
    if (column === undefined) continue;
    if (column.generated === null) found.add(column);
    else if (depth < 10) {
      for (const source of columnsIn(table, tokensOf(column.generated.expression), depth + 1))
        found.add(source);
    }
  }
  return [...found];
}

function columnAt(
  table: Table,
  tokens: readonly SqlToken[],
  index: number,
  token: SqlToken,
): Column | undefined {
  if (token.name === "STRING" || token.name === "SEMI") return undefined;
  const next = tokens[index + 1]?.name;
  if (next === "LP" || next === "DOT") return undefined;
  const key = nameKey(unquoteName(token.text));
  return table.columns.find((column) => nameKey(column.name) === key);
}

/** Each literal goes to the column that stands last before it, or else to the first one after it. */
function literalsByColumn(
  table: Table,
  conditions: readonly Condition[],
): ReadonlyMap<string, readonly Literal[]> {
  const result = new Map<string, Literal[]>();
  for (const { tokens } of conditions) {
    let nearest = firstColumn(table, tokens);
    for (const [index, token] of tokens.entries()) {
      nearest = columnAt(table, tokens, index, token) ?? nearest;
      const literal = literalAt(tokens, index, token);
      if (literal === null || nearest === undefined) continue;
      const known = result.get(nameKey(nearest.name)) ?? [];
      if (!known.some((other) => other.sql === literal.sql)) known.push(literal);
      result.set(nameKey(nearest.name), known);
    }
  }
  return result;
}

function firstColumn(table: Table, tokens: readonly SqlToken[]): Column | undefined {
  return tokens.flatMap((token, index) => columnAt(table, tokens, index, token) ?? [])[0];
}

function literalAt(tokens: readonly SqlToken[], index: number, token: SqlToken): Literal | null {
  switch (token.name) {
    case "INTEGER":
    case "FLOAT": {
      const isNegative = tokens[index - 1]?.name === "MINUS";
      return { kind: "number", sql: isNegative ? `-${token.text}` : token.text, pattern: null };
    }
    case "STRING": {
      const before = tokens[index - 1];
      const pattern = before?.name === "LIKE_KW" ? before.text.toLowerCase() : null;
      const known = pattern === "like" || pattern === "glob" ? pattern : null;
      return { kind: "text", sql: token.text, pattern: known };
    }
    case "BLOB":
      return { kind: "blob", sql: token.text, pattern: null };
    default:
      return null;
  }
}
