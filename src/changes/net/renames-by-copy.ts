import type { Statement } from "../../model/migration.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { Renames } from "../../model/schema-change.ts";
import { originOf } from "../schema/object-key.ts";
import { type Copy, copyIn } from "./copy-in.ts";
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
  for (const { from, to } of copy.columns) {
    if (from === null) continue;
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
