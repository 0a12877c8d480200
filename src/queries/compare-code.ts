import type { BrokenQuery, CodeQuery, CodeTrial } from "../model/code-query.ts";
import { type Profile, queriesHaveKeys } from "../model/driver.ts";
import { nameKey, type Schema, sameName, type Table } from "../model/schema.ts";
import type { SideCode } from "../model/source-code.ts";
import { namesColumn } from "../sql/names-column.ts";
import type { Engine } from "../sqlite/engine.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { affectedTables, watchedTables } from "./affected-tables.ts";
import { type AllowedValues, allowedValues, withAllowed } from "./allowed-values.ts";
import type { OpenSide } from "./open-side.ts";
import { raisedWrites } from "./raised-writes.ts";
import { recomputedReads } from "./recomputed-reads.ts";
import { redeclaredColumns } from "./redeclared-columns.ts";
import { refusedDeletes } from "./refused-deletes.ts";
import { retypedReads } from "./retyped-reads.ts";
import { readSamples, type Samples } from "./sample-rows.ts";
import { settleTrial } from "./sent/settle-trial.ts";
import { tryWritten } from "./sent/try-written.ts";
import { keyWritesOf, statementsOf, viewQuery, writesOf } from "./statements-of.ts";
import { compareFates } from "./try-queries.ts";
import { decidingColumns, turnsOnRows } from "./turns-on-values.ts";
import { uniqueOnlyIn } from "./unique-targets.ts";
import { viewColumns } from "./view-columns.ts";
import { viewReads } from "./view-reads.ts";
import { readWords } from "./words.ts";

/** A database with rows, serialized, its schema, and what the sources ask of it. */
export interface CodeSide {
  readonly schema: Schema;
  readonly image: Uint8Array;
  /** Left out where the sources were not read. */
  readonly code?: SideCode;
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
    withEngine(profile, after.image, (now) => {
      const own = { engine: old, schema: before.schema, code: before.code ?? null };
      const other = { engine: now, schema: after.schema, code: after.code ?? null };
      return {
        oldCode: tryCode(own, other),
        newCode: tryCode(other, own, true),
      };
    }),
  );
}

/**
 * What the old schema refuses it refused all along: of what a key refuses only new deletes are news, and where the code is
 * the same as before, none of its values are.
 */
function withNews(broken: readonly BrokenQuery[], { code }: OpenSide): readonly BrokenQuery[] {
  const isNews = ({ query: { values, verb } }: BrokenQuery): boolean =>
    values === "any" || verb === "delete" || code?.isAsBefore !== true || !code.asks || code.unread > 0;
  return broken.filter(isNews).map((found) => {
    const isDelete = found.query.verb === "delete" && found.message.startsWith("FOREIGN KEY");
    return isDelete ? { ...found, onlyIfSent: true as const } : found;
  });
}

