import { quoteName } from "../model/quote.ts";
import {
  type ForeignKey,
  nameKey,
  referredColumns,
  type Schema,
  type Table,
  tableNamed,
} from "../model/schema.ts";

/** A temporary table that numbers the keys of a parent from 1, so that children can pick one by number. */
export interface KeyTable {
  /** Quoted, with its schema. */
  readonly name: string;
  readonly parent: Table;
  readonly columns: readonly string[];
  /** Statements that make and fill it. */
  readonly create: readonly string[];
  /** The statement that lets its rows be found by their key. */
  readonly index: string;
}

/** Gives each key that is referred to one key table; the same one whenever it is asked for again. */
export class KeyTables {
  readonly #schema: Schema;
  readonly #known = new Map<string, KeyTable>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** The key table behind a foreign key; null where the parent has no such columns. */
  for(key: ForeignKey): KeyTable | null {
    const parent = tableNamed(this.#schema, key.parent);
    if (parent === undefined) return null;
    const columns = referredColumns(key, parent);
    const isThere = columns.every((name) =>
      parent.columns.some((column) => nameKey(column.name) === nameKey(name)),
    );
    if (!isThere || columns.length !== key.columns.length) return null;
    const id = [parent.name, ...columns].map(nameKey).join("\0");
    const found = this.#known.get(id) ?? createKeyTable(parent, columns, this.#known.size);
    this.#known.set(id, found);
    return found;
  }
}

function createKeyTable(parent: Table, columns: readonly string[], number: number): KeyTable {
  const name = `temp.${quoteName(`drizzle gate keys ${number}`)}`;
  const keys = columns.map((_, place) => `k${place}`).join(", ");
  const quoted = columns.map(quoteName);
  return {
    name,
    parent,
    columns,
    create: [
      `DROP TABLE IF EXISTS ${name}`,
      `CREATE TABLE ${name} (j INTEGER PRIMARY KEY, ${keys})`,
      `INSERT INTO ${name} (${keys}) SELECT ${quoted.join(", ")} FROM main.${quoteName(parent.name)} NOT INDEXED WHERE ${quoted.map((column) => `${column} IS NOT NULL`).join(" AND ")}`,
    ],
    index: `CREATE INDEX IF NOT EXISTS temp.${quoteName(`drizzle gate keys ${number} index`)} ON ${quoteName(`drizzle gate keys ${number}`)} (${keys})`,
  };
}
