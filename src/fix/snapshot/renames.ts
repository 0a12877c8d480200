import { isEntry } from "../../model/read-json.ts";
import { keyOfPart, type Parts, type SnapshotPart, type Value } from "./parts.ts";

/** New names by old ones: of tables, and of columns by `table.column`, the table by its new name. */
export interface SnapshotRenames {
  readonly tables: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
}

/** What a snapshot's own step renames: `_meta` of versions 5 and 6, `renames` of version 7. */
export function renamesOf(snapshot: Value): SnapshotRenames {
  const tables = new Map<string, string>();
  const columns = new Map<string, string>();
  const add = (from: readonly string[], to: readonly string[]) => {
    const [table, column] = to;
    if (from.length === 1 && to.length === 1 && from[0] !== undefined && table !== undefined)
      tables.set(from[0], table);
    if (from.length === 2 && to.length === 2 && table !== undefined && column !== undefined)
      columns.set(JSON.stringify([table, from[1]]), column);
  };
  const { _meta: meta, renames } = snapshot;
  for (const group of isEntry(meta) ? [meta["tables"], meta["columns"]] : [])
    for (const [from, to] of Object.entries(isEntry(group) ? group : {}))
      if (typeof to === "string") add(quotedNames(from), quotedNames(to));
  for (const each of Array.isArray(renames) ? renames : []) {
    const [from, to, ...more] = String(each).split("->");
    if (from !== undefined && to !== undefined && more.length === 0) add(from.split("."), to.split("."));
  }
  return { tables, columns };
}

function quotedNames(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, name = ""]) => name.replaceAll('""', '"'));
}

/** The parts by the names that they have after a step. */
export function renameParts(parts: Parts, { tables, columns }: SnapshotRenames): Parts {
  if (tables.size === 0 && columns.size === 0) return parts;
  const tableNow = (name: string) => tables.get(name) ?? name;
  const columnNow = (table: string, name: string) => columns.get(JSON.stringify([table, name])) ?? name;
  const renamed = [...parts.values()].map((part): SnapshotPart => {
    const table = part.table === null ? null : tableNow(part.table);
    const isColumn = part.kind === "columns" || part.kind === "aspects";
    const name =
      part.kind === "tables"
        ? tableNow(part.name)
        : isColumn && table !== null
          ? columnNow(table, part.name)
          : part.name;
    const owner = part.kind === "tables" ? name : table;
    const value = isEntry(part.value) ? renameIn(part.value, owner, tableNow, columnNow) : part.value;
    const hasName = part.kind === "tables" || part.kind === "columns";
    return { ...part, table, name, value: hasName && isEntry(value) ? { ...value, name } : value };
  });
  return new Map(renamed.map((part) => [keyOfPart(part), part]));
}

/** The same for what a part names: its table, that which a key refers to, and columns of both. */
function renameIn(
  value: Value,
  table: string | null,
  tableNow: (name: string) => string,
  columnNow: (table: string, name: string) => string,
): Value {
  const of = (owner: string | null, list: unknown) =>
    owner === null || !Array.isArray(list)
      ? list
      : list.map((each: unknown) => {
          if (typeof each === "string") return columnNow(owner, each);
          return isEntry(each) && each["isExpression"] !== true && typeof each["value"] === "string"
            ? { ...each, value: columnNow(owner, each["value"]) }
            : each;
        });
  const parent = typeof value["tableTo"] === "string" ? tableNow(value["tableTo"]) : null;
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => {
      if (/^(?:table|tableFrom|tableTo)$/.test(field) && typeof each === "string")
        return [field, tableNow(each)];
      if (field === "columns" || field === "columnsFrom") return [field, of(table, each)];
      if (field === "columnsTo") return [field, of(parent, each)];
      // A composite key of version 6 lies one level deeper.
      return [
        field,
        isEntry(each) && Array.isArray(each["columns"]) ? renameIn(each, table, tableNow, columnNow) : each,
      ];
    }),
  );
}
