import type { BrokenQuery, CodeQuery, CodeTrial } from "../model/code-query.ts";
import type { Profile } from "../model/driver.ts";
import { nameKey, type Schema, type Table } from "../model/schema.ts";
import type { Engine } from "../sqlite/engine.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { affectedTables, watchedTables } from "./affected-tables.ts";
import { retypedReads } from "./retyped-reads.ts";
import { readSamples, type Samples } from "./sample-rows.ts";
import { keyWritesOf, statementsOf, viewQuery, writesOf } from "./statements-of.ts";
import { compareFates } from "./try-queries.ts";
import { turnsOnValues } from "./turns-on-values.ts";
import { uniqueOnlyIn } from "./unique-targets.ts";
import { viewColumns } from "./view-columns.ts";

/** A database with rows, serialized, and its schema. */
export interface CodeSide {
  readonly schema: Schema;
  readonly image: Uint8Array;
}

/** How the code of each side fares on the other side's schema. */
export interface CodeFates {
  readonly oldCode: CodeTrial;
  readonly newCode: CodeTrial;
}

/**
 * Runs the old code's statements on the new schema and the new code's on the old one, foreign keys as the app has
 * them. `"x"` is never a text here, so that a column that is gone fails on every driver instead of answering with
 * its own name. Only tables that differ, and those tied to them by a foreign key, are tried.
 */
export function compareCode(profile: Profile, before: CodeSide, after: CodeSide): CodeFates {
  return withEngine(profile, before.image, (old) =>
    withEngine(profile, after.image, (now) => ({
      oldCode: tryCode({ engine: old, schema: before.schema }, { engine: now, schema: after.schema }),
      newCode: tryCode({ engine: now, schema: after.schema }, { engine: old, schema: before.schema }),
    })),
  );
}

/** Where keys are off only while it migrates (libSQL), the app has them on. */
function withEngine<T>(profile: Profile, image: Uint8Array, work: (engine: Engine) => T): T {
  const foreignKeys = profile.foreignKeys || !profile.foreignKeysFollowApp;
  const engine = openEngine(profile.engine, {
    path: ":memory:",
    image,
    foreignKeys,
    doubleQuotedText: false,
    functions: profile.functions,
  });
  try {
    return work(engine);
  } finally {
    engine.close();
  }
}

/** An open database with its schema. Statements run on it are taken back. */
export interface OpenSide {
  readonly engine: Engine;
  readonly schema: Schema;
}

/** Runs what code of one schema sends on both databases. */
function tryCode(own: OpenSide, other: OpenSide): CodeTrial {
  const others = new Map(other.schema.tables.map((table) => [nameKey(table.name), table]));
  const tables = affectedTables(own.schema, other.schema);
  const samples = readSamples(own.engine, own.schema, tables);
  const watched = watchedTables(own.schema, other.schema);
  const trial = compareFates(own.engine, other.engine, [
    ...tables.flatMap((table) =>
      queriesFor(table, others.get(nameKey(table.name)), samples, watched.has(nameKey(table.name))),
    ),
    ...viewQueries(own, other.schema, tables),
  ]);
  const retyped = tables.flatMap((table): readonly BrokenQuery[] => {
    const twin = others.get(nameKey(table.name));
    return twin === undefined ? [] : retypedReads(own.engine, other.engine, table, twin);
  });
  const broken = trial.broken.map((found) => withValues(found, own.schema, other.schema));
  return { tried: trial.tried, broken: [...broken, ...retyped] };
}

/** Samples are rows that were met or made up: what a rule of the other schema makes of one says nothing of others. */
function withValues(broken: BrokenQuery, own: Schema, other: Schema): BrokenQuery {
  return turnsOnValues(broken, own, other)
    ? { ...broken, query: { ...broken.query, values: "some" } }
    : broken;
}

function queriesFor(
  table: Table,
  twin: Table | undefined,
  known: ReadonlyMap<string, Samples>,
  isWatched: boolean,
): readonly CodeQuery[] {
  const samples = known.get(nameKey(table.name));
  if (samples === undefined) return [];
  const none = new Set<string>();
  const all = new Set(table.columns.map(({ name }) => nameKey(name)));
  const single = isWatched ? all : none;
  const plain = {
    samples,
    columns: table.columns,
    single,
    oddValues: none,
    isUntyped: false,
    duplicates: [],
  };
  if (twin === undefined) return statementsOf(table, plain);
  if (twin === table) return isWatched ? writesOf(table, plain) : keyWritesOf(table, plain);
  const duplicates = uniqueOnlyIn(twin, table).map(({ columns }) => columns);
  const left = new Set(twin.columns.map((column) => nameKey(column.name)));
  const oddValues = tightened(table, twin);
  const options = {
    ...plain,
    single: new Set([...single, ...oddValues, ...[...all].filter((key) => !left.has(key))]),
    oddValues,
    isUntyped: twin.strict && !table.strict,
    duplicates,
  };
  const columns = table.columns.filter((column) => left.has(nameKey(column.name)));
  const whole = statementsOf(table, options);
  if (columns.length === table.columns.length || columns.length === 0) return whole;
  // Every write names the column that is gone and fails for it alone: without it, what else breaks shows too.
  return [...whole, ...writesOf(table, { ...options, columns })];
}

/** Columns of which the twin may refuse values that the table takes. */
function tightened(table: Table, twin: Table): ReadonlySet<string> {
  if (twin.strict && !table.strict) return new Set(table.columns.map(({ name }) => nameKey(name)));
  const checks = new Set(table.checks.map(({ expression }) => expression));
  const keys = new Set(table.foreignKeys.map((key) => JSON.stringify(key)));
  const fresh = [
    ...twin.checks.flatMap(({ expression }) => (checks.has(expression) ? [] : [expression])),
    ...twin.foreignKeys.flatMap((key) => (keys.has(JSON.stringify(key)) ? [] : key.columns)),
  ];
  const words = nameKey(fresh.join(" "));
  const columns = table.columns.filter((column) => {
    const other = twin.columns.find(({ name }) => nameKey(name) === nameKey(column.name));
    if (other === undefined) return false;
    const isStricter = other.notNull && !column.notNull;
    const isOther = other.type !== column.type || (other.generated === null) !== (column.generated === null);
    return isStricter || isOther || words.includes(nameKey(column.name));
  });
  return new Set(columns.map(({ name }) => nameKey(name)));
}

/** A view says nothing of its columns but to the engine; one that does not work there says nothing at all. */
function viewQueries(own: OpenSide, other: Schema, tables: readonly Table[]): readonly CodeQuery[] {
  const same = new Map(other.views.map((view) => [nameKey(view.name), view.sql]));
  return own.schema.views.flatMap(({ name, sql }) => {
    if (tables.length === 0 && same.get(nameKey(name)) === sql) return [];
    const columns = viewColumns(own.engine, name);
    return columns.length === 0 ? [] : [viewQuery(name, columns)];
  });
}
