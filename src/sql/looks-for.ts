import type {
  AstNode,
  Expr,
  FromClause,
  InsertStmt,
  Limit,
  QualifiedName,
  Select,
} from "sqlite3-parser/sqlite-3.53.0";
import {
  columnIn,
  equalTo,
  isLiteral,
  type NamedColumn,
  rowsWantedBy,
  type WantedRow,
} from "./conditions.ts";
import { type Copied, copiedBy } from "./copied-by.ts";
import { sqlParser } from "./parser.ts";

/** A table as a statement calls it. */
interface CalledTable {
  readonly name: string;
  readonly alias: string;
}

/** Tables that a name may belong to, nearest first. */
export type Scope = readonly CalledTable[];

/** What a statement has to find in the tables, or does something to the rows of which it finds. */
export interface LooksFor {
  /** Rows that its conditions ask for, where they compare with literals. */
  readonly rows: readonly { readonly scope: Scope; readonly wanted: WantedRow }[];
  /** Columns that it compares with one another. */
  readonly pairs: readonly {
    readonly scope: Scope;
    readonly one: NamedColumn;
    readonly other: NamedColumn;
  }[];
  /** The rows that a DELETE or an UPDATE takes; `where` null for all. `sets`: the columns that it writes, null for DELETE. */
  readonly takes:
    | (CalledTable & { readonly where: string | null; readonly sets: readonly string[] | null })
    | null;
  /** Rows that stand in an INSERT, literals as SQL and null for anything else. */
  readonly inserts: {
    readonly table: string;
    /** Null for all, in order. */
    readonly columns: readonly string[] | null;
    readonly rows: readonly (readonly (string | null)[])[];
    /** Whether it says what becomes of rows that are in the way. */
    readonly mayMeet: boolean;
  } | null;
  /**
   * What it copies row by row, leaving none out: from which table, and which of its columns, null for all. Null where
   * it does more or less than that.
   */
  readonly copies: Copied | null;
  /** How many rows it reads at most, and of which tables. */
  readonly limits: readonly { readonly tables: readonly string[]; readonly rows: number }[];
}

/** Reads what a statement looks for; null for one that neither reads nor writes rows by itself. */
export function readLooksFor(sql: string): LooksFor | null {
  const parsed = sqlParser().parseStmt(sql);
  if (parsed.status !== "ok") return null;
  const { root } = parsed;
  if (root.type !== "DeleteStmt" && root.type !== "UpdateStmt" && root.type !== "InsertStmt") {
    const isFilled = root.type === "CreateTableStmt" && root.body.type === "AsSelectCreateTableBody";
    if (!isFilled) return null;
  }
  const textOf = ({ span }: AstNode): string => sql.slice(span.offset, span.offset + span.length);
  const takes =
    root.type === "DeleteStmt" || root.type === "UpdateStmt"
      ? {
          ...called(root.tblName),
          where: root.whereClause === undefined ? null : textOf(root.whereClause),
          sets:
            root.type === "UpdateStmt"
              ? root.sets.flatMap(({ colNames }) => colNames.map(({ text }) => text))
              : null,
        }
      : null;
  const [inserts, copies] =
    root.type === "InsertStmt" ? [insertsOf(root, textOf), copyIn(root)] : [null, null];
  return { ...walk(root, textOf), takes, inserts, copies };
}

/** An INSERT that copies a table row by row, and says nothing of rows in its way. */
function copyIn({ body, orConflict }: InsertStmt): Copied | null {
  if (body.type !== "SelectInsertBody" || orConflict !== undefined || body.upsert !== undefined) return null;
  return copiedBy(body.select);
}

type Found = Pick<LooksFor, "rows" | "pairs" | "limits">;

