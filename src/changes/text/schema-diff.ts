import type { NetChanges } from "../../model/code-query.ts";
import {
  nameKey,
  type Schema,
  type SchemaObject,
  sameName,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { visible, visibleLines } from "../../model/text.ts";
import { writeName } from "../../sql/identifiers.ts";
import { originOf } from "../schema/object-key.ts";
import { renameSchema } from "../schema/rename-schema.ts";
import { cutLines, type DiffLine, mergeLines, mergeTexts } from "./merge-lines.ts";
import { columnId, indexId, type TableLine, tableId, tableLines } from "./table-lines.ts";

/**
 * The difference between the schemas before and after as lines that begin with "-", "+" or a space: a block for each
 * table, view and trigger that changes; "" where none does. What SQLite does not tell apart is no difference: quoting,
 * case, the order of columns, names of constraints, that a table was rebuilt.
 */
export function schemaDiff(net: NetChanges): string {
  const changes = net.changes.map(({ change }) => change);
  const old = renameSchema(net.before, net.renames);
  const tables = new Map(
    changes.flatMap((change) => ("view" in change ? [] : [[nameKey(change.table), change.table]])),
  );
  const blocks = [
    ...[...tables.values()].map((name) => tableBlock(name, net, old)),
    ...changes.map((change) => objectBlock(change, net)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(({ mark, text }) => `${mark}${visible(text)}`.trimEnd()).join("\n"))
    .join("\n\n");
}

function tableBlock(name: string, net: NetChanges, old: Schema): readonly DiffLine[] {
  const [before, after] = [tableNamed(old, name), tableNamed(net.after, name)];
  if (before?.kind === "virtual" || after?.kind === "virtual") return textBlock(before, after);
  const original = tableNamed(net.before, originOf(net.renames.tables, name));
  // What it is called now decides what is the same, what it was called then is what goes.
  const then = linesOf(original, net.before);
  const was = linesOf(before, old).map((line, at) => ({ ...line, text: then[at]?.text ?? line.text }));
  const isIndex = ({ id }: TableLine): boolean => id.startsWith(indexId);
  const now = linesOf(after, net.after);
  const indexes = mergeLines(was.filter(isIndex), now.filter(isIndex), new Map());
  const others = [was, now].map((lines) => lines.filter((line) => !isIndex(line)));
  return [
    ...cutLines(mergeLines(others[0] ?? [], others[1] ?? [], renamesOf(name, net))),
    ...indexes.filter(({ mark }) => mark !== " "),
  ];
}

function linesOf(table: Table | undefined, schema: Schema): readonly TableLine[] {
  return table === undefined ? [] : tableLines(table, schema);
}

/** Old names of a table and its columns, by the `id` of their lines. */
function renamesOf(name: string, { changes }: NetChanges): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ change }) => {
      if (change.kind === "rename-table" && sameName(change.to, name))
        return [[tableId, writeName(change.from)]];
      if (change.kind === "rename-column" && sameName(change.table, name))
        return [[columnId(change.to), writeName(change.from)]];
      return [];
    }),
  );
}

/** A view or a trigger, line by line as it was written. */
function objectBlock(change: SchemaChange, { before, after }: NetChanges): readonly DiffLine[] {
  if ("view" in change) return textBlock(named(before.views, change.view), named(after.views, change.view));
  if (!("trigger" in change)) return [];
  return textBlock(named(before.triggers, change.trigger), named(after.triggers, change.trigger));
}

function named(objects: readonly SchemaObject[], name: string): SchemaObject | undefined {
  return objects.find((object) => sameName(object.name, name));
}

function textBlock(before: SchemaObject | undefined, after: SchemaObject | undefined): readonly DiffLine[] {
  return cutLines(mergeTexts(textLines(before), textLines(after)));
}

function textLines(object: SchemaObject | undefined): readonly string[] {
  return object === undefined ? [] : visibleLines(object.sql).replaceAll("\t", "  ").split("\n");
}
