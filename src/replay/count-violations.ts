import type { ViolatingRows } from "../model/losses.ts";
import type { Engine } from "../sqlite/engine.ts";
import { SqliteFailure } from "../sqlite/engine.ts";

/**
 * Counts what the queries of a probe show, one a line, as `losses/probe` writes them: rows that share a value, a count
 * that they give themselves, or rows. Null where one of them does not run on this database.
 */
export function countViolations(engine: Engine, probe: string): ViolatingRows | null {
  try {
    const all = probe.split("\n").map((query) => countOne(engine, query.replace(/;\s*$/, "")));
    const values = all.map((each) => each.values);
    return {
      rows: all.reduce((sum, { rows }) => sum + rows, 0),
      values: values.includes(null) ? null : values.reduce((sum: number, each) => sum + (each ?? 0), 0),
    };
  } catch (error) {
    if (error instanceof SqliteFailure) return null;
    throw error;
  }
}

function countOne(engine: Engine, query: string): ViolatingRows {
  const first = (sql: string) => Object.values(engine.query(sql)[0] ?? {}).map(Number);
  if (query.endsWith(" HAVING count(*) > 1")) {
    const [values = 0, rows = 0] = first(`SELECT count(*), total("count(*)") FROM (${query})`);
    return { rows, values };
  }
  const isCount = /^(?:WITH written\(.*\) )?SELECT count\(\*\) FROM /s.test(query);
  const [rows = 0] = first(isCount ? query : `SELECT count(*) FROM (${query})`);
  return { rows, values: null };
}
