import type Database from "better-sqlite3";
import { insertSql, keyValue } from "./make-rows.ts";
import { listed, literal, quoted, type World, type WorldTable } from "./world.ts";

/** How statements of one version of the code fare on the other schema; only what works on its own counts. */
export interface CodeFate {
  /** What fails whatever is written: a read, or every way to write a row. */
  readonly firm: readonly string[];
  /** Everything that fails, be it for some rows only. */
  readonly any: readonly string[];
}

/** Both versions of the code, each on the schema of the other. */
export interface CodeTruth {
  readonly old: CodeFate;
  readonly new: CodeFate;
}

/** Tries what code of both versions asks of every table and view. */
export function codeTruth(
  before: Database.Database,
  after: Database.Database,
  worlds: { readonly before: World; readonly after: World },
): CodeTruth {
  const old = fateOf(worlds.before, before, after);
  const now = fateOf(worlds.after, after, before);
  const held = [heldIn(worlds.after, worlds.before), heldIn(worlds.before, worlds.after)] as const;
  // Nothing fails where two tables change places, and nothing is right.
  const moved = worlds.after.tables.flatMap(({ name, origin }) =>
    origin === null || origin === name ? [] : [`${name} holds the rows of ${origin}`],
  );
  return {
    old: { ...old, any: [...old.any, ...moved, ...held[0]] },
    new: { ...now, any: [...now.any, ...moved, ...held[1]] },
  };
}

/** Deletes that rows of a table of the one world may refuse, which in the other refers to nothing of the kind. */
function heldIn(world: World, other: World): readonly string[] {
  const keys = ({ tables }: World): readonly string[] =>
    tables.flatMap(({ name, columns }) =>
      columns.flatMap(({ name: column, references }) =>
        references === null ? [] : [`${name}.${column} may hold rows of ${references.table}`],
      ),
    );
  const known = keys(other);
  return keys(world).filter((key) => !known.includes(key));
}

function fateOf(world: World, home: Database.Database, other: Database.Database): CodeFate {
  const failing = (sql: string): string | null => (failure(home, sql) === null ? failure(other, sql) : null);
  const told = (verb: string, name: string, messages: readonly (string | null)[]): readonly string[] =>
    messages.flatMap((message) => (message === null ? [] : [`${verb} ${name}: ${message}`]));
  const fates = world.tables.map((table): CodeFate => {
    const { name } = table;
    const reads = told("SELECT", name, [failing(readSql(table))]);
    const inserts = [20, 25].map((n) => failing(insertSql(world, table, n, "friendly")));
    const others = [
      ...told("other write to", name, otherWrites(world, table).map(failing)),
      // Updates of no rows prove nothing.
      ...(isEmpty(other, name) ? [`${name} has no rows to try it on`] : []),
    ];
    // A parent or a double that is there or is not is a matter of rows, not of order.
    const isFirm = inserts.every(
      (message) => message !== null && !/^(?:FOREIGN KEY|UNIQUE|CHECK)/.test(message),
    );
    const writes = told("INSERT", name, inserts);
    return { firm: [...reads, ...(isFirm ? writes.slice(0, 1) : [])], any: [...reads, ...writes, ...others] };
  });
  const views = world.views.flatMap(({ name }) =>
    told("SELECT", name, [failing(`SELECT * FROM ${quoted(name)}`)]),
  );
  return {
    firm: fates.flatMap(({ firm }) => firm),
    any: [...fates.flatMap(({ any }) => any), ...views],
  };
}

function isEmpty(db: Database.Database, name: string): boolean {
  try {
    return db.prepare(`SELECT 1 FROM ${quoted(name)}`).get() === undefined;
  } catch {
    return true;
  }
}

function readSql({ name, columns }: WorldTable): string {
  return `SELECT ${listed(columns.map((column) => column.name))} FROM ${quoted(name)}`;
}

/** Upserts over every unique key; every column set to itself, to nothing, to a double and to what no CHECK knows; deletes. */
function otherWrites(world: World, table: WorldTable): readonly string[] {
  const insert = insertSql(world, table, 20, "friendly").replace(/;$/, "");
  const name = quoted(table.name);
  const set = table.columns
    .map((column) => `${quoted(column.name)} = excluded.${quoted(column.name)}`)
    .join(", ");
  const targets = [
    `(${listed(table.key)})`,
    ...table.columns.filter(({ unique }) => unique).map((column) => `(${quoted(column.name)})`),
    ...table.indexes.map(({ kind, column }) => {
      const field = quoted(column);
      return kind === "partial" ? `(${field}) WHERE ${field} IS NOT NULL` : `(${field})`;
    }),
  ];
  return [
    ...targets.map((target) => `${insert} ON CONFLICT${target} DO UPDATE SET ${set}`),
    ...table.columns.flatMap((column) => {
      const field = quoted(column.name);
      const values = [field, "NULL", `(SELECT ${field} FROM ${name} LIMIT 1)`, "'unheard of'", "77"];
      return values.map((value) => `UPDATE ${name} SET ${field} = ${value}`);
    }),
    `DELETE FROM ${name}`,
    ...[0, 1, 2].map((n) => `DELETE FROM ${name} WHERE ${conditionOf(table, n)}`),
  ];
}

function conditionOf(table: WorldTable, n: number): string {
  return table.key.map((key) => `${quoted(key)} = ${literal(keyValue(table, key, n))}`).join(" AND ");
}

/** What SQLite: of a statement that leaves nothing behind; null where it works. */
function failure(db: Database.Database, sql: string): string | null {
  db.pragma("foreign_keys = ON");
  db.exec("SAVEPOINT tried");
  try {
    const statement = db.prepare(sql);
    if (statement.reader) statement.all();
    else statement.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK TO tried; RELEASE tried");
  }
}
