import { quoteName } from "../model/quote.ts";
import type { Column, Table } from "../model/schema.ts";
import { code } from "../model/text.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import type { BoundColumns } from "./bound-columns.ts";
import { allLiteralsOf, candidatesFor, linkedCandidates, literalsBeside } from "./candidates.ts";
import type { Template } from "./templates.ts";

/** Templates for the columns of a group that SQLite accepted together, in the order of its columns. */
export type Accepted = readonly Template[];

/** What SQLite accepts for a group of columns, or the reason why nothing was found. */
export type Trial =
  | { readonly kind: "found"; readonly accepted: readonly Accepted[] }
  | { readonly kind: "none"; readonly reason: string };

/** `linked`: columns whose values come from a parent, so that only having one or none is to be tried. */
export interface TrialOptions {
  readonly adversarial: boolean;
  readonly linked: ReadonlySet<Column>;
}

const mostCombinations = 32_768;
/** Where one statement for all fails, each is tried by itself, and these are too many for that. */
const mostSingleTrials = 4096;

/**
 * Finds values that pass every condition of a group by trying them on an empty table that has just these columns
 * and conditions. SQLite decides; nothing here understands the conditions.
 */
export function tryValues(table: Table, group: BoundColumns, options: TrialOptions, probe: Engine): Trial {
  const all = allLiteralsOf(group.literals);
  const pools = group.columns.map((column) =>
    options.linked.has(column)
      ? linkedCandidates(table, column)
      : candidatesFor(table, column, literalsBeside(group.literals, column), all, options.adversarial),
  );
  try {
    const fewer = shrinkPools(isTooMany(pools) ? filterPools(table, group, pools, probe) : pools);
    const accepted = combinationsThatPass(table, group, fewer, probe);
    return accepted.length > 0 ? { kind: "found", accepted } : { kind: "none", reason: reasonFor(group) };
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    return { kind: "none", reason: `SQLite: ${code(error.message)}` };
  }
}

type Pools = readonly (readonly Template[])[];

function combinationsThatPass(
  table: Table,
  group: BoundColumns,
  pools: Pools,
  probe: Engine,
): readonly Accepted[] {
  try {
    createProbeTable(table, group, probe);
    return acceptedNumbers(table, group, pools, probe).map((number) => combinationAt(pools, number));
  } finally {
    probe.exec(`DROP TABLE IF EXISTS ${quoteName(table.name)}`);
  }
}

function countCombinations(pools: Pools): number {
  return pools.reduce((product, pool) => product * pool.length, 1);
}

function isTooMany(pools: Pools): boolean {
  return countCombinations(pools) > mostCombinations;
}

/** Takes out what the CHECKs of one column alone refuse, before pools are cut by length. */
function filterPools(table: Table, group: BoundColumns, pools: Pools, probe: Engine): Pools {
  return pools.map((pool, place) => {
    const columns = group.columns.slice(place, place + 1);
    const checks = group.checks.filter((check) => check.columns.every((column) => columns.includes(column)));
    if (checks.length === 0) return pool;
    const alone: BoundColumns = { ...group, columns, shift: place, checks, generated: [], indexed: [] };
    const passed = combinationsThatPass(table, alone, [pool], probe).flat();
    return passed.length > 0 ? passed : pool;
  });
}

function reasonFor(group: BoundColumns): string {
  const columns = group.columns.map((column) => `${code(column.name)}`).join(", ");
  const check = group.checks[0];
  return check === undefined
    ? `no value for ${columns} satisfies its expressions`
    : `no value for ${columns} was found that ${code(`CHECK (${check.expression})`)} accepts`;
}

/** Cuts the longest pools until their combinations can be tried in a moment. */
function shrinkPools(pools: Pools): Pools {
  const shrunk = pools.map((pool) => [...pool]);
  while (isTooMany(shrunk)) {
    const longest = shrunk.reduce((best, pool) => (pool.length > best.length ? pool : best));
    if (longest.length < 2) break;
    longest.length -= 1 + (longest.length >> 3);
  }
  return shrunk;
}

function createProbeTable(table: Table, group: BoundColumns, probe: Engine): void {
  const columns = group.columns.map(
    (column) =>
      `${quoteName(column.name)} ${column.type} ${column.notNull ? "NOT NULL" : ""} COLLATE ${quoteName(column.collation)}`,
  );
  const generated = group.generated.map(
    (column) =>
      `${quoteName(column.name)} ${column.type} ${column.notNull ? "NOT NULL" : ""} GENERATED ALWAYS AS (${column.generated?.expression ?? "NULL"}) STORED`,
  );
  const checks = group.checks.map((check) => `CHECK (${check.expression})`);
  const tried = `"tried number" INT`;
  const name = quoteName(table.name);
  probe.run(
    `CREATE TABLE ${name} (${[...columns, ...generated, tried, ...checks].join(", ")})${table.strict ? " STRICT" : ""}`,
  );
  for (const [place, { expression, isWhere }] of group.indexed.entries()) {
    const target = isWhere ? `("tried number") WHERE ${expression}` : `(${expression})`;
    probe.run(`CREATE INDEX ${quoteName(`probe ${place}`)} ON ${name} ${target}`);
  }
}