function walk(root: AstNode, textOf: (node: AstNode) => string): Found {
  const rows: LooksFor["rows"][number][] = [];
  const pairs: LooksFor["pairs"][number][] = [];
  const limits: LooksFor["limits"][number][] = [];
  const scopes: Scope[] = [];
  const scope = (): Scope => scopes.toReversed().flat();
  const want = (wanted: readonly WantedRow[]): void => {
    const here = scope();
    for (const each of wanted) if (each.length > 0) rows.push({ scope: here, wanted: each });
  };
  sqlParser().traverse(root, {
    enter(node) {
      const opened = opens(node);
      if (opened !== null) scopes.push(opened);
      const condition = conditionOf(node);
      if (condition !== undefined) want(rowsWantedBy(condition, textOf));
      if (node.type === "CaseExpr" && node.base !== undefined) {
        want(
          equalTo(
            node.base,
            node.whenThenPairs.map(({ when }) => when),
            textOf,
          ),
        );
      }
      const pair = pairIn(node);
      if (pair !== null) pairs.push({ scope: scope(), ...pair });
      if (node.type === "Select") limits.push(...limitOf(node, textOf));
    },
    leave(node) {
      if (opens(node) !== null) scopes.pop();
    },
  });
  return { rows, pairs, limits };
}

/** The tables that names inside a node may belong to. */
function opens(node: AstNode): Scope | null {
  switch (node.type) {
    case "DeleteStmt":
      return [called(node.tblName)];
    case "UpdateStmt":
      return [called(node.tblName), ...(node.from === undefined ? [] : tablesBehind(node.from))];
    case "SelectFrom":
      return node.from === undefined ? [] : tablesBehind(node.from);
    default:
      return null;
  }
}

function conditionOf(node: AstNode): Expr | undefined {
  switch (node.type) {
    case "DeleteStmt":
    case "UpdateStmt":
    case "SelectFrom":
      return node.whereClause;
    case "OnJoinConstraint":
      return node.expr;
    case "WhenThen":
      return node.when;
    default:
      return undefined;
  }
}

function pairIn(node: AstNode): { readonly one: NamedColumn; readonly other: NamedColumn } | null {
  if (node.type === "BinaryExpr" && (node.op === "Equals" || node.op === "Is")) {
    const [one, other] = [columnIn(node.left), columnIn(node.right)];
    return one === null || other === null ? null : { one, other };
  }
  if (node.type !== "InSelectExpr" || node.rhs.select.type !== "SelectFrom") return null;
  const { from, columns } = node.rhs.select;
  const [only] = columns;
  const one = columnIn(node.lhs);
  const read = only?.type === "ExprResultColumn" ? columnIn(only.expr) : null;
  const [table] = from === undefined ? [] : tablesBehind(from);
  if (one === null || read === null || table === undefined) return null;
  return { one, other: { ...read, table: read.table ?? table.name } };
}

function limitOf({ select, limit }: Select, textOf: (node: AstNode) => string): Found["limits"] {
  if (limit === undefined || select.type !== "SelectFrom" || select.from === undefined) return [];
  const rows = countIn(limit, textOf);
  return rows === null ? [] : [{ tables: tablesBehind(select.from).map(({ name }) => name), rows }];
}

function countIn({ expr, offset }: Limit, textOf: (node: AstNode) => string): number | null {
  const count = Number(textOf(expr)) + (offset === undefined ? 0 : Number(textOf(offset)));
  return Number.isSafeInteger(count) && count > 0 ? count : null;
}

function insertsOf(
  { tblName, columns, body, orConflict }: InsertStmt,
  textOf: (node: AstNode) => string,
): LooksFor["inserts"] {
  if (body.type !== "SelectInsertBody") return null;
  const { select } = body.select;
  const rows =
    select.type === "SelectValues"
      ? select.values.map(({ values }) => values)
      : select.from === undefined
        ? [select.columns.flatMap((column) => (column.type === "ExprResultColumn" ? [column.expr] : []))]
        : [];
  if (rows.length === 0) return null;
  return {
    table: tblName.objName.text,
    columns: columns?.map(({ text }) => text) ?? null,
    rows: rows.map((row) => row.map((value) => (isLiteral(value) ? textOf(value) : null))),
    mayMeet: orConflict === "Replace" || orConflict === "Ignore" || body.upsert !== undefined,
  };
}

function called({ objName, alias }: QualifiedName): CalledTable {
  return { name: objName.text, alias: alias?.text ?? objName.text };
}

function tablesBehind(from: FromClause): Scope {
  const tables = [from.select, ...(from.joins ?? []).map(({ table }) => table)];
  return tables.flatMap((table) =>
    table?.type === "TableSelectTable"
      ? [{ name: table.tblName.objName.text, alias: table.alias?.name.text ?? table.tblName.objName.text }]
      : [],
  );
}
