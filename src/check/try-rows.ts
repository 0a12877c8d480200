import type { Case } from "../model/case.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Schema } from "../model/schema.ts";
import type { Scratch } from "../model/scratch.ts";
import type { MetDatabase } from "../replay/met-database.ts";
import { type RowsOutcome, type RowsRequest, upgradeSeeded } from "../replay/rows-run.ts";
import { upgradeInvented } from "../replay/upgrade-invented.ts";
import { inventedRows } from "../rows/invented-table.ts";

/** An upgrade on rows, and what came of it. */
export interface TriedRows {
  readonly request: RowsRequest;
  readonly outcome: RowsOutcome;
}

/**
 * Tries the upgrade on rows that stand in for those of production: of a seed file, else generated ones. Null where there
 * is nothing to fill, or no rows are wanted.
 */
export function tryRows(
  judged: Case,
  met: MetDatabase,
  after: Schema | null,
  { rows, seed }: CheckOptions,
  { at, clock }: Scratch,
): TriedRows | null {
  const rowsPerTable = rows ?? inventedRows;
  if (after === null || met.schema.tables.length === 0 || (rowsPerTable === 0 && seed === null)) return null;
  const request = { judged, met, after, rowsPerTable, at, clock };
  return { request, outcome: seed === null ? upgradeInvented(request) : upgradeSeeded(request, seed) };
}
