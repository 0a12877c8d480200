import type {
  AlterTableBody,
  Expr,
  FromClause,
  ResultColumn,
  Select,
  SetAssignment,
  Upsert,
} from "sqlite3-parser/sqlite-3.53.0";

import type { Statement } from "../model/migration.ts";
import { unquoteName } from "./identifiers.ts";
import { sqlParser } from "./parser.ts";

/** What feeds one column of an INSERT … SELECT. */
export type Source =
  /** `table` as the SELECT calls it; null where it does not say. */
  | { readonly kind: "column"; readonly table: string | null; readonly name: string }
  /** `*`, or `t.*`. */
  | { readonly kind: "all" }
  /** Anything else, with the columns it names. */
  | { readonly kind: "expression"; readonly names: readonly string[] };

/** The SELECT that a table is filled from. */
export interface Reading {
  /** Tables behind FROM and JOIN, and what the SELECT calls them; not those of sub-queries in its columns. */
  readonly tables: readonly { readonly name: string; readonly alias: string }[];
  /** Tables of sub-queries as well. */
  readonly asked: readonly string[];
  /** One for each column of the result; null for a compound one, or VALUES. */
  readonly sources: readonly Source[] | null;
}

/** What a statement asks for, by name: the claims that it can make on rows and values. */
export type Asks =
  | { readonly kind: "delete"; readonly table: string }
  | { readonly kind: "update"; readonly table: string; readonly columns: readonly string[] }
  | {
      readonly kind: "insert";
      readonly table: string;
      /** Null where it names none: all, in order. */
      readonly columns: readonly string[] | null;
      /** What becomes of rows that are in the way, where the statement says so. */
      readonly drops: "ignore" | "replace" | null;
      /** Columns behind `DO UPDATE SET`. */
      readonly updates: readonly string[];
      /** Null for VALUES. */
      readonly reading: Reading | null;
    }
  | { readonly kind: "create-table"; readonly table: string; readonly reading: Reading | null }
  | { readonly kind: "drop-table"; readonly table: string }
  | { readonly kind: "rename-table"; readonly table: string; readonly to: string }
  | { readonly kind: "rename-column"; readonly table: string; readonly column: string; readonly to: string }
  | { readonly kind: "drop-column"; readonly table: string; readonly column: string }
  /** Does nothing to rows: indexes, views, triggers, pragmas, queries. */
  | { readonly kind: "other" }
  /** Nobody here can read it: it may do anything, and claims nothing. */
  | { readonly kind: "unknown" };

const other: Asks = { kind: "other" };
const unknown: Asks = { kind: "unknown" };

/**
 * Reads what a statement asks for. Most say it by their first words; only what fills, updates or renames is parsed,
 * which takes a hundred times as long.
 */
export function readAsks(statement: Statement): Asks {
  const { kind, target: table, tokens, droppedColumn } = statement;
  if (kind === "other") return unknown;
  if (!/^(?:create|create-virtual|drop|alter)-table$|^(?:insert|update|delete)$/.test(kind)) return other;
  if (table === null) return unknown;
  const has = (word: string): boolean => tokens.some(({ name }) => name === word);
  switch (kind) {
    case "delete":
      return { kind: "delete", table };
    case "drop-table":
      return { kind: "drop-table", table };
    case "alter-table":
      if (droppedColumn !== null) return { kind: "drop-column", table, column: droppedColumn };
      return has("RENAME") ? (parsed(statement) ?? unknown) : other;
    case "insert":
      return parsed(statement) ?? unknown;
    case "update": {
      const columns = setColumns(statement);
      return columns === null ? (parsed(statement) ?? unknown) : { kind: "update", table, columns };
    }
    default:
      return has("SELECT") ? (parsed(statement) ?? unknown) : { kind: "create-table", table, reading: null };
  }
}

/** The columns that an UPDATE sets one by one; null where it sets several at once. */
export function setColumns({ tokens }: Statement): readonly string[] | null {
  const names: string[] = [];
  let depth = 0;
  let isName = true;
  for (const { name, text } of tokens.slice(tokens.findIndex((token) => token.name === "SET") + 1)) {
    if (isName) {
      if (name === "LP") return null;
      names.push(unquoteName(text));
      isName = false;
    } else if (name === "LP") depth += 1;
    else if (name === "RP") depth -= 1;
    else if (depth === 0 && name === "COMMA") isName = true;
    else if (depth === 0 && /^(?:WHERE|FROM|RETURNING|ORDER|LIMIT)$/.test(name)) break;
  }
  return names;
}

