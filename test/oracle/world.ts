/** What a foreign key does to its rows when the parent's row goes. */
export type Action = "cascade" | "set null" | "restrict" | "no action";

export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly action: Action;
}

export interface WorldColumn {
  readonly name: string;
  /** Its name in base; null for a column that came with the migration. */
  readonly origin: string | null;
  readonly type: "integer" | "text" | "real";
  readonly notNull: boolean;
  /** A literal of SQL. */
  readonly default: string | null;
  readonly unique: boolean;
  /** The texts that a CHECK allows; null without one. */
  readonly allowed: readonly string[] | null;
  readonly references: Reference | null;
}

export interface WorldIndex {
  readonly name: string;
  readonly column: string;
  readonly kind: "plain" | "unique" | "partial" | "expression";
}

export interface WorldTable {
  readonly name: string;
  /** The table of base whose rows should be here; null for one that came with the migration. */
  readonly origin: string | null;
  readonly columns: readonly WorldColumn[];
  readonly key: readonly string[];
  readonly autoincrement: boolean;
  readonly withoutRowid: boolean;
  readonly strict: boolean;
  readonly indexes: readonly WorldIndex[];
}

/** A trigger as base declares it. */
export interface WorldTrigger {
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

export interface WorldView {
  readonly name: string;
  readonly sql: string;
}

/** A full-text index whose content is a column of a table with an integer key. */
export interface WorldSearch {
  readonly name: string;
  readonly table: string;
  readonly column: string;
}

/** A schema as the generator knows it, with where everything in it came from. Values are never changed in place. */
export interface World {
  readonly tables: readonly WorldTable[];
  readonly triggers: readonly WorldTrigger[];
  readonly views: readonly WorldView[];
  readonly searches: readonly WorldSearch[];
}

/** A name between backticks, as Drizzle writes it. */
export function quoted(name: string): string {
  return `\`${name}\``;
}

/** A literal of SQL. */
export function literal(value: string | number | null): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** Names between backticks, with commas. */
export function listed(names: readonly string[]): string {
  return names.map(quoted).join(", ");
}

/** CREATE TABLE, under another name where one is given. */
export function tableSql(table: WorldTable, name = table.name): string {
  const isAlone = table.key.length === 1;
  const lines = table.columns.map((column) =>
    columnSql(column, isAlone && table.key[0] === column.name, table),
  );
  if (!isAlone) lines.push(`PRIMARY KEY(${listed(table.key)})`);
  const options = [...(table.withoutRowid ? ["WITHOUT ROWID"] : []), ...(table.strict ? ["STRICT"] : [])];
  return `CREATE TABLE ${quoted(name)} (\n\t${lines.join(",\n\t")}\n)${options.length > 0 ? ` ${options.join(", ")}` : ""};`;
}

/** A column as CREATE TABLE and ADD COLUMN declare it. */
export function columnSql(column: WorldColumn, isKey: boolean, table: WorldTable): string {
  const { references } = column;
  return [
    `${quoted(column.name)} ${column.type}`,
    ...(isKey ? [`PRIMARY KEY${table.autoincrement ? " AUTOINCREMENT" : ""}`] : []),
    ...(column.default === null ? [] : [`DEFAULT ${column.default}`]),
    ...(column.notNull || isKey ? ["NOT NULL"] : []),
    ...(column.unique ? ["UNIQUE"] : []),
    ...(column.allowed === null
      ? []
      : [`CHECK(${quoted(column.name)} IN (${column.allowed.map(literal).join(", ")}))`]),
    ...(references === null
      ? []
      : [
          `REFERENCES ${quoted(references.table)}(${quoted(references.column)}) ON DELETE ${references.action}`,
        ]),
  ].join(" ");
}

export function indexSql(table: string, { name, column, kind }: WorldIndex): string {
  const unique = kind === "unique" || kind === "partial" ? "UNIQUE " : "";
  const term = kind === "expression" ? `lower(${quoted(column)})` : quoted(column);
  const where = kind === "partial" ? ` WHERE ${quoted(column)} IS NOT NULL` : "";
  return `CREATE ${unique}INDEX ${quoted(name)} ON ${quoted(table)} (${term})${where};`;
}

/** A full-text index and the triggers that keep it in step. */
export function searchSql({ name, table, column }: WorldSearch): readonly string[] {
  const id = "`id`";
  const drop = `INSERT INTO ${name}(${name}, rowid, ${quoted(column)}) VALUES ('delete', old.${id}, old.${quoted(column)});`;
  const put = `INSERT INTO ${name}(rowid, ${quoted(column)}) VALUES (new.${id}, new.${quoted(column)});`;
  return [
    searchTableSql({ name, table, column }),
    `CREATE TRIGGER ${name}_insert AFTER INSERT ON ${quoted(table)} BEGIN ${put} END;`,
    `CREATE TRIGGER ${name}_delete AFTER DELETE ON ${quoted(table)} BEGIN ${drop} END;`,
    `CREATE TRIGGER ${name}_update AFTER UPDATE ON ${quoted(table)} BEGIN ${drop} ${put} END;`,
  ];
}

/** The full-text index by itself. */
export function searchTableSql({ name, table, column }: WorldSearch): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5(${quoted(column)}, content='${table}', content_rowid='id');`;
}

/** The whole schema, statement by statement. */
export function worldSql(world: World): readonly string[] {
  return [
    ...world.tables.flatMap((table) => [
      tableSql(table),
      ...table.indexes.map((index) => indexSql(table.name, index)),
    ]),
    ...world.searches.flatMap(searchSql),
    ...world.views.map(({ sql }) => sql),
    ...world.triggers.map(({ sql }) => sql),
  ];
}
