import { columnsThatHoldTheirName } from "../../losses/own-names.ts";
import type { RowLoss, ValueLoss } from "../../model/account.ts";
import type { ChangeUnit, NetChanges } from "../../model/code-query.ts";
import type { AddedStatement } from "../../model/migration.ts";
import { isGenerated, type RowSource } from "../../model/rows.ts";
import type { RowsRun } from "../../model/run.ts";
import { sameName } from "../../model/schema.ts";
import { code, count, formatNumber } from "../../model/text.ts";
import { renameIn } from "../../sql/track-renames.ts";

/** Rows that the migrations met: real ones are counted, of invented ones only all and some mean anything. */
export interface MetRows {
  readonly net: NetChanges;
  readonly rows: RowsRun | null;
  readonly source: RowSource;
}

/** Something a unit did to rows beyond what it says. */
export interface Taken {
  /** Half a sentence. */
  readonly words: string;
  /** Whether it is gone; else it lies under another name, and another table under its own. */
  readonly isGone: boolean;
}

/** What the unit did to rows beyond what it says: cascades, forgotten columns, rows a copy leaves out. */
export function lossesOf(unit: ChangeUnit, { net, rows, source }: MetRows): readonly Taken[] {
  if (rows === null) return [];
  const isTaken = ({ by, table }: RowLoss | ValueLoss): boolean =>
    by === null ? unitAbout(net.units, table) === unit : isOf(unit, by);
  return [
    ...rows.account.rows.filter(isTaken).map((loss) => taken(loss, source)),
    ...[
      ...rows.account.values.filter(isTaken).map((loss) => changedWords(loss, source)),
      ...ownNameWords(unit, rows),
    ].map((words) => ({ words, isGone: true })),
  ];
}

/** Whether a statement that ran is one of the unit's. */
export function isOf(unit: ChangeUnit, { migration, statement }: AddedStatement): boolean {
  return (
    unit.migration.name === migration.name &&
    unit.statements.some(({ line, text }) => line === statement.line && text === statement.text)
  );
}

/** Of what no single statement did, the unit that gave the table another name tells, else the last about it. */
function unitAbout(units: readonly ChangeUnit[], table: string): ChangeUnit | undefined {
  const renames = units.find(({ statements }) =>
    statements.some((statement) => {
      const step = renameIn(statement);
      return step !== null && step.column === null && sameName(step.table, table);
    }),
  );
  const isAbout = ({ statements }: ChangeUnit) =>
    statements.some(
      ({ kind, target }) => /^(?:alter|drop)-table$/.test(kind) && sameName(target ?? "", table),
    );
  return renames ?? units.findLast(isAbout);
}

function taken({ table, rows, of, cause }: RowLoss, source: RowSource): Taken {
  const share = !isGenerated(source) ? count(rows, "row") : `${rows >= of ? "all" : "some"} rows`;
  if (cause.kind === "renamed-away")
    return { words: `${share} of ${code(table)} are in ${code(cause.to)} now`, isGone: true };
  const words = !isGenerated(source)
    ? `${code(table)} ${formatNumber(of)} → ${formatNumber(of - rows)}`
    : `${share} of ${code(table)} deleted`;
  return { words, isGone: true };
}

function changedWords({ table, column, values, nulled, of }: ValueLoss, source: RowSource): string {
  const share = !isGenerated(source) ? count(values, "value") : `${values >= of ? "all" : "some"} values`;
  return `${share} of ${code(`${table}.${column}`)} ${nulled === values ? "emptied" : "changed"}`;
}

/** Columns in which a rebuild leaves the text of their own name. */
function ownNameWords({ rebuilds }: ChangeUnit, rows: RowsRun): readonly string[] {
  const named = columnsThatHoldTheirName(rows).filter(
    ({ after }) => rebuilds !== null && sameName(rebuilds, after),
  );
  return named.map(({ after, column }) => `${code(`${after}.${column}`)} holds its own name`);
}
