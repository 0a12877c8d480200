import type { ChangeUnit, NetChanges, PlacedChange } from "../../model/code-query.ts";

import { nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import type { SchemaStep } from "../../replay/collect-steps.ts";
import { trackRenames } from "../../sql/track-renames.ts";
import { diffSchemas } from "../schema/diff-schema.ts";
import { objectKey, originOf, tableOf } from "../schema/object-key.ts";
import { foldRebuilds } from "./fold-rebuild.ts";
import { renamesByCopy } from "./renames-by-copy.ts";

/**
 * What a run changed from its first statement to its last, each difference with the statement or rebuild that made
 * it. What came and went again is no difference, and what was born and changed is one addition.
 */
export function netChanges(before: Schema, steps: readonly SchemaStep[]): NetChanges {
  const after = steps.at(-1)?.after ?? before;
  const statements = steps.map((step) => step.statement);
  const renames = renamesByCopy(before, after, trackRenames(before, after, statements), statements);
  const made = unitsOf(before, steps).map(madeBy);
  namedAsAtTheEnd(made);
  const changes = diffSchemas(before, after, renames).flatMap((change): readonly PlacedChange[] => {
    const unit = placeOf(change, made);
    return unit === undefined ? [] : [{ change, unit }];
  });
  const units = made.map(({ unit }) => unit);
  const order = new Map(units.map((unit, place) => [unit, place]));
  const inOrder = changes.toSorted((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  return { before, after, renames, changes: inOrder, units };
}

interface UnitSteps {
  readonly unit: ChangeUnit;
  readonly before: Schema;
  readonly after: Schema;
}

/** Statements one by one, those of a rebuild together at the place of its last. */
function unitsOf(before: Schema, steps: readonly SchemaStep[]): readonly UnitSteps[] {
  const found: { readonly place: number; readonly unit: UnitSteps }[] = [];
  for (const [start, group] of byMigration(steps)) {
    const rebuilds = foldRebuilds(group.map((step) => step.statement));
    const taken = new Set(rebuilds.flatMap((rebuild) => rebuild.statements));
    const single = group.map((_, at) => at).filter((at) => !taken.has(at));
    const lists = [
      ...single.map((at) => ({ statements: [at] as readonly number[], table: null })),
      ...rebuilds.map(({ statements, table }) => ({ statements, table })),
    ];
    for (const { statements, table } of lists) {
      const first = statements[0] ?? 0;
      const last = statements.at(-1) ?? first;
      const schemas = {
        before: steps[start + first - 1]?.after ?? before,
        after: steps[start + last]?.after ?? before,
      };
      const parts = statements.flatMap((at) => group[at] ?? []);
      const unit = unitOf(parts, table);
      if (unit !== null) found.push({ place: start + last, unit: { unit, ...schemas } });
    }
  }
  return found.sort((a, b) => a.place - b.place).map(({ unit }) => unit);
}

function byMigration(steps: readonly SchemaStep[]): ReadonlyMap<number, readonly SchemaStep[]> {
  const groups = new Map<number, SchemaStep[]>();
  let start = 0;
  for (const [at, step] of steps.entries()) {
    if (steps[at - 1]?.migration !== step.migration) start = at;
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [step]);
    else group.push(step);
  }
  return groups;
}

function unitOf(parts: readonly SchemaStep[], rebuilds: string | null): ChangeUnit | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const { migration } = first;
  return {
    migration,
    statements: parts.map((step) => step.statement),
    at: { file: migration.file, line: first.statement.line, endLine: last.statement.endLine },
    rebuilds,
  };
}

/** A unit with the keys of what it changed. */
interface Made {
  readonly unit: ChangeUnit;
  readonly changes: readonly SchemaChange[];
  keys: readonly MadeKey[];
}

interface MadeKey {
  /** What is done to the object. */
  readonly verb: string;
  readonly key: string;
  /** A rebuild changes its own table first; what else differs may be the work of statements in between. */
  readonly isOwn: boolean;
}

function madeBy({ unit, before, after }: UnitSteps): Made {
  if (before === after) return { unit, changes: [], keys: [] };
  const isRename = unit.rebuilds === null && unit.statements.some(({ text }) => /\brename\b/i.test(text));
  const changes = isRename
    ? diffSchemas(before, after, trackRenames(before, after, unit.statements))
    : diffSchemas(before, after);
  return { unit, changes, keys: [] };
}

/** Objects are called what they are called at the end, so that a later rename does not hide who made them. */
function namedAsAtTheEnd(made: readonly Made[]): void {
  const tables = new Map<string, string>();
  const columns = new Map<string, string>();
  const tableName = (name: string): string => tables.get(nameKey(name)) ?? name;
  const columnName = (table: string, column: string): string =>
    columns.get(`${nameKey(tableName(table))}.${nameKey(column)}`) ?? column;
  const dropped = namesBefore(made);
  for (const each of made.toReversed()) {
    each.keys = each.changes.map((change) => ({
      verb: verbOf(change),
      key: objectKey(change, (name) => dropped.get(change) ?? tableName(name), columnName),
      isOwn: each.unit.rebuilds === null || sameName(tableOf(change), each.unit.rebuilds),
    }));
    for (const change of each.changes) {
      if (change.kind === "rename-table") {
        tables.set(nameKey(change.from), tableName(change.to));
        tables.delete(nameKey(change.to));
      } else if (change.kind === "rename-column") {
        const table = nameKey(tableName(change.table));
        columns.set(`${table}.${nameKey(change.from)}`, columnName(change.table, change.to));
      }
    }
  }
}

/** What each table that is dropped was called before all of them. */
function namesBefore(made: readonly Made[]): ReadonlyMap<SchemaChange, string> {
  const origins = new Map<string, string>();
  const found = new Map<SchemaChange, string>();
  for (const change of made.flatMap(({ changes }) => changes)) {
    const origin = origins.get(nameKey(tableOf(change)));
    if (change.kind === "drop-table" && origin !== undefined) found.set(change, origin);
    if (change.kind !== "rename-table") continue;
    origins.set(nameKey(change.to), origins.get(nameKey(change.from)) ?? change.from);
    origins.delete(nameKey(change.from));
  }
  return found;
}

function verbOf(change: SchemaChange): string {
  return change.kind === "change-column" ? `${change.kind} ${change.what}` : change.kind;
}

/** The last unit that made just this, else the last that touched the object, else the last about its table. */
function placeOf(change: SchemaChange, made: readonly Made[]): ChangeUnit | undefined {
  const key = objectKey(
    change,
    (name) => name,
    (_, name) => name,
  );
  const has = (test: (made: MadeKey) => boolean) => made.findLast(({ keys }) => keys.some(test))?.unit;
  const table = tableOf(change);
  return (
    has((made) => made.isOwn && made.key === key && made.verb === verbOf(change)) ??
    has((made) => made.isOwn && made.key === key) ??
    has((made) => made.key === key) ??
    made.findLast(({ unit }) => isAbout(unit, table))?.unit ??
    made.findLast(({ keys }) => keys.length > 0)?.unit
  );
}

function isAbout(unit: ChangeUnit, table: string): boolean {
  if (unit.rebuilds !== null) return sameName(unit.rebuilds, table);
  return unit.statements.some((statement) => sameName(statement.target ?? "", table));
}

/** Whether a table was there before the new migrations, under this name or an older one. */
export function wasThere({ before, renames }: NetChanges, table: string): boolean {
  const origin = originOf(renames.tables, table);
  return tableNamed(before, origin) !== undefined;
}
