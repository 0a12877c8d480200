import {
  type AlterTableBody,
  type Expr,
  type FromClause,
  parseStmt,
  type ResultColumn,
  type Select,
  type SetAssignment,
  traverse,
  type Upsert,
} from "sqlite3-parser/sqlite-3.53.0";

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
  /** Does nothing to rows that its name would not say: indexes, views, pragmas, queries. */
  | { readonly kind: "other" };

const other: Asks = { kind: "other" };

/** Reads what a statement asks for. A statement that the parser does not know asks for nothing. */
export function readAsks(sql: string): Asks {
  const parsed = parseStmt(sql);
  if (parsed.status !== "ok") return other;
  const { root } = parsed;
  switch (root.type) {
    case "DeleteStmt":
      return { kind: "delete", table: root.tblName.objName.text };
    case "UpdateStmt":
      return { kind: "update", table: root.tblName.objName.text, columns: setNames(root.sets) };
    case "InsertStmt": {
      const { body } = root;
      const isSelect = body.type === "SelectInsertBody";
      return {
        kind: "insert",
        table: root.tblName.objName.text,
        columns: root.columns?.map(({ text }) => text) ?? null,
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
    case "CreateVirtualTableStmt":
      return { kind: "create-table", table: root.tblName.objName.text, reading: null };
    case "DropTableStmt":
      return { kind: "drop-table", table: root.tblName.objName.text };
    case "AlterTableStmt":
      return alterOf(root.tblName.objName.text, root.body);
    default:
      return other;
  }
}

function alterOf(table: string, body: AlterTableBody): Asks {
  switch (body.type) {
    case "RenameToAlterTableBody":
      return { kind: "rename-table", table, to: body.name.text };
    case "RenameColumnAlterTableBody":
      return { kind: "rename-column", table, column: body.old.text, to: body.new.text };
    case "DropColumnAlterTableBody":
      return { kind: "drop-column", table, column: body.column.text };
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
  return { tables: tablesIn(select), sources: isCompound ? null : select.select.columns.map(sourceOf) };
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

function tablesBehind(from: FromClause): Reading["tables"] {
  const tables: { readonly name: string; readonly alias: string }[] = [];
  traverse(from, {
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
  traverse(expr, {
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