/** Null where the parser does not know the statement. */
function parsed({ text }: Statement): Asks | null {
  const answer = sqlParser().parseStmt(text);
  if (answer.status !== "ok") return null;
  const { root } = answer;
  switch (root.type) {
    case "UpdateStmt":
      return { kind: "update", table: root.tblName.objName.text, columns: setNames(root.sets) };
    case "InsertStmt": {
      const { body } = root;
      const isSelect = body.type === "SelectInsertBody";
      return {
        kind: "insert",
        table: root.tblName.objName.text,
        columns: root.columns?.map(({ text: name }) => name) ?? null,
        drops: root.orConflict === "Ignore" ? "ignore" : root.orConflict === "Replace" ? "replace" : null,
        updates: isSelect ? updatesOf(body.upsert) : [],
        reading: isSelect ? readingOf(body.select) : null,
      };
    }
    case "CreateTableStmt": {
      const { body } = root;
      const reading = body.type === "AsSelectCreateTableBody" ? readingOf(body.select) : null;
      return { kind: "create-table", table: root.tblName.objName.text, reading };
    }
    case "AlterTableStmt":
      return renameIn(root.tblName.objName.text, root.body);
    default:
      return null;
  }
}

function renameIn(table: string, body: AlterTableBody): Asks | null {
  switch (body.type) {
    case "RenameToAlterTableBody":
      return { kind: "rename-table", table, to: body.name.text };
    case "RenameColumnAlterTableBody":
      return { kind: "rename-column", table, column: body.old.text, to: body.new.text };
    default:
      return other;
  }
}

function setNames(sets: readonly SetAssignment[]): readonly string[] {
  return sets.flatMap(({ colNames }) => colNames.map(({ text }) => text));
}

function updatesOf(upsert: Upsert | undefined): readonly string[] {
  if (upsert === undefined) return [];
  const { doClause, next } = upsert;
  return [...(doClause.type === "SetUpsertDo" ? setNames(doClause.sets) : []), ...updatesOf(next)];
}

/** Null for VALUES, which read no table. */
function readingOf(select: Select): Reading | null {
  if (select.select.type === "SelectValues") return null;
  const isCompound = select.compounds !== undefined && select.compounds.length > 0;
  const asked = tablesBehind(select).map(({ name }) => name);
  return {
    tables: tablesIn(select),
    asked,
    sources: isCompound ? null : select.select.columns.map(sourceOf),
  };
}

/** Those of `WITH` stand for what they are made of. */
function tablesIn(select: Select): Reading["tables"] {
  const parts = [select.select, ...(select.compounds ?? []).map((each) => each.select)];
  const written = parts.flatMap((part) =>
    part.type === "SelectFrom" && part.from ? tablesBehind(part.from) : [],
  );
  const named = select.with?.ctes ?? [];
  return [...written, ...named.flatMap((each) => tablesIn(each.select))];
}

function tablesBehind(from: FromClause | Select): Reading["tables"] {
  const tables: { readonly name: string; readonly alias: string }[] = [];
  sqlParser().traverse(from, {
    nodes: {
      TableSelectTable: ({ tblName, alias }) => {
        const name = tblName.objName.text;
        tables.push({ name, alias: alias?.name.text ?? name });
      },
    },
  });
  return tables;
}

function sourceOf(column: ResultColumn): Source {
  if (column.type !== "ExprResultColumn") return { kind: "all" };
  const { expr } = column;
  if (expr.type === "Id") return { kind: "column", table: null, name: expr.name };
  if (expr.type === "QualifiedExpr")
    return { kind: "column", table: expr.table.text, name: expr.column.text };
  return { kind: "expression", names: namesIn(expr) };
}

function namesIn(expr: Expr): readonly string[] {
  const names: string[] = [];
  sqlParser().traverse(expr, {
    nodes: {
      Id: ({ name }) => {
        names.push(name);
      },
      QualifiedExpr: ({ column }) => {
        names.push(column.text);
      },
    },
  });
  return names;
}
