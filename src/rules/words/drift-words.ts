import type { DriftDifference } from "../../model/copy-state.ts";
import { describeChange } from "../../model/describe-change.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code, count, fence } from "../../model/text.ts";

/** Whether production has less than the migrations make: code that is deployed already may miss it. */
export function lacks(change: SchemaChange): boolean {
  return change.kind.startsWith("drop-");
}

/** What differs, "`orders.note`", and the sentence about it. */
export function driftInWords({ change, met }: DriftDifference): {
  readonly what: string;
  readonly message: string;
} {
  const what = describeChange(change);
  const thing = what.replace(/ (?:added|dropped)$/, "");
  const isExtra = change.kind.startsWith("add-");
  const plain = isExtra
    ? `The production copy has ${thing}, which the merged migrations do not create`
    : lacks(change)
      ? `The production copy lacks ${thing}, which the merged migrations create`
      : `The production copy is not what the merged migrations make: ${what}`;
  switch (met?.kind) {
    case undefined:
      return { what, message: plain };
    case "fails": {
      const fails = `${code(met.failure.migration.name)} fails on the production copy`;
      const said = `: ${code(met.failure.message)}`;
      if (isExtra) return { what, message: `${fails}, which already has ${thing}${said}` };
      return {
        what,
        message: `${fails}${lacks(change) ? `, which lacks ${thing}` : `, where ${what}`}${said}`,
      };
    }
    case "lost": {
      const by =
        met.migration === null
          ? "The new migrations would rebuild"
          : `${code(met.migration.name)} would rebuild`;
      const rows =
        met.rows === 0 ? "no row has a value there" : `${count(met.rows, "row")} would lose a value`;
      return {
        what,
        message: `${by} the table without ${thing}, which only the production copy has: ${rows}`,
      };
    }
    case "stays":
      return {
        what,
        message: `${plain}, and the new migrations run without fixing it: ${met.differences.slice(0, 3).join("; ")}`,
      };
  }
}

/** What brings production and the migrations together. */
export function driftRemedy({ change, settle }: DriftDifference): string {
  const sql = settle === null ? "" : fence("sql", settle);
  if (!change.kind.startsWith("add-"))
    return settle === null
      ? "Write a migration that rebuilds the table as the schema declares it; it is then the same everywhere"
      : `Run this on production first:\n${sql}`;
  const keep =
    "To keep it, declare it in the schema, generate a migration for it, and record that one as run on production";
  return settle === null
    ? `${keep}. To be rid of it, rebuild the table in a migration`
    : `Remove it from production first${goesWithIt(change)}:\n${sql}\n${keep}`;
}

/** What is deleted with it. */
function goesWithIt({ kind }: SchemaChange): string {
  if (kind === "add-column") return ", with its values";
  return kind === "add-table" ? ", with its rows" : "";
}
