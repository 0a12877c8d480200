import type { NetChanges } from "../../model/code-query.ts";
import { describeChange } from "../../model/describe-change.ts";
import { quoteName } from "../../model/quote.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code } from "../../model/text.ts";
import { wasThere } from "../net/net-changes.ts";
import { tableOf } from "../schema/object-key.ts";
import { fillerOf } from "./rewrites-values.ts";

/** What becomes of one change when it goes out in two releases. */
interface Parts {
  /** How to come by the same without any migration. */
  readonly instead?: string;
  /** What the first migration does, which only adds and loosens. */
  readonly first?: string;
  /** What the code between the two does. */
  readonly code?: string;
  /** What is done to the rows once that code is all there is. */
  readonly rows?: string;
  /** What is left for the last migration. */
  readonly later?: string;
}

/**
 * How changes that no order of deployment bears go out in two releases, a sentence for each step. The first migration
 * only adds, so that both versions of the code work on every schema they meet. Empty where there is nothing to split.
 */
export function deployPhases(net: NetChanges): readonly string[] {
  const parts = net.changes.map(({ change }) => partsOf(change, net));
  const told = (key: keyof Parts): readonly string[] => [
    ...new Set(parts.flatMap((part) => part[key] ?? [])),
  ];
  const later = told("later");
  if (later.length === 0) return [];
  const first = told("first");
  const step = (lead: string, said: readonly string[]) =>
    said.length === 0 ? [] : [`${lead}: ${listed(said)}`];
  return [
    ...step("Without a migration", told("instead")),
    ...step("First release, a migration that only adds", first),
    ...step(
      `${first.length === 0 ? "First release" : "Then"}, code that works on both schemas`,
      told("code"),
    ),
    ...step("Once no older code runs, a migration over the rows", told("rows")),
    ...step("Last, once you will not roll back any more", later),
  ];
}

/** More than this is read better in the breakdown. */
const mostParts = 6;

function listed(parts: readonly string[]): string {
  const left = parts.length - mostParts;
  return [...parts.slice(0, mostParts), ...(left > 0 ? [`and ${left} more like these`] : [])].join("; ");
}

function partsOf(change: SchemaChange, net: NetChanges): Parts {
  const table = code(tableOf(change));
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
      return { first: `create ${table}` };
    case "add-view":
      return { first: `create the view ${table}` };
    case "drop-table":
    case "drop-virtual-table":
    case "drop-view":
      return { code: `it no longer uses ${table}`, later: `drop ${table}` };
    case "change-view":
      return { code: `it no longer reads ${table} as it was`, later: `recreate the view ${table}` };
    case "rename-table":
      return renamedTable(change.from, change.to);
    case "rename-column":
      return renamedColumn(change, net);
    case "change-column":
      return columnParts(change);
    case "add-column":
      return addedColumn(change, net);
    case "drop-column":
      return droppedColumn(change);
    default:
      return wasThere(net, change.table) ? constraintParts(change, net) : {};
  }
}

function renamedTable(from: string, to: string): Parts {
  return {
    instead: `leave the table ${code(from)} and rename only its variable, ${code(`sqliteTable("${from}", …)`)}`,
    first: `create ${code(to)}`,
    code: `it writes to both ${code(from)} and ${code(to)}`,
    rows: `copy the rows of ${code(from)} that ${code(to)} lacks, and read ${code(to)} from then on`,
    later: `drop ${code(from)}`,
  };
}

function renamedColumn(
  { table, from, to }: Extract<SchemaChange, { kind: "rename-column" }>,
  { before, renames }: NetChanges,
): Parts {
  const old = [...renames.tables].find(([, now]) => sameName(now, table))?.[0] ?? table;
  const column = tableNamed(before, old)?.columns.find(({ name }) => sameName(name, from));
  const [was, is] = [code(`${table}.${from}`), code(`${table}.${to}`)];
  const copy = `UPDATE ${quoteName(table)} SET ${quoteName(to)} = ${quoteName(from)} WHERE ${quoteName(to)} IS NULL`;
  return {
    instead: `leave the column ${was} and rename only its key, ${code(`${builderOf(column?.type ?? "")}("${from}")`)}`,
    first: `add ${is} without NOT NULL`,
    code: `it writes to both ${was} and ${is}`,
    rows: `${code(copy)}, and read ${is} from then on`,
    later: `drop ${was}`,
  };
}

