import type { SourcePlace } from "../../model/driver.ts";
import type { AppliedWay, DriverChange, Harm } from "../../model/driver-change.ts";
import type { Json } from "../../model/finding.ts";
import type { Migration } from "../../model/migration.ts";
import { code, joinNames } from "../../model/text.ts";

/** What of the pull request makes the difference: "`src/db.ts:12` now turns foreign keys off". */
function decisionInWords({ decided, before, after }: DriverChange): string {
  switch (decided.kind) {
    case "driver":
      return decided.at === null
        ? `this branch migrates with ${after.driver}`
        : `${placeInWords(decided.at)} now migrates with ${after.driver}`;
    case "keys-set":
      return `${placeInWords(decided.at)} now turns foreign keys ${onOrOff(after.foreignKeys)}`;
    case "keys-unset":
      return `this branch no longer turns foreign keys ${onOrOff(before.foreignKeys)}, as ${placeInWords(decided.was)} does on the base branch`;
  }
}

/** How base applies the folder, where it is another driver or only another setting. */
function wayOfBase({ before, after }: DriverChange): string {
  if (before.driver !== after.driver) return `with ${before.driver}, as on the base branch`;
  return `with foreign keys ${onOrOff(before.foreignKeys)}, as on the base branch`;
}

type Harms = readonly [Harm, ...(readonly Harm[])];

/** What weighs most of each migration's harms: a failure, then a lost ledger, rows, values and keys. */
export function byMigration(all: readonly Harm[]): readonly (readonly [Migration, Harms])[] {
  return [...Map.groupBy(all, ({ migration }) => migration)].flatMap(([migration, harms]) => {
    const worst = worstOf(harms);
    return worst === null ? [] : [[migration, worst] as const];
  });
}

function worstOf(harms: readonly Harm[]): Harms | null {
  for (const kind of ["fails", "starts-anew", "rows", "values", "keys"] as const) {
    const [first, ...others] = harms.filter((harm) => harm.kind === kind);
    if (first !== undefined) return [first, ...others];
  }
  return null;
}

/** For the JSON report. */
export function waysAsEvidence({ before, after }: DriverChange): { readonly [key: string]: Json } {
  return { base: wayInWords(before), head: wayInWords(after) };
}

function wayInWords({ driver, foreignKeys }: AppliedWay): string {
  return `${driver}, foreign keys ${onOrOff(foreignKeys)}`;
}

/** "`loan` and `fine`", of harms to tables. */
function tablesIn(harms: readonly Harm[]): string {
  return joinNames([...new Set(harms.flatMap((harm) => ("table" in harm ? [harm.table] : [])))]);
}

/** What goes wrong as base applies a migration, and not as head does. */
export function sparedInWords(harms: Harms, change: DriverChange): string {
  const [first] = harms;
  const name = code(first.migration.name);
  const why = `only because ${decisionInWords(change)}: ${wayOfBase(change)},`;
  switch (first.kind) {
    case "fails":
      return `${name} runs ${why} it fails: ${code(first.message)}`;
    case "rows":
      return `The rows of ${tablesIn(harms)} are safe ${why} ${name} deletes them`;
    case "values":
      return `The values of ${tablesIn(harms)} are safe ${why} ${name} overwrites them`;
    case "keys":
      return `The foreign keys of ${tablesIn(harms)} stay valid ${why} ${name} breaks them`;
    case "starts-anew":
      return `${name} does not run again from the start ${why} it would`;
  }
}

/** What goes wrong as head applies a migration, and would not as base does. */
export function harmedInWords(harms: Harms, change: DriverChange): string {
  const [first] = harms;
  const name = code(first.migration.name);
  const why = `because ${decisionInWords(change)}; ${wayOfBase(change)},`;
  switch (first.kind) {
    case "fails":
      return `${name} fails ${first.on === "new database" ? "on a new database " : ""}${why} it runs: ${code(first.message)}`;
    case "rows":
      return `${name} deletes rows of ${tablesIn(harms)} ${why} they stay`;
    case "values":
      return `${name} overwrites values of ${tablesIn(harms)} ${why} they stay`;
    case "keys":
      return `${name} breaks foreign keys of ${tablesIn(harms)} ${why} they stay valid`;
    case "starts-anew":
      return `Every migration may be run again ${why} they are recorded in another table, which ${change.after.driver} does not read`;
  }
}

function placeInWords({ file, line }: SourcePlace): string {
  return code(`${file}:${line}`);
}

function onOrOff(on: boolean): string {
  return on ? "on" : "off";
}
