import type { RowLoss, ValueLoss } from "../model/account.ts";
import type { ForeignKeyViolation } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { nameKey } from "../model/schema.ts";
import { danglingKeys } from "./dangling-keys.ts";

/**
 * One run that shows what became of the rows in any of several: what one of them lost is lost. Apart from it, the new
 * foreign keys that rows of one run kept to and rows of another did not. `friendliest`: the run on the rows that fit best.
 */
export function joinRuns(
  shown: RowsRun,
  runs: readonly RowsRun[],
  friendliest: RowsRun | null,
): { readonly rows: RowsRun; readonly dangling: readonly ForeignKeyViolation[] } {
  const kept = new Set(friendliest === null ? [] : violatedIn(friendliest));
  const dangling =
    friendliest === null ? [] : danglingKeys(shown).filter((violation) => !kept.has(violationKey(violation)));
  const put = new Set(dangling.map(violationKey));
  const after = distinctBy(
    runs.flatMap(({ violations }) => violations.after),
    violationKey,
  ).filter((violation) => !put.has(violationKey(violation)));
  const accounts = runs.map(({ account }) => account);
  const account = {
    rows: distinctBy(
      accounts.flatMap(({ rows }) => rows),
      lossKey,
    ),
    values: distinctBy(
      accounts.flatMap(({ values }) => values),
      lossKey,
    ),
    conversions: accounts.flatMap(({ conversions }) => conversions),
    moves: new Map(accounts.toReversed().flatMap(({ moves }) => [...moves])),
  };
  return { rows: { ...shown, account, violations: { ...shown.violations, after } }, dangling };
}

function violatedIn({ violations }: RowsRun): readonly string[] {
  return violations.after.map(violationKey);
}

function violationKey({ table, columns }: ForeignKeyViolation): string {
  return nameKey(`${table} ${columns.join(" ")}`);
}

function lossKey(loss: RowLoss | ValueLoss): string {
  const { table, cause, by } = loss;
  const column = "column" in loss ? loss.column : "";
  return JSON.stringify([table, column, cause, by?.migration.name, by?.statement.line]);
}

function distinctBy<T>(all: readonly T[], keyOf: (each: T) => string): readonly T[] {
  return [...new Map(all.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();
}
