import type Database from "better-sqlite3";
import type { Harm } from "./account.ts";
import { quoted, type World, type WorldTable } from "./world.ts";

/** Tables that worked and can be written to no more, whatever is written, and views that cannot be read. */
export function brokenObjects(
  before: Database.Database,
  after: Database.Database,
  worlds: { readonly before: World; readonly after: World },
  foreignKeys: boolean,
): readonly Harm[] {
  for (const db of [before, after]) db.pragma(`foreign_keys = ${foreignKeys ? "ON" : "OFF"}`);
  const harm = (table: string, now: string): Harm => ({
    kind: "broken",
    table,
    after: now,
    column: null,
    count: 1,
    claim: "none",
  });
  const tables = worlds.after.tables.flatMap((now) => {
    const old = worlds.before.tables.find(({ name }) => name === now.origin);
    if (old !== undefined && !writes(old).every((sql) => compiles(before, sql))) return [];
    return writes(now).every((sql) => compiles(after, sql)) ? [] : [harm(old?.name ?? now.name, now.name)];
  });
  const views = worlds.after.views
    .filter(({ name }) => !compiles(after, `SELECT * FROM ${quoted(name)}`))
    .map(({ name }) => harm(name, name));
  return [...tables, ...views];
}

/** What SQLite compiles with every trigger and foreign key of the table. */
function writes({ name, columns }: WorldTable): readonly string[] {
  const table = quoted(name);
  const sets = columns.map((column) => `${quoted(column.name)} = ${quoted(column.name)}`).join(", ");
  return [
    `INSERT INTO ${table} DEFAULT VALUES`,
    `UPDATE ${table} SET ${sets} WHERE 0`,
    `DELETE FROM ${table} WHERE 0`,
  ];
}

function compiles(db: Database.Database, sql: string): boolean {
  try {
    db.prepare(sql);
    return true;
  } catch {
    return false;
  }
}
