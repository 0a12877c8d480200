import {
  type Column,
  type ForeignKey,
  type Index,
  nameKey,
  type Schema,
  type Table,
  type Trigger,
} from "../model/schema.ts";
import { readIndexDeclaration } from "../sql/index-declaration.ts";
import { normalizeDefault, normalizeType } from "../sql/normalize.ts";
import { readTableDeclaration, type TableDeclaration } from "../sql/table-declaration.ts";
import type { Engine, Row } from "./engine.ts";
import {
  type ColumnFact,
  type ForeignKeyFact,
  hidesPragmas,
  type IndexFact,
  readFacts,
  readFactsPlainly,
  readOptions,
  type TableFacts,
  virtualColumns,
} from "./table-facts.ts";

/** A row of `sqlite_schema`: https://sqlite.org/schematab.html */
interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
  /** "" for the index of a constraint. */
  readonly sql: string;
}

/** What stood in `sqlite_schema` for a table when it was read: as long as it stands there, so does the table. */
const sources = new WeakMap<Table, string>();

/**
 * Reads the schema of `main`. Tables of `previous` that nothing has touched since are the same objects again,
 * and `previous` itself is the answer where nothing has changed at all. A view or trigger that no longer works
 * is read like any other. Names that other tools keep their books under are left out.
 */
export function introspect(engine: Engine, previous?: Schema): Schema {
  const rows = readSchemaRows(engine);
  const indexRows = Map.groupBy(
    rows.filter((row) => row.type === "index"),
    (row) => nameKey(row.tableName),
  );
  const known = new Map(previous?.tables.map((table) => [sources.get(table), table]));
  const places: TablePlace[] = rows
    .filter((row) => row.type === "table")
    .map((row) => {
      const indexes = indexRows.get(nameKey(row.tableName)) ?? [];
      const source = sourceOf(row, indexes);
      return { row, indexes, source, known: known.get(source) };
    });
  const fresh = readTables(
    engine,
    places.filter((place) => place.known === undefined),
    rows.some(({ name }) => hidesPragmas(name)) ? readFactsPlainly : readFacts,
  );
  const schema: Schema = {
    tables: places
      .map((place) => place.known ?? fresh.get(place.row.name))
      .filter((table) => table !== undefined),
    views: rows.filter((row) => row.type === "view").map(({ name, sql }) => ({ name, sql })),
    triggers: rows
      .filter((row) => row.type === "trigger")
      .map(({ name, sql, tableName }): Trigger => ({ name, sql, table: tableName })),
  };
  return previous !== undefined && isSame(previous, schema) ? previous : schema;
}

interface TablePlace {
  readonly row: SchemaRow;
  readonly indexes: readonly SchemaRow[];
  readonly source: string;
  readonly known: Table | undefined;
}

/** The text that a table follows from. NUL cannot stand in a name or in SQL. */
function sourceOf(table: SchemaRow, indexes: readonly SchemaRow[]): string {
  return [table, ...indexes].flatMap((row) => [row.name, row.sql]).join("\0");
}

function isSame(before: Schema, after: Schema): boolean {
  return (
    before.tables.length === after.tables.length &&
    before.tables.every((table, index) => table === after.tables[index]) &&
    JSON.stringify([before.views, before.triggers]) === JSON.stringify([after.views, after.triggers])
  );
}

/** Whether a name belongs to SQLite itself, to the ledger of Drizzle, wrangler, NuxtHub or sqlx, or to Cloudflare beside a D1 database. */
export function isBookkeeping(name: string): boolean {
  return /^(?:sqlite_.*|__drizzle_migrations|d1_migrations|_hub_migrations|_sqlx_migrations|_cf_.*)$/is.test(
    name,
  );
}

/**
 * Whether a table is declared as a migrator declares its ledger, by whatever name: Drizzle's of 0.x, which no person writes
 * so, and of 1.0, and wrangler's.
 */
