import {
  type BrokenQuery,
  type ChangeUnit,
  type NetChanges,
  type PlacedChange,
  withAllSent,
} from "../../model/code-query.ts";
import type { Gone } from "../../model/gone.ts";
import { atSpan } from "../../model/location.ts";
import type { RowsRun } from "../../model/run.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import type { ChangeAt, SchemaFacts, UpgradeTrace } from "../../model/schema-facts.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { convertValues } from "../../queries/convert-values.ts";
import { droppedColumn } from "../breakdown/data-effect.ts";
import { copyIn } from "../net/copy-in.ts";
import { originOf } from "../schema/object-key.ts";
import { addedConstraints } from "./added-constraints.ts";
import { bothSides } from "./both-sides.ts";
import { brokenObjects } from "./broken-objects.ts";
import { leftBehind } from "./left-behind.ts";
import { lookAlikes } from "./look-alikes.ts";
import { loosenedConstraints } from "./loosened-constraints.ts";
import { targetsLost } from "./targets-lost.ts";

/** What the change of schema comes to, and what goes with it on the rows that were met; null where there were none. */
export function schemaFacts(trace: UpgradeTrace, rows: RowsRun | null): SchemaFacts {
  const { net } = trace;
  const twins = lookAlikes(net);
  const changes = net.changes.map((placed) => changeAt(trace, placed, twins, rows));
  const left = leftBehind(trace);
  return {
    changes,
    added: [...addedConstraints(trace, changes)],
    loosened: loosenedConstraints(net, changes),
    targetsLost: [...targetsLost(trace)],
    leftBehind: left,
    brokenObjects: brokenObjects(trace, left, rows),
  };
}

function changeAt(
  { net, oldCode }: UpgradeTrace,
  { change, unit }: PlacedChange,
  twins: ReadonlyMap<SchemaChange, string>,
  rows: RowsRun | null,
): ChangeAt {
  const broken = brokenBy(oldCode.broken, change);
  return {
    change,
    at: atSpan(unit.migration, unit.at),
    broken,
    isUnused: broken === null && oldCode.isRead === true,
    gone: goneFromBase(net, change),
    twin: twins.get(change) ?? null,
    held: heldBy(change, rows),
    converted: convertedBy(net, change, unit),
  };
}

/** The source of a copy calls the column as it was called before. */
function convertedBy(net: NetChanges, change: SchemaChange, unit: ChangeUnit): ChangeAt["converted"] {
  if (change.kind !== "change-column" || change.what !== "type") return null;
  const sides = bothSides(net, change.table);
  const copies = unit.statements.flatMap((statement) => copyIn(statement) ?? []);
  const sources = copies.flatMap(({ columns, from: table }) => columns.map((each) => ({ ...each, table })));
  const source = sources.find(({ to, from }) => from === null && sameName(to, change.column));
  const values = convertValues({
    column: change.column,
    from: { type: change.from ?? "", strict: sides?.old.strict === true },
    to: { type: change.to ?? "", strict: sides?.now.strict === true },
    copied: source ?? null,
  });
  return { values, isCopied: copies.length > 0 };
}

function brokenBy(all: readonly BrokenQuery[], change: SchemaChange): BrokenQuery | null {
  const broken = all.filter((found) => isCauseOf(change, found));
  const chosen = broken.find(({ query }) => query.values === "any") ?? broken[0];
  return chosen === undefined ? null : withAllSent(chosen, broken);
}

/** A column's table may be renamed as well. */
function goneFromBase({ renames }: NetChanges, change: SchemaChange): Gone | null {
  switch (change.kind) {
    case "drop-column":
      return { table: originOf(renames.tables, change.table), column: change.column };
    case "rename-column":
      return { table: originOf(renames.tables, change.table), column: change.from };
    case "drop-table":
    case "drop-virtual-table":
      return { table: change.table, column: null };
    case "rename-table":
      return { table: change.from, column: null };
    case "drop-view":
      return { table: change.view, column: null };
    default:
      return null;
  }
}

function heldBy(change: SchemaChange, rows: RowsRun | null): number | null {
  switch (change.kind) {
    case "drop-column":
      return droppedColumn(change.table, change.column, rows)?.nonNullBefore ?? null;
    case "drop-table":
    case "drop-virtual-table":
      return rows?.tables.find(({ table }) => sameName(table, change.table))?.rowsBefore ?? null;
    default:
      return null;
  }
}
