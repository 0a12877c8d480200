import type { RowEffect } from "../model/evidence.ts";
import type { Migration, Statement } from "../model/migration.ts";
import { quoteName } from "../sql/identifiers.ts";
import type { Engine } from "../sqlite/engine.ts";

/** Counts rows behind each statement, so that a loss can be told from the statement that caused it. */
export interface RowWatch {
  readonly observe: (migration: Migration, statement: Statement) => void;
  /** Statements behind which a table had another number of rows, in order. */
  readonly effects: readonly RowEffect[];
}

/**
 * Watches a database from now on. Tables are counted again only where SQLite says that rows were written
 * (`total_changes()`, which a DROP moves by the rows its implicit DELETE took: https://sqlite.org/foreignkeys.html#fk_schemacommands).
 */
export function watchRows(engine: Engine): RowWatch {
  const effects: RowEffect[] = [];
  let counts = countTables(engine);
  let changes = totalChanges(engine);
  return {
    effects,
    observe(migration, statement) {
      const now = totalChanges(engine);
      if (now === changes && !/^(?:drop-table|alter-table|create-table)$/.test(statement.kind)) return;
      changes = now;
      const after = countTables(engine);
      for (const [table, before] of counts) {
        const left = after.get(table);
        if (left !== before) effects.push({ migration, statement, table, before, after: left ?? null });
      }
      for (const [table, rows] of after) {
        if (!counts.has(table)) effects.push({ migration, statement, table, before: null, after: rows });
      }
      counts = after;
    },
  };
}

function totalChanges(engine: Engine): number {
  return Number(engine.query("SELECT total_changes() AS n")[0]?.["n"] ?? 0);
}

function countTables(engine: Engine): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const tables = engine.query(
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  );
  for (const row of tables) {
    const name = String(row["name"]);
    if (name === "__drizzle_migrations" || name === "d1_migrations") continue;
    counts.set(
      name,
      Number(engine.query(`SELECT count(*) AS n FROM main.${quoteName(name)}`)[0]?.["n"] ?? 0),
    );
  }
  return counts;
}