export function isLedger(sql: string): boolean {
  const name = /^create table (?:if not exists )?(?:"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|\w+) ?/i;
  const text = sql.replace(/\s+/g, " ").trim();
  const columns = text
    .replace(name, "")
    .replace(/["`]|(?<=\() | (?=\))/g, "")
    .toLowerCase();
  return columns !== text.toLowerCase() && ledgers.has(columns);
}

const drizzle = "(id serial primary key, hash text not null, created_at numeric";
const ledgers: ReadonlySet<string> = new Set([
  `${drizzle})`,
  `${drizzle}, name text)`,
  `${drizzle}, name text, applied_at text)`,
  "(id integer primary key, hash text not null, created_at numeric, name text, applied_at text)",
  "(id integer primary key autoincrement, name text unique, applied_at timestamp default current_timestamp not null)",
]);

/** https://sqlite.org/schematab.html */
function readSchemaRows(engine: Engine): readonly SchemaRow[] {
  return engine
    .query('SELECT type, name, tbl_name AS "tableName", sql FROM main.sqlite_schema ORDER BY rowid')
    .map((row) => ({
      type: String(row["type"]),
      name: String(row["name"]),
      tableName: String(row["tableName"]),
      sql: String(row["sql"] ?? ""),
    }))
    .filter((row) => row.type === "index" || !(isBookkeeping(row.name) || isLedger(row.sql)));
}

/** Reads these tables, with two queries, whatever their number, where `read` can. */
function readTables(
  engine: Engine,
  places: readonly TablePlace[],
  read: typeof readFacts,
): ReadonlyMap<string, Table> {
  const found = new Map<string, Table>();
  const plain = places.filter(({ row }) => !isVirtual(row.sql)).map(({ row }) => row.name);
  const options = plain.length === 0 ? new Map<string, Row>() : readOptions(engine);
  const facts = plain.length === 0 ? new Map<string, TableFacts>() : read(engine, plain);
  for (const { row, indexes, source } of places) {
    const known = facts.get(row.name) ?? {
      columns: virtualColumns(engine, row.name),
      foreignKeys: [],
      indexes: [],
    };
    const indexSql = new Map(indexes.map((index) => [index.name, index.sql]));
    const table = buildTable(row, known, options.get(row.name), indexSql);
    sources.set(table, source);
    found.set(row.name, table);
  }
  return found;
}

/** https://sqlite.org/lang_createvtab.html: what is stored starts with these words whatever was written. */
function isVirtual(sql: string): boolean {
  return /^CREATE\s+VIRTUAL\s/i.test(sql);
}

/** A declaration without any of these words says nothing that the pragmas do not: most need no reading at all. */
const untold = /\b(?:check|collate|as|autoincrement|deferrable)\b/i;

function buildTable(
  row: SchemaRow,
  facts: TableFacts,
  options: Row | undefined,
  indexSql: ReadonlyMap<string, string>,
): Table {
  const isPlain = !isVirtual(row.sql);
  const declaration = isPlain && untold.test(row.sql) ? readTableDeclaration(row.sql) : null;
  const key = facts.columns.filter(([, , , , place]) => place > 0).sort((a, b) => a[4] - b[4]);
  return {
    name: row.name,
    kind: isPlain ? (options?.["type"] === "shadow" ? "shadow" : "table") : "virtual",
    sql: row.sql,
    columns: buildColumns(facts.columns, declaration),
    primaryKey: key.map(([name]) => name),
    autoincrement: declaration?.autoincrement ?? false,
    strict: options?.["strict"] === 1,
    withoutRowid: options?.["wr"] === 1,
    foreignKeys: buildForeignKeys(facts.foreignKeys, declaration),
    checks: declaration?.checks ?? [],
    indexes: buildIndexes(facts.indexes, indexSql),
  };
}

function buildColumns(facts: readonly ColumnFact[], declaration: TableDeclaration | null): readonly Column[] {
  const declared = new Map(declaration?.columns.map((column) => [nameKey(column.name), column]));
  return facts
    .filter(([, , , , , hidden]) => hidden !== 1)
    .map(([name, type, notNull, fallback, , hidden]) => {
      const said = declared.get(nameKey(name));
      const kind = hidden === 3 ? "stored" : "virtual";
      return {
        name,
        type: normalizeType(type),
        notNull: notNull === 1,
        default: fallback === null ? null : normalizeDefault(fallback),
        generated: hidden >= 2 ? { kind, expression: said?.generated ?? "" } : null,
        collation: said?.collation ?? "BINARY",
      };
    });
}

function buildForeignKeys(
  facts: readonly ForeignKeyFact[],
  declaration: TableDeclaration | null,
): readonly ForeignKey[] {
  return [...Map.groupBy(facts, ([id]) => id).values()].map((parts, place) => ({
    columns: parts.map(([, , from]) => from),
    parent: parts[0]?.[1] ?? "",
    parentColumns: parts.map(([, , , to]) => to).filter((to) => to !== null),
    onDelete: parts[0]?.[4] ?? "NO ACTION",
    onUpdate: parts[0]?.[5] ?? "NO ACTION",
    deferred: declaration?.foreignKeys[place]?.deferred ?? false,
  }));
}

function buildIndexes(facts: readonly IndexFact[], indexSql: ReadonlyMap<string, string>): readonly Index[] {
  return [...Map.groupBy(facts, ([index]) => index)].map(([name, parts]) => {
    const sql = indexSql.get(name) ?? "";
    const needsSql = /\bwhere\b/i.test(sql) || parts.some(([, , , column]) => column === null);
    const declaration = needsSql ? readIndexDeclaration(sql) : null;
    return {
      name,
      unique: parts[0]?.[1] === 1,
      origin: parts[0]?.[2] === "c" ? "create-index" : "constraint",
      columns: parts.map(([, , , column, descending, collation], place) => ({
        term: column ?? declaration?.columns[place]?.term ?? "",
        isExpression: column === null,
        descending: descending === 1,
        collation: collation.toUpperCase(),
      })),
      where: declaration?.where ?? null,
    };
  });
}
