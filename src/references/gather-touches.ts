import { nameKey } from "../model/schema.ts";
import type { Touch, TouchVerb } from "../model/source-code.ts";
import { type DeclaredTable, namesOf } from "./read-table.ts";

/** What a query does to one table, while it is being read. */
interface Open {
  verb: TouchVerb;
  /** Null once it asks for every column. */
  keys: Set<string> | null;
  /** What it asks for by name, where it may ask for every column besides. */
  sure: Set<string> | null;
  given: ReadonlySet<string> | null;
  /** Keys that a write gives back; null for all. */
  returned: ReadonlySet<string> | null;
  targets: string[][];
}

/** Verbs by how much they say. */
const rank: readonly TouchVerb[] = ["read", "delete", "update", "insert", "any"];

/** Collects what a query does to tables, wherever in it that is said. */
export class TouchCollector {
  readonly #open = new Map<DeclaredTable, Open>();

  /** The table is read from, by whatever columns are named. */
  reads(table: DeclaredTable, ...keys: readonly string[]): void {
    const open = this.#of(table);
    for (const key of keys) (open.keys ?? open.sure)?.add(key);
  }

  /** A column of the table is read, be it one that only a run would tell. */
  readsAny(table: DeclaredTable, key: string | null): void {
    if (key === null) this.mayReadAll(table);
    else this.reads(table, key);
  }

  /** Every column that the code knows is asked for. */
  readsAll(table: DeclaredTable): void {
    const open = this.#of(table);
    open.keys = null;
    open.sure = null;
  }

  /** Any column may be asked for: only a run would tell which. */
  mayReadAll(table: DeclaredTable): void {
    const open = this.#of(table);
    if (open.keys === null) return;
    open.sure = open.keys;
    open.keys = null;
  }

  /** A table by itself is all of its columns; in a text of SQL it is its name. */
  names(table: DeclaredTable, isInSql: boolean): void {
    if (isInSql) this.reads(table);
    else this.readsAll(table);
  }

  tables(): readonly DeclaredTable[] {
    return [...this.#open.keys()];
  }

  writes(table: DeclaredTable, verb: TouchVerb): void {
    const open = this.#of(table);
    if (rank.indexOf(verb) > rank.indexOf(open.verb)) open.verb = verb;
  }

  /** An insert gives these columns a value; null where that cannot be told. */
  gives(table: DeclaredTable, keys: readonly string[] | null): void {
    this.#of(table).given = keys === null ? null : new Set(keys);
  }

  /** A write gives these columns back; null for all of them. */
  returns(table: DeclaredTable, keys: readonly string[] | null): void {
    this.#of(table).returned = keys === null ? null : new Set(keys);
  }

  /** What was asked for by name of a table; null for every column. */
  keysOf(table: DeclaredTable): readonly string[] | null {
    const { keys } = this.#of(table);
    return keys === null ? null : [...keys];
  }

  targets(table: DeclaredTable, keys: readonly string[] | null): void {
    if (keys !== null) this.#of(table).targets.push([...keys]);
  }

  touches(): readonly Touch[] {
    return [...this.#open].map(([table, open]) => {
      const names = (keys: Iterable<string>): readonly string[] =>
        [...keys].flatMap((key) => namesIn(table, key));
      return {
        table: nameKey(table.name),
        declaredIn: table.file,
        verb: open.verb,
        columns: open.keys === null ? null : names(open.keys),
        given: open.given === null ? null : names(open.given),
        targets: open.targets.map((keys) => names(keys)),
        ...(open.verb === "read" || open.returned === null ? {} : { returned: names(open.returned) }),
        ...(open.sure === null ? {} : { sure: names(open.sure) }),
      };
    });
  }

  #of(table: DeclaredTable): Open {
    const known = this.#open.get(table);
    if (known !== undefined) return known;
    const open: Open = {
      verb: "read",
      keys: new Set(),
      sure: null,
      given: null,
      returned: new Set(),
      targets: [],
    };
    this.#open.set(table, open);
    return open;
  }
}

/** What the database may call a column that code knows by a key. */
export function namesIn(table: DeclaredTable, key: string): readonly string[] {
  const column = table.columns.find((one) => one.key === key);
  return namesOf(column ?? { key, name: null });
}
