import type { AstNode } from "sqlite3-parser/sqlite-3.53.0";
import { isLiteral } from "./conditions.ts";
import { type Copied, copiedBy } from "./copied-by.ts";
import { sqlParser } from "./parser.ts";

/** What a statement writes into a table, or takes out of it, as far as another query can ask for it beforehand. */
export type Written =
  | { readonly kind: "delete"; readonly table: string; readonly alias: string; readonly where: string | null }
  | {
      readonly kind: "update";
      readonly table: string;
      readonly where: string | null;
      /** SQL by the name of the column; without those that are set several at once. */
      readonly sets: ReadonlyMap<string, string>;
    }
  | {
      readonly kind: "values";
      readonly table: string;
      /** Null for all, in order. */
      readonly columns: readonly string[] | null;
      /** Literals as SQL, null for anything else. */
      readonly rows: readonly (readonly (string | null)[])[];
      /** The same with everything as it is written. */
      readonly texts: readonly (readonly string[])[];
    }
  | {
      readonly kind: "select";
      readonly table: string;
      readonly columns: readonly string[] | null;
      readonly select: string;
      /** Where each row is one of a table, as it stands there. */
      readonly copied: Copied | null;
    }
  | { readonly kind: "other" };

/** Reads what a statement writes. */
export function readWritten(sql: string): Written {
  const parsed = sqlParser().parseStmt(sql);
  if (parsed.status !== "ok") return { kind: "other" };
  const { root } = parsed;
  const textOf = ({ span }: AstNode): string => sql.slice(span.offset, span.offset + span.length);
  const whereOf = (where: AstNode | undefined): string | null => (where === undefined ? null : textOf(where));
  switch (root.type) {
    case "DeleteStmt": {
      const { objName, alias } = root.tblName;
      const where = whereOf(root.whereClause);
      return { kind: "delete", table: objName.text, alias: alias?.text ?? objName.text, where };
    }
    case "UpdateStmt": {
      if (root.from !== undefined || root.tblName.alias !== undefined) return { kind: "other" };
      const sets = root.sets.flatMap(({ colNames, expr }) => {
        const [only] = colNames;
        return only === undefined || colNames.length > 1 ? [] : [[only.text, textOf(expr)] as const];
      });
      const where = whereOf(root.whereClause);
      return { kind: "update", table: root.tblName.objName.text, where, sets: new Map(sets) };
    }
    case "InsertStmt": {
      const { body } = root;
      if (body.type !== "SelectInsertBody") return { kind: "other" };
      const table = root.tblName.objName.text;
      const columns = root.columns?.map(({ text }) => text) ?? null;
      const { select } = body.select;
      if (select.type === "SelectValues") {
        const rows = select.values.map(({ values }) =>
          values.map((value) => (isLiteral(value) ? textOf(value) : null)),
        );
        const texts = select.values.map(({ values }) => values.map(textOf));
        return { kind: "values", table, columns, rows, texts };
      }
      return { kind: "select", table, columns, select: textOf(body.select), copied: copiedBy(body.select) };
    }
    default:
      return { kind: "other" };
  }
}
