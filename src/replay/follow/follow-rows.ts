import type { Account } from "../../model/account.ts";
import type { AddedStatement, Migration, Statement } from "../../model/migration.ts";
import { nameKey, type Schema, type Table } from "../../model/schema.ts";
import { type Asks, readAsks } from "../../sql/asks.ts";
import type { Engine } from "../../sqlite/engine.ts";
import { introspect } from "../../sqlite/introspect.ts";
import { findDifferences } from "./find-differences.ts";
import { type Followings, type Holder, oldHolder } from "./holder.ts";
import { type Picture, takePicture } from "./picture.ts";
import { onlyAdds, reachOf } from "./reach.ts";
import { recordDifferences } from "./record-differences.ts";
import { restructure } from "./restructure.ts";
import { settleAccount } from "./settle-account.ts";

/** Follows every row that was there through the statements of the new migrations. */
export interface RowFollower {
  /** To be told behind each statement that ran. */
  readonly after: (migration: Migration, statement: Statement) => void;
  /** What is gone or changed in the end and claimed by no statement; null where there were too many rows to follow. */
  readonly account: () => Account | null;
}

/** So many rows may be looked at in one run, which takes a second or two. */
const mostRows = 400_000;

/** Starts to follow the rows that the database holds now. */
export function followRows(engine: Engine, before: Schema): RowFollower {
  let left = mostRows;
  let schema = before;
  const look = (table: Table): Picture => {
    const picture = takePicture(engine, table);
    left -= picture.rows.size;
    return picture;
  };
  const known = startingFrom(before, look);
  const after = (by: AddedStatement): void => {
    const { statement } = by;
    const previous = schema;
    if (onlyAdds(statement, previous)) return;
    const asks = readAsks(statement);
    if (changesSchema(statement)) schema = introspect(engine, previous);
    const dropped = restructure(known, { asks, by, schema, look });
    const reach = reachOf(asks, previous);
    const isDue = (holder: Holder): boolean =>
      reach === "all" || reach.has(nameKey(holder.table.name)) || isFilled(asks, holder);
    const seen = [...known.holders.values()]
      .filter(isDue)
      .map((holder) => ({ holder, differences: findDifferences(holder, look(holder.table), asks) }));
    recordDifferences(known, seen, { asks, by, schema: previous, dropped, direct: directChanges(engine) });
  };
  return {
    after(migration, statement) {
      if (left >= 0 && !isHarmless(statement)) after({ migration, statement });
    },
    account: () => (left < 0 ? null : settleAccount(known)),
  };
}

function startingFrom(before: Schema, look: (table: Table) => Picture): Followings {
  const tables = before.tables
    .filter((table) => table.kind === "table" || (table.kind === "virtual" && !borrowsRows(table)))
    .map((table) => ({ table, holder: oldHolder(table, look(table)) }));
  return {
    tables: tables.map(({ table, holder }) => ({
      table,
      holder,
      rows: [...holder.rows.values()].flatMap(({ who }) => who ?? []),
    })),
    holders: new Map(tables.map(({ table, holder }) => [nameKey(table.name), holder])),
    droppedColumns: [],
    droppedTables: new Map(),
    conversions: [],
  };
}

/** A full-text index over another table shows that one's rows: https://sqlite.org/fts5.html#external_content_tables */
function borrowsRows({ sql }: Table): boolean {
  return /\bcontent\s*=/i.test(sql);
}

function changesSchema({ kind }: Statement): boolean {
  return /^(?:create|drop|alter)-|^other$/.test(kind);
}

function isHarmless({ kind }: Statement): boolean {
  return /^(?:select|pragma|transaction|vacuum|attach)$/.test(kind);
}

/** Whether the statement fills this table from others. */
function isFilled(asks: Asks, { table }: Holder): boolean {
  const fills = (asks.kind === "insert" || asks.kind === "create-table") && asks.reading !== null;
  return fills && nameKey(asks.table) === nameKey(table.name);
}

/** Rows that the statement itself wrote: https://sqlite.org/lang_corefunc.html#changes */
function directChanges(engine: Engine): number {
  return Number(engine.query("SELECT changes() AS n")[0]?.["n"] ?? 0);
}
