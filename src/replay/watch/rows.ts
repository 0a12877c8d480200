import type { Migration, Statement } from "../../model/migration.ts";
import type { StatementEffect } from "../../model/run.ts";
import type { Engine } from "../../sqlite/engine.ts";
import { rowCount } from "../../sqlite/row-count.ts";

/** Looks at the database around each statement, so that a loss can be told from the statement that caused it. */
export interface RowWatch {
  readonly before: (migration: Migration, statement: Statement) => void;
  readonly after: (migration: Migration, statement: Statement) => void;
  /** Statements that wrote rows, in order. */
  readonly effects: readonly StatementEffect[];
}

/**
 * Watches what statements do to rows. SQLite counts every row written in `total_changes()`, those of foreign key
 * actions and triggers too, while `changes()` knows only those of the statement itself. A DROP moves the counter by
 * the rows of its implicit DELETE (https://sqlite.org/foreignkeys.html#fk_schemacommands), so that what exceeds the
 * table's own rows is collateral. `clock` is in milliseconds; `written` gives the bytes that were written so far.
 */
export function watchRows(engine: Engine, clock: () => number, written: () => number): RowWatch {
  const effects: StatementEffect[] = [];
  const allChanges = engine.counter("SELECT total_changes()");
  const ownChanges = engine.counter("SELECT changes()");
  let total = 0;
  let own = 0;
  let started = 0;
  let size = 0;
  return {
    effects,
    before(_, statement) {
      const dropped = statement.kind === "drop-table" ? statement.target : null;
      own = dropped === null ? 0 : rowCount(engine, dropped);
      total = allChanges();
      size = written();
      started = clock();
    },
    after(migration, statement) {
      const ms = clock() - started;
      const bytes = written() - size;
      const changes = allChanges() - total;
      const isDml = /^(?:insert|update|delete)$/.test(statement.kind);
      const direct = isDml ? ownChanges() : Math.min(own, changes);
      if (changes === 0 && ms < slowMs && bytes < largeBytes) return;
      effects.push({ migration, statement, direct, collateral: Math.max(0, changes - direct), ms, bytes });
    },
  };
}

/** Faster statements are of no interest for their time, and smaller ones for their size. */
const slowMs = 1000;
const largeBytes = 100e6;
