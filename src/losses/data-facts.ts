import type { DataFacts, RowsFailure } from "../model/losses.ts";
import type { Migration } from "../model/migration.ts";
import type { RowSource } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import { brokenKeys } from "./broken-keys.ts";
import { changedValues } from "./changed-columns.ts";
import { findLosses } from "./find-loss.ts";
import { lostObjects } from "./lost-objects.ts";
import { nulledValues } from "./nulled-values.ts";

/** A run on rows, and what there is to know of it. */
export interface MetRows {
  readonly rows: RowsRun;
  readonly source: RowSource;
  readonly failures: readonly RowsFailure[];
  readonly added: readonly Migration[];
  /** What base's last snapshot knows; null where there is none. */
  readonly known: Schema | null;
}

/** What happened to the rows that nobody asked for. */
export function dataFacts({ rows, source, failures, added, known }: MetRows): DataFacts {
  return {
    failures,
    losses: findLosses(rows),
    nulled: nulledValues(rows, source, added),
    changed: changedValues(rows, source, added),
    lost: lostObjects(rows, added, known),
    brokenKeys: brokenKeys(rows, added),
  };
}
