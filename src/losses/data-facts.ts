import { atStatement } from "../model/location.ts";
import type { DataFacts, RowsFailure } from "../model/losses.ts";
import type { AddedStatement, Migration } from "../model/migration.ts";
import { type ForeignKeyViolation, isGenerated, type RowSource } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { type Schema, sameName } from "../model/schema.ts";
import { atTable } from "./at-table.ts";
import { brokenKeys } from "./broken-keys.ts";
import { lostObjects } from "./lost-objects.ts";
import { ownNames } from "./own-names.ts";
import { orphansProbe } from "./probe/keys.ts";

/** A run on rows, and what there is to know of it. */
export interface MetRows {
  readonly rows: RowsRun;
  readonly source: RowSource;
  readonly failures: readonly RowsFailure[];
  /** New foreign keys that some rows do not keep to, and others do. */
  readonly dangling: readonly ForeignKeyViolation[];
  readonly added: readonly Migration[];
  /** What base's last snapshot knows; null where there is none. */
  readonly known: Schema | null;
}

/** What happened to the rows that nobody asked for. */
export function dataFacts({ rows, source, failures, dangling, added, known }: MetRows): DataFacts {
  const at = (table: string, by: AddedStatement | null) =>
    by === null ? atTable(added, table).at : atStatement(by);
  const named = ownNames(rows, added);
  const isNamed = (table: string, column: string): boolean =>
    named.some((each) => sameName(each.table, table) && sameName(each.column, column));
  return {
    failures,
    dangling: dangling.map((violation) => ({
      at: atTable(added, violation.table).at,
      violation,
      probe: orphansProbe(violation, rows),
    })),
    rowLosses: rows.account.rows.map((loss) => ({ ...loss, at: at(loss.table, loss.by) })),
    valueLosses: rows.account.values
      // What a new type makes of invented values says nothing of real ones: column-retyped tells of the type.
      .filter(({ cause }) => !isGenerated(source) || cause.kind !== "converted")
      .filter(({ table, column }) => !isNamed(table, column))
      .map((loss) => ({ ...loss, at: at(loss.table, loss.by) })),
    ownNames: named,
    lost: lostObjects(rows, added, known),
    brokenKeys: brokenKeys(rows, added),
  };
}