/** What Drizzle calls a column of a type. */
function builderOf(type: string): string {
  const known = ["integer", "real", "blob", "numeric"].find((builder) => type.toLowerCase() === builder);
  return known ?? "text";
}

function addedColumn(
  { table, column, definition }: Extract<SchemaChange, { definition: unknown }>,
  net: NetChanges,
): Parts {
  const name = code(`${table}.${column}`);
  const filler = fillerOf(net, table, column);
  const fills =
    filler === null ? {} : { rows: `fill ${name}, as line ${filler.line} of ${code(filler.name)} does` };
  if (!isRequired(definition)) return { first: `add ${name}`, ...fills };
  return {
    first: `add ${name} without NOT NULL, or with a default`,
    code: `it gives ${name} a value`,
    rows: fills.rows ?? `fill ${name} where it is NULL`,
    later: `make ${name} NOT NULL`,
  };
}

/** Drizzle names every column of the schema in SELECT and INSERT, so that no query need name it. */
function droppedColumn({ table, column, definition }: Extract<SchemaChange, { definition: unknown }>): Parts {
  const name = code(`${table}.${column}`);
  return {
    ...(isRequired(definition) ? { first: `allow NULL in ${name}, or give it a default` } : {}),
    code: `its schema no longer has ${name}`,
    later: `drop ${name}`,
  };
}

function isRequired({
  notNull,
  default: byDefault,
  generated,
}: Extract<SchemaChange, { definition: unknown }>["definition"]): boolean {
  return notNull && byDefault === null && generated === null;
}

function columnParts(change: Extract<SchemaChange, { kind: "change-column" }>): Parts {
  const name = code(`${change.table}.${change.column}`);
  switch (change.what) {
    case "type":
    case "generated":
      return {
        first: `add a new column beside ${name}, defined as it will be`,
        code: "it writes to both",
        rows: `copy ${name} into the new column, converted, and read that from then on`,
        later: `drop ${name}`,
      };
    case "not-null":
      return change.to === null
        ? { first: `allow NULL in ${name}` }
        : {
            code: `it always gives ${name} a value`,
            rows: `fill ${name} where it is NULL`,
            later: `make ${name} NOT NULL`,
          };
    case "default":
    case "collation":
      return {};
  }
}

/** What the table asks of its rows: loosened first, tightened last. What has no say in it is left out. */
function constraintParts(change: SchemaChange, net: NetChanges): Parts {
  const words = describeChange(change);
  const what = words.replace(/ (?:added|dropped)$/, "");
  switch (change.kind) {
    case "drop-check":
    case "drop-foreign-key":
      return { first: `drop ${what}` };
    case "add-check":
    case "add-foreign-key":
      return {
        code: `it satisfies ${what}`,
        rows: `fix the rows that do not satisfy ${what}`,
        later: `add ${what}`,
      };
    case "change-foreign-key":
    case "change-primary-key":
      return { code: `it works with either: ${words}`, later: words };
    case "add-index":
      return change.index.unique && !isOnNew(change, net)
        ? {
            code: `it writes no duplicates and does not upsert on ${what} yet`,
            rows: `remove duplicates under ${what}`,
            later: `add ${what}`,
          }
        : {};
    case "drop-index":
      return change.index.unique ? { code: `it no longer upserts on ${what}`, later: `drop ${what}` } : {};
    default:
      return {};
  }
}

/** An index over a column that comes with it goes out with that. */
function isOnNew({ table, index }: Extract<SchemaChange, { index: unknown }>, net: NetChanges): boolean {
  return net.changes.some(
    ({ change }) =>
      change.kind === "add-column" &&
      sameName(change.table, table) &&
      index.columns.some(({ term }) => sameName(term, change.column)),
  );
}
