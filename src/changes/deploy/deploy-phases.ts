import type { NetChanges } from "../../model/code-query.ts";
import { describeChange } from "../../model/describe-change.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code } from "../../model/text.ts";
import { wasThere } from "../net/net-changes.ts";
import { tableOf } from "../schema/object-key.ts";

/** What becomes of one change when it goes out in two releases. */
interface Parts {
  /** What the first migration does, which only adds and loosens. */
  readonly first?: string;
  /** What the code between the two does. */
  readonly code?: string;
  /** What is left for the second migration. */
  readonly later?: string;
}

/**
 * How changes that no order of deployment bears go out in two releases: what to migrate first, what code to deploy
 * behind that, and what to migrate in the end, each as a sentence. The first only adds, so that both versions of the
 * code work on every schema they meet. Empty where there is nothing to split.
 */
export function deployPhases(net: NetChanges): readonly string[] {
  const parts = net.changes.map(({ change }) => partsOf(change, net));
  const told = (key: keyof Parts): readonly string[] => [
    ...new Set(parts.flatMap((part) => part[key] ?? [])),
  ];
  const [first, between, later] = [told("first"), told("code"), told("later")];
  if (later.length === 0) return [];
  return [
    ...(first.length === 0 ? [] : [`First release, a migration that only adds: ${listed(first)}`]),
    `${first.length === 0 ? "First release" : "Then"}, code that works on both schemas: ${listed(between)}`,
    `Later release, once no older code runs: ${listed(later)}`,
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
      return { code: `it no longer reads ${table} as it was`, later: `create the view ${table} again` };
    case "rename-table":
      return beside(code(change.from), code(change.to), `create ${code(change.to)}`);
    case "rename-column": {
      const [from, to] = [code(`${change.table}.${change.from}`), code(`${change.table}.${change.to}`)];
      return beside(from, to, `add ${to} without NOT NULL`);
    }
    case "change-column":
      return columnParts(change);
    case "add-column":
    case "drop-column":
      return cameOrWent(change);
    default:
      return wasThere(net, change.table) ? constraintParts(change, net) : {};
  }
}

/** The new one stands beside the old one until nobody asks for that. */
function beside(from: string, to: string, first: string): Parts {
  return {
    first,
    code: `it writes both ${from} and ${to}, and reads ${to} once the values are copied`,
    later: `drop ${from}`,
  };
}

function cameOrWent({
  kind,
  table,
  column,
  definition,
}: Extract<SchemaChange, { definition: unknown }>): Parts {
  const name = code(`${table}.${column}`);
  const isRequired = definition.notNull && definition.default === null && definition.generated === null;
  if (kind === "add-column") {
    if (!isRequired) return { first: `add ${name}` };
    return {
      first: `add ${name} without NOT NULL, or with a default`,
      code: `it sets ${name}`,
      later: `fill ${name} where it is NULL, and make it NOT NULL`,
    };
  }
  return {
    ...(isRequired ? { first: `allow NULL in ${name}, or give it a default` } : {}),
    code: `it no longer uses ${name}`,
    later: `drop ${name}`,
  };
}

function columnParts(change: Extract<SchemaChange, { kind: "change-column" }>): Parts {
  const name = code(`${change.table}.${change.column}`);
  switch (change.what) {
    case "type":
    case "generated": {
      const fresh = `a new column beside ${name}`;
      return {
        first: `add ${fresh} with the new definition`,
        code: `it writes both, and reads the new one once the values are copied`,
        later: `drop ${name}`,
      };
    }
    case "not-null":
      return change.to === null
        ? { first: `allow NULL in ${name}` }
        : { code: `it always gives ${name} a value`, later: `make ${name} NOT NULL` };
    case "default":
    case "collation":
      return {};
  }
}

/** What the table asks of its rows: loosened first, tightened last. What has no say in it is left out. */
function constraintParts(change: SchemaChange, net: NetChanges): Parts {
  const words = describeChange(change);
  switch (change.kind) {
    case "drop-check":
    case "drop-foreign-key":
      return { first: words };
    case "add-check":
    case "add-foreign-key":
    case "change-foreign-key":
      return { code: `it satisfies the new constraint: ${words}`, later: words };
    case "change-primary-key":
      return { code: `it works with either key: ${words}`, later: words };
    case "add-index":
      return change.index.unique && !isOnNew(change, net)
        ? { code: `it writes no duplicates: ${words}`, later: words }
        : {};
    case "drop-index":
      return change.index.unique
        ? { code: `it no longer upserts on the dropped index: ${words}`, later: words }
        : {};
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
