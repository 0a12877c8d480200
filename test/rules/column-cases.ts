import { one, rebuild, type SchemaCase, same } from "./schema-case.ts";

const visits = (hits: string): string => `day text NOT NULL, page text NOT NULL, hits ${hits}`;
const visitsIndex = "CREATE UNIQUE INDEX visits_day_page ON visits (day, page)";
const settings = (value: string): string => `key text PRIMARY KEY NOT NULL, value ${value}`;

/** A rebuild as drizzle-kit writes it, with whatever comes before and behind it. */
function remade(
  name: string,
  table: "visits" | "settings",
  body: string,
  expect: readonly string[],
  more: Partial<SchemaCase> & {
    readonly copy?: Readonly<Record<string, string>>;
    readonly first?: string;
  } = {},
): SchemaCase {
  const { copy, first, ...rest } = more;
  const columns = table === "visits" ? same("day", "page", "hits") : same("key", "value");
  const indexes = table === "visits" ? [visitsIndex] : [];
  const statements = rebuild("kit", table, body, copy ?? columns, indexes);
  return { name, migrations: [[...(first === undefined ? [] : [first]), ...statements]], expect, ...rest };
}

/** NOT NULL with and without default and backfill. */
const required: readonly SchemaCase[] = [
  one("NOT NULL without a default", "ALTER TABLE books ADD pages integer NOT NULL", ["column-required"], {
    order: "neither",
  }),
  one("NOT NULL with a default that is NULL", "ALTER TABLE books ADD pages integer NOT NULL DEFAULT NULL", [
    "column-required",
  ]),
  one("NOT NULL with the empty text as default", "ALTER TABLE books ADD kind text DEFAULT '' NOT NULL", [], {
    order: "migrate-first",
  }),
  one("nullable, and filled at once", "ALTER TABLE books ADD slug text;; UPDATE books SET slug = title", [], {
    order: "migrate-first",
  }),
  remade("NOT NULL added, filled before", "settings", settings("text NOT NULL"), ["column-required"], {
    first: "UPDATE settings SET value = '' WHERE value IS NULL",
    order: "code-first",
  }),
  remade(
    "NOT NULL added with a default, filled before",
    "settings",
    settings("text DEFAULT '' NOT NULL"),
    ["column-required"],
    {
      first: "UPDATE settings SET value = '' WHERE value IS NULL",
    },
  ),
  remade(
    "NOT NULL added with a default, filled by the copy",
    "settings",
    settings("text DEFAULT '' NOT NULL"),
    ["column-required"],
    {
      copy: { key: "key", value: "coalesce(value, '')" },
    },
  ),
  remade("NOT NULL and its default gone", "visits", visits("integer"), [
    "column-default-changed",
    "constraint-dropped",
  ]),
];

/** Defaults that SQLite computes. */
const computed: readonly SchemaCase[] = [
  remade(
    "a computed default",
    "settings",
    settings("text DEFAULT (lower(hex(randomblob(8))))"),
    ["column-default-changed"],
    { order: "either" },
  ),
  remade("CURRENT_TIMESTAMP as default", "settings", settings("text DEFAULT CURRENT_TIMESTAMP"), [
    "column-default-changed",
  ]),
  remade("a number computed as default", "visits", visits("integer DEFAULT (1 + 0) NOT NULL"), [
    "column-default-changed",
  ]),
  remade("the same default in parentheses", "visits", visits("integer DEFAULT (0) NOT NULL"), []),
  remade("the same default in quotes", "visits", visits("integer DEFAULT '0' NOT NULL"), []),
  remade(
    "a new column with a computed default, through a rebuild",
    "settings",
    `${settings("text")}, made integer DEFAULT (unixepoch()) NOT NULL`,
    [],
    { order: "migrate-first" },
  ),
  one(
    "a new table with computed defaults",
    "CREATE TABLE orders (id integer PRIMARY KEY NOT NULL, code text DEFAULT (lower(hex(randomblob(8)))) NOT NULL, made integer DEFAULT (unixepoch()) NOT NULL)",
    [],
  ),
];

/** One type to another. */
const retyped: readonly SchemaCase[] = [
  remade("text to integer", "settings", settings("integer"), ["column-retyped"]),
  remade("text to real", "settings", settings("real"), ["column-retyped"]),
  remade("text to numeric", "settings", settings("numeric"), ["column-retyped"]),
  remade("text to JSON text", "settings", settings("text"), [], { order: "either" }),
  remade("text to no type", "settings", settings(""), ["column-retyped"]),
  remade("integer to numeric", "visits", visits("numeric DEFAULT 0 NOT NULL"), []),
  remade("integer to bigint", "visits", visits("bigint DEFAULT 0 NOT NULL"), [], { order: "either" }),
  remade("integer to boolean", "visits", visits("boolean DEFAULT 0 NOT NULL"), []),
  remade("integer to blob", "visits", visits("blob DEFAULT 0 NOT NULL"), ["column-retyped"]),
  remade("integer to text, with a CAST", "visits", visits("text DEFAULT '0' NOT NULL"), ["column-retyped"], {
    copy: { ...same("day", "page"), hits: "CAST(hits AS text)" },
  }),
  remade("the type in capitals", "visits", visits("INTEGER DEFAULT 0 NOT NULL"), []),
  remade("text that no longer tells case apart", "settings", settings("text COLLATE NOCASE"), []),
];

/** Cases about one column: what it must hold, what it holds by itself, what it is. */
export const columnCases: readonly SchemaCase[] = [...required, ...computed, ...retyped];