/** Where keys are off only while it migrates (libSQL), the app has them on. */
function withEngine<T>(profile: Profile, image: Uint8Array, work: (engine: Engine) => T): T {
  const foreignKeys = queriesHaveKeys(profile);
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

/** Runs what code of one schema sends on both databases. */
function tryCode(own: OpenSide, other: OpenSide, isOfHead = false): CodeTrial {
  const others = new Map(other.schema.tables.map((table) => [nameKey(table.name), table]));
  const tables = affectedTables(own.schema, other.schema);
  const allowed = allowedValues(own.code);
  const samples = withAllowed(readSamples(own, other, tables), tables, allowed);
  const watched = watchedTables(own.schema, other.schema);
  const trial = compareFates(own.engine, other.engine, [
    ...tables.flatMap((table) =>
      queriesFor(table, others.get(nameKey(table.name)), { samples, allowed, watched }),
    ),
    ...viewQueries(own, other.schema, tables),
  ]);
  const retyped = tables.flatMap((table): readonly BrokenQuery[] => {
    const twin = others.get(nameKey(table.name));
    return twin === undefined ? [] : retypedReads(own.engine, other.engine, table, twin);
  });
  const anew = redeclaredColumns(own.code, other.code);
  const recomputed = own.schema.tables.flatMap((table): readonly BrokenQuery[] => {
    const twin = others.get(nameKey(table.name));
    return twin === undefined ? [] : recomputedReads(own.engine, other.engine, table, twin, anew);
  });
  const otherwise = [...retyped, ...recomputed];
  const broken = trial.broken
    .filter((found) => !turnsOnRows(found, own.schema, other.schema))
    .map((found) => withValues(found, own.schema, other.schema));
  const refused = refusedDeletes(own.schema, other.schema, other.engine);
  const written = tryWritten(own, other);
  const all = [
    ...[...broken.map(withExpression), ...otherwise, ...viewReads(own, other), ...refused],
    ...raisedWrites(own.schema, other.schema),
    ...written.broken.map((found) => withValues(found, own.schema, other.schema)),
  ];
  return settleTrial(
    { tried: trial.tried, broken: isOfHead ? withNews(all, own) : all },
    own.code,
    written.fates,
  );
}

/** Samples are rows that were met or made up: what a rule of the other schema makes of one says nothing of others. */
function withValues(broken: BrokenQuery, own: Schema, other: Schema): BrokenQuery {
  const columns = decidingColumns(broken, own, other);
  if (columns === null) return broken;
  const isAboutColumns = columns.length > 0 && broken.query.isLeast !== true;
  const query = { ...broken.query, values: "some" as const };
  return { ...broken, query, ...(isAboutColumns ? { turnsOn: columns } : {}) };
}

/** Few upserts name an expression: without one in the sources, there is none. */
function withExpression(broken: BrokenQuery): BrokenQuery {
  const { query, message } = broken;
  const isExpression = query.verb === "upsert" && /\(/.test(query.column ?? "");
  return isExpression && readWords(message).kind === "no-target" ? { ...broken, onlyIfSent: true } : broken;
}

/** What is known of the values that code writes. Tables by their `nameKey`. */
interface KnownValues {
  readonly samples: ReadonlyMap<string, Samples>;
  readonly allowed: AllowedValues;
  /** Tables of which any write may fare otherwise. */
  readonly watched: ReadonlySet<string>;
}

function queriesFor(table: Table, twin: Table | undefined, known: KnownValues): readonly CodeQuery[] {
  const samples = known.samples.get(nameKey(table.name));
  const isWatched = known.watched.has(nameKey(table.name));
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
    together: [],
    allowed: known.allowed.get(nameKey(table.name)) ?? new Map(),
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
    together: checkedTogether(table, twin),
  };
  const columns = table.columns.filter((column) => left.has(nameKey(column.name)));
  const whole = statementsOf(table, options);
  if (columns.length === table.columns.length || columns.length === 0) return whole;
  // Every write names the column that is gone and fails for it alone: without it, what else breaks shows too.
  return [...whole, ...writesOf(table, { ...options, columns })];
}

/** Columns that a CHECK which only the twin has names together. */
function checkedTogether(table: Table, twin: Table): readonly (readonly string[])[] {
  const known = new Set(table.checks.map(({ expression }) => expression));
  const fresh = twin.checks.filter(({ expression }) => !known.has(expression));
  const sets = fresh.map(({ expression }) =>
    table.columns.map(({ name }) => name).filter((name) => namesColumn(expression, name)),
  );
  return sets.filter(({ length }) => length > 1 && length < 5);
}

/** Columns of which the twin may refuse values that the table takes. */
function tightened(table: Table, twin: Table): ReadonlySet<string> {
  if (twin.strict && !table.strict) return new Set(table.columns.map(({ name }) => nameKey(name)));
  const checks = new Set(table.checks.map(({ expression }) => expression));
  const keys = new Set(table.foreignKeys.map((key) => JSON.stringify(key)));
  const asked = twin.checks.filter(({ expression }) => !checks.has(expression));
  const keyed = twin.foreignKeys.flatMap((key) => (keys.has(JSON.stringify(key)) ? [] : key.columns));
  const isNamed = (name: string): boolean =>
    keyed.some((column) => sameName(column, name)) ||
    asked.some(({ expression }) => namesColumn(expression, name));
  const columns = table.columns.filter((column) => {
    const other = twin.columns.find(({ name }) => nameKey(name) === nameKey(column.name));
    if (other === undefined) return false;
    const isStricter = other.notNull && !column.notNull;
    const isOther = other.type !== column.type || (other.generated === null) !== (column.generated === null);
    return isStricter || isOther || isNamed(column.name);
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
