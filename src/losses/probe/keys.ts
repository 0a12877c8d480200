import { quoteName } from "../../model/quote.ts";
import type { ForeignKeyViolation } from "../../model/rows.ts";
import { failedStatement, type RowsRun, type RunFailure } from "../../model/run.ts";
import {
  type ForeignKey,
  referredColumns,
  type Schema,
  sameName,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import type { Written } from "../../sql/written-rows.ts";
import { type Relation, relationOf, renamedLater, type Schemas, valuesOf } from "./rows.ts";

/** So many queries are shown. */
const mostQueries = 3;

/** The queries that show which rows refer to those that go, or whose parent is missing; null where nothing tells. */
export function keyProbe(failure: RunFailure, written: Written, schemas: Schemas): string | null {
  const queries = keyQueries(failure, written, schemas);
  return queries.length === 0 ? null : queries.slice(0, mostQueries).join("\n");
}

function keyQueries(failure: RunFailure, written: Written, { before, after }: Schemas): readonly string[] {
  switch (written.kind) {
    case "delete":
      return childQueries(written.table, before, (columns) =>
        written.where === null
          ? null
          : `SELECT ${columns.map((name) => `${quoteName(written.alias)}.${quoteName(name)}`).join(", ")} FROM ${quoteName(written.table)}${written.alias === written.table ? "" : ` AS ${quoteName(written.alias)}`} WHERE ${written.where}`,
      );
    case "values": {
      const table = tableNamed(before, written.table) ?? tableNamed(after ?? before, written.table);
      const missing = table === undefined ? [] : missingParents(written, table, before);
      if (table === undefined || missing.length > 0) return missing;
      return childQueries(written.table, before, (columns) => {
        const rows = valuesOf(written, columns, table);
        return rows === null ? null : `VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}`;
      });
    }
    case "update": {
      const table = tableNamed(before, written.table);
      const isSet = ({ columns }: ForeignKey): boolean =>
        columns.some((name) => [...written.sets.keys()].some((set) => sameName(set, name)));
      const own = table?.foreignKeys.filter(isSet) ?? [];
      const orphans = own.flatMap((key) => orphansOf(relationOf(written, key.columns, before), key, before));
      if (orphans.length > 0) return orphans;
      return childQueries(written.table, before, (columns) =>
        written.where === null
          ? null
          : `SELECT ${columns.map(quoteName).join(", ")} FROM ${quoteName(written.table)} WHERE ${written.where}`,
      );
    }
    case "select": {
      const target = tableNamed(after ?? before, renamedLater(written.table, failure));
      const keys = target?.foreignKeys ?? [];
      return keys.flatMap((key) => orphansOf(relationOf(written, key.columns, before), key, before));
    }
    case "other": {
      const statement = failedStatement(failure);
      if (statement?.kind === "drop-table") return childQueries(statement.target ?? "", before, () => null);
      return [];
    }
  }
}

/** Rows of children that refer to some rows of a table, or to any. */
function childQueries(
  parent: string,
  before: Schema,
  keysOf: (columns: readonly string[]) => string | null,
): readonly string[] {
  const all = before.tables.flatMap((table) =>
    table.foreignKeys.filter((key) => sameName(key.parent, parent)).map((key) => ({ table, key })),
  );
  const refusing = all.filter(({ key }) => /^(?:NO ACTION|RESTRICT)$/.test(key.onDelete));
  return (refusing.length > 0 ? refusing : all).flatMap(({ table, key }) => {
    const columns = parentColumns(key, before);
    if (columns === null) return [];
    const own = key.columns.map(quoteName);
    const keys = keysOf(columns);
    const where =
      keys === null
        ? own.map((name) => `${name} IS NOT NULL`).join(" AND ")
        : `${own.length === 1 ? own[0] : `(${own.join(", ")})`} IN (${keys})`;
    return [`SELECT * FROM ${quoteName(table.name)} WHERE ${where};`];
  });
}

/** Keys of parents that rows of an INSERT refer to, as far as they are not there. */
function missingParents(
  written: Extract<Written, { kind: "values" }>,
  table: Table,
  before: Schema,
): readonly string[] {
  return table.foreignKeys.flatMap((key) => {
    const columns = parentColumns(key, before);
    const rows = [...new Set(valuesOf(written, key.columns, table)?.map((row) => `(${row.join(", ")})`))];
    if (columns === null || rows.length === 0) return [];
    const same = columns.map((name, place) => `p.${quoteName(name)} = wanted.column${place + 1}`);
    return [
      `SELECT * FROM (VALUES ${rows.join(", ")}) AS wanted WHERE NOT EXISTS (SELECT 1 FROM ${quoteName(key.parent)} AS p WHERE ${same.join(" AND ")});`,
    ];
  });
}

function orphansOf(relation: Relation | null, key: ForeignKey, before: Schema): readonly string[] {
  const columns = parentColumns(key, before);
  if (relation === null || columns === null) return [];
  const has = key.columns.map((name) => `c.${quoteName(name)} IS NOT NULL`);
  const same = key.columns.map(
    (name, place) => `p.${quoteName(columns[place] ?? "")} = c.${quoteName(name)}`,
  );
  return [
    `${relation.head}SELECT c.* FROM ${relation.from} AS c WHERE ${has.join(" AND ")} AND NOT EXISTS (SELECT 1 FROM ${quoteName(key.parent)} AS p WHERE ${same.join(" AND ")});`,
  ];
}

/** The columns that a key refers to; null where production has no such table. */
function parentColumns(key: ForeignKey, before: Schema): readonly string[] | null {
  const table = tableNamed(before, key.parent);
  const names = table === undefined ? [] : referredColumns(key, table);
  return table === undefined || names.length !== key.columns.length ? null : names;
}

/** The query that shows the rows which a new foreign key finds no parent for, asked of the tables as they were. */
export function orphansProbe(
  { table, columns, parent }: ForeignKeyViolation,
  { run, before, renames }: RowsRun,
): string | null {
  const keys = run.schema === null ? [] : (tableNamed(run.schema, table)?.foreignKeys ?? []);
  const key = keys.find(
    (each) => sameName(each.parent, parent) && each.columns.join("\0") === columns.join("\0"),
  );
  const oldName = (name: string): string =>
    [...renames.tables].find(([, to]) => sameName(to, name))?.[0] ?? name;
  if (key === undefined) return null;
  const from = { head: "", from: quoteName(oldName(table)) };
  return orphansOf(from, { ...key, parent: oldName(parent) }, before)[0] ?? null;
}
