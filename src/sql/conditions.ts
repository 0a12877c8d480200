import type { Expr } from "sqlite3-parser/sqlite-3.53.0";

/** A column as a condition names it. */
export interface NamedColumn {
  /** As the statement calls it; null where it does not say. */
  readonly table: string | null;
  readonly column: string;
}

/** A value that a condition asks of a column. */
export interface WantedValue extends NamedColumn {
  /** SQL of a literal, or of an expression over one. */
  readonly sql: string;
  /** Says that it stands behind LIKE or GLOB. */
  readonly pattern: "like" | "glob" | null;
}

/** Values that rows have to hold together to meet a condition. */
export type WantedRow = readonly WantedValue[];

/** More ways to meet one condition than this are not told apart. */
const mostRows = 40;

const anyRow: readonly WantedRow[] = [[]];

/**
 * The rows that a condition looks for, as far as it compares columns with literals: one for each way to meet it. What
 * is behind a comparison with `<` is met by a row on either side. One without values says that any row will do.
 */
export function rowsWantedBy(expr: Expr, textOf: (expr: Expr) => string): readonly WantedRow[] {
  const inner = (each: Expr) => rowsWantedBy(each, textOf);
  switch (expr.type) {
    case "ParenthesizedExpr": {
      const [only] = expr.exprs;
      return only !== undefined && expr.exprs.length === 1 ? inner(only) : anyRow;
    }
    case "BinaryExpr":
      if (expr.op === "And") return both(inner(expr.left), inner(expr.right));
      if (expr.op === "Or") return [...inner(expr.left), ...inner(expr.right)].slice(0, mostRows);
      return wantedByComparison(expr, textOf);
    case "UnaryExpr":
      return expr.op === "Not" ? inner(expr.expr) : anyRow;
    case "InListExpr":
      return equalTo(expr.lhs, expr.rhs ?? [], textOf);
    case "BetweenExpr":
      return equalTo(expr.lhs, [expr.start, expr.end], textOf);
    case "LikeExpr": {
      const column = columnIn(expr.lhs);
      const isText = expr.rhs.type === "StringLiteral" && (expr.op === "Like" || expr.op === "Glob");
      if (column === null || !isText) return anyRow;
      return [[{ ...column, sql: textOf(expr.rhs), pattern: expr.op === "Like" ? "like" : "glob" }]];
    }
    case "IsNullExpr": {
      const column = columnIn(expr.expr);
      return column === null ? anyRow : [[{ ...column, sql: "NULL", pattern: null }]];
    }
    default:
      return anyRow;
  }
}

/** Rows that meet two conditions. */
function both(left: readonly WantedRow[], right: readonly WantedRow[]): readonly WantedRow[] {
  return left.flatMap((one) => right.map((other) => [...one, ...other])).slice(0, mostRows);
}

function wantedByComparison(
  { left, right, op }: Extract<Expr, { type: "BinaryExpr" }>,
  textOf: (expr: Expr) => string,
): readonly WantedRow[] {
  const column = columnIn(left) ?? columnIn(right);
  const value = isLiteral(right) ? right : isLiteral(left) ? left : null;
  if (column === null || value === null) return anyRow;
  const sql = textOf(value);
  if (op === "Equals" || op === "Is") return [[{ ...column, sql, pattern: null }]];
  if (!/^(?:Less|Greater|NotEquals|IsNot)/.test(op)) return anyRow;
  const isText = value.type === "StringLiteral";
  const around = isText
    ? [sql, `substr(${sql}, 1, length(${sql}) - 1)`, `${sql} || 'a'`]
    : [sql, `${sql} - 1`, `${sql} + 1`];
  return around.map((each) => [{ ...column, sql: each, pattern: null }]);
}

/** A row for each of the values that a column is compared with. */
export function equalTo(
  compared: Expr,
  values: readonly Expr[],
  textOf: (expr: Expr) => string,
): readonly WantedRow[] {
  const column = columnIn(compared);
  if (column === null) return anyRow;
  const literals = values.filter(isLiteral).slice(0, mostRows);
  if (literals.length === 0) return anyRow;
  return literals.map((each) => [{ ...column, sql: textOf(each), pattern: null }]);
}

/** The column of `c`, `t.c`, and of functions over it that leave it what it is or nearly so. */
export function columnIn(expr: Expr): NamedColumn | null {
  switch (expr.type) {
    case "Id":
      return { table: null, column: expr.name };
    case "QualifiedExpr":
      return { table: expr.table.text, column: expr.column.text };
    case "ParenthesizedExpr":
      return expr.exprs.length === 1 && expr.exprs[0] !== undefined ? columnIn(expr.exprs[0]) : null;
    case "CollateExpr":
    case "CastExpr":
      return columnIn(expr.expr);
    case "FunctionCallExpr": {
      const [first] = expr.args ?? [];
      const isNear = /^(?:lower|upper|trim|ltrim|rtrim|coalesce|ifnull)$/i.test(expr.name.name);
      return isNear && first !== undefined ? columnIn(first) : null;
    }
    default:
      return null;
  }
}

/** Whether an expression is a value that stands there as it is. */
export function isLiteral(expr: Expr): boolean {
  if (expr.type === "UnaryExpr") {
    return (expr.op === "Negative" || expr.op === "Positive") && expr.expr.type === "NumericLiteral";
  }
  return /^(?:Numeric|String|Blob|Keyword|Null)Literal$/.test(expr.type);
}