/** Row numbers that a template must pass with: the first ones, and a large one. */
const samples = [7, 0, 1, 2, 100];
const firstSample = samples.slice(0, 1);

function acceptedNumbers(table: Table, group: BoundColumns, pools: Pools, probe: Engine): readonly number[] {
  const name = quoteName(table.name);
  if (countCombinations(pools) <= 1024 && attempt(bulkInsert(name, group, pools, samples), probe)) {
    return passed(name, samples.length, probe);
  }
  probe.run(`DELETE FROM ${name}`);
  if (!attempt(bulkInsert(name, group, pools, firstSample), probe)) {
    probe.run(`DELETE FROM ${name}`);
    const most = Math.min(countCombinations(pools), mostSingleTrials);
    for (let number = 0; number < most; number += 1) {
      attempt(insertOne(name, group, combinationAt(pools, number), number, firstSample), probe);
    }
  }
  const promising = spread(passed(name, firstSample.length, probe));
  probe.run(`DELETE FROM ${name}`);
  for (const number of promising) {
    attempt(insertOne(name, group, combinationAt(pools, number), number, samples), probe);
  }
  return passed(name, samples.length, probe);
}

/** At most 256 of them, from all over. */
function spread(numbers: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(numbers.length / 256));
  return numbers.filter((_, place) => place % step === 0);
}

function passed(name: string, times: number, probe: Engine): readonly number[] {
  return probe
    .query(`SELECT "tried number" AS number FROM ${name} GROUP BY 1 HAVING count(*) = ${times} ORDER BY 1`)
    .map((row) => Number(row["number"]));
}

function attempt(sql: string, probe: Engine): boolean {
  try {
    probe.run(sql);
    return true;
  } catch (error) {
    if (error instanceof SqliteFailure) return false;
    throw error;
  }
}

/**
 * The number that a column's template gets, here and where rows are made: each column of a group has another one,
 * a later column a larger one, or `a <> b` and `starts < ends` would never pass.
 */
export function numberInGroup(number: string, place: number): string {
  return place === 0 ? number : `(${number} + ${place})`;
}

function sampleRows(numbers: readonly number[]): string {
  return `(${numbers.map((x) => `SELECT ${x} AS x`).join(" UNION ALL ")})`;
}

function bulkInsert(name: string, group: BoundColumns, pools: Pools, xs: readonly number[]): string {
  let weight = 1;
  const numbers: string[] = [];
  const sources = pools.map((pool, place) => {
    const arms = pool.map(
      (template, n) =>
        `SELECT s.x AS x, ${n} AS n, ${template.sql(numberInGroup("s.x", group.shift + place))} AS v FROM ${sampleRows(xs)} AS s`,
    );
    numbers.push(`p${place}.n * ${weight}`);
    weight *= pool.length;
    return `(${arms.join(" UNION ALL ")}) AS p${place}`;
  });
  const same = pools.slice(1).map((_, place) => `p${place + 1}.x = p0.x`);
  const values = pools.map((_, place) => `p${place}.v`);
  const where = same.length > 0 ? ` WHERE ${same.join(" AND ")}` : "";
  return `INSERT OR IGNORE INTO ${name} (${columnList(group)}) SELECT ${[...values, numbers.join(" + ")].join(", ")} FROM ${sources.join(" CROSS JOIN ")}${where}`;
}

function insertOne(
  name: string,
  group: BoundColumns,
  templates: Accepted,
  number: number,
  xs: readonly number[],
): string {
  const values = templates.map((template, place) => template.sql(numberInGroup("s.x", group.shift + place)));
  return `INSERT OR IGNORE INTO ${name} (${columnList(group)}) SELECT ${[...values, number].join(", ")} FROM ${sampleRows(xs)} AS s`;
}

function columnList(group: BoundColumns): string {
  return [...group.columns.map((column) => quoteName(column.name)), `"tried number"`].join(", ");
}

function combinationAt(pools: Pools, number: number): Accepted {
  let rest = number;
  return pools.flatMap((pool) => {
    const template = pool[rest % pool.length];
    rest = Math.floor(rest / pool.length);
    return template === undefined ? [] : [template];
  });
}
