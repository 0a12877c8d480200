import { countQuery } from "../copies/count-query.ts";
import type { ViolatingRows } from "../model/losses.ts";
import type { Engine } from "../sqlite/engine.ts";
import { SqliteFailure } from "../sqlite/engine.ts";

/**
 * Counts what the queries of a probe show, one a line, as `losses/probe` writes them: rows that share a value, a count
 * that they give themselves, or rows. Null where one of them does not run on this database.
 */
export function countViolations(engine: Engine, probe: string): ViolatingRows | null {
  try {
    const all = probe.split("\n").map((line) => countOne(engine, line));
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

function countOne(engine: Engine, line: string): ViolatingRows {
  const [counted] = engine.query(countQuery(line));
  const values = counted?.["v"] ?? null;
  return { rows: Number(counted?.["n"] ?? 0), values: values === null ? null : Number(values) };
}
