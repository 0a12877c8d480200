import type { BrokenQuery, CodeQuery } from "../../model/code-query.ts";
import type { SchemaEvidence } from "../../model/evidence.ts";
import type { Json, Location } from "../../model/finding.ts";
import type { Gone } from "../../model/gone.ts";
import { atSpan } from "../../model/location.ts";
import { affinityOf } from "../../model/rows.ts";
import { nameKey, type Schema, sameName, type Table, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code, count } from "../../model/text.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { namesWord } from "../../sql/names-word.ts";
import { wasThere } from "../net/net-changes.ts";
import { renameSchema } from "../schema/rename-schema.ts";

type Kind = SchemaChange["kind"];

/** The changes of these kinds. */
export type ChangeOf<K extends Kind> = SchemaChange & { readonly kind: K };

/** A change of one of these kinds, and where it is made. */
export interface ChangeAt<K extends Kind> {
  readonly change: ChangeOf<K>;
  readonly at: Location;
}

/** The changes of these kinds, in order. */
export function* changesOf<K extends Kind>(
  { net }: SchemaEvidence,
  ...kinds: readonly K[]
): Generator<ChangeAt<K>> {
  for (const { change, unit } of net.changes) {
    if (isOneOf(change, kinds)) yield { change, at: atSpan(unit.migration, unit.at) };
  }
}

function isOneOf<K extends Kind>(change: SchemaChange, kinds: readonly K[]): change is ChangeOf<K> {
  return kinds.some((kind) => kind === change.kind);
}

/** Changes of one statement or rebuild to one table, which are told together. */
export function groupChanges<K extends Kind>(
  changes: Iterable<ChangeAt<K>>,
): readonly (readonly [ChangeAt<K>, ...(readonly ChangeAt<K>[])])[] {
  const keyOf = ({ change, at }: ChangeAt<K>): string =>
    JSON.stringify(["table" in change ? nameKey(change.table) : change.view, at.migration, at.line]);
  return [...Map.groupBy(changes, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

/** A statement of the running code that breaks because of a change: one that breaks on any values, if there is one. */
export function brokenBy({ oldCode }: SchemaEvidence, change: SchemaChange): BrokenQuery | undefined {
  const broken = oldCode.broken.filter((found) => isCauseOf(change, found));
  return broken.find(({ query }) => query.values === "any") ?? broken[0];
}

/** A column that is not there any more, under the names of base: its table may be renamed as well. */
export function goneFromBase({ net }: SchemaEvidence, table: string, column: string): Gone {
  const renamedFrom = [...net.renames.tables].find(([, now]) => sameName(now, table))?.[0];
  return { table: renamedFrom ?? table, column };
}

/** "inserts", "updates of `email`": what a person would call the statement. */
export function statementWords({ verb, column, values }: CodeQuery): string {
  const some = values === "some" ? "some " : "";
  const of = column === null || verb === "upsert" ? "" : ` of ${code(column)}`;
  return `${some}${verb === "view" ? "read" : verb}s${of}`;
}

/** The statement and SQLite's words, for the JSON report. */
export function brokenAsEvidence(broken: BrokenQuery | undefined): { readonly [key: string]: Json } {
  return broken === undefined ? {} : { statement: broken.query.sql, sqlite: broken.message };
}

/** A table of base under its names of now, and the same table of head; null for one that is not on both sides. */
export function bothSides(
  { net }: SchemaEvidence,
  name: string,
): { readonly old: Table; readonly now: Table } | null {
  const now = tableNamed(net.after, name);
  const old = tableNamed(renamedBefore(net.before, net.renames), name);
  return old === undefined || now === undefined || !wasThere(net, name) ? null : { old, now };
}

const renamed = new WeakMap<Schema, Schema>();

function renamedBefore(before: Schema, renames: SchemaEvidence["net"]["renames"]): Schema {
  const known = renamed.get(before) ?? renameSchema(before, renames);
  renamed.set(before, known);
  return known;
}

/** Whether a column is on both sides: what is new, and what is gone, has a finding of its own. */
export function isOldColumn(evidence: SchemaEvidence, table: string, column: string): boolean {
  const sides = bothSides(evidence, table);
  return [sides?.old, sides?.now].every((side) => side?.columns.some(({ name }) => sameName(name, column)));
}

/** Tables of head that a change keeps, in order of the schema. */
export function tablesOnBothSides(evidence: SchemaEvidence): readonly string[] {
  const { after } = evidence.net;
  const plain = after.tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  return plain.filter((name) => bothSides(evidence, name) !== null);
}

/** Where the last change of these kinds was made to a table. */
export function lastChangeOf(
  { net }: SchemaEvidence,
  table: string,
  matches: (change: SchemaChange) => boolean,
): Location | null {
  const found = net.changes.findLast(
    ({ change }) => "table" in change && sameName(change.table, table) && matches(change),
  );
  return found === undefined ? null : atSpan(found.unit.migration, found.unit.at);
}

/** What goes with a table or column: " and its 1,204 rows" of real rows, " and all its rows" of invented ones. */
export function contentsInWords({ source }: SchemaEvidence, n: number | undefined, one: string): string {
  if (n === undefined) return "";
  if (source === "invented") return ` and all its ${one}s`;
  return n === 0 ? ", which is empty" : ` and its ${count(n, one)}`;
}

/** Something that is gone, and something new that looks like it: a rename that was answered as "create". */
export interface LookAlike {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Columns dropped and added in one table that are alike in type, NOT NULL, default and reference, just one of each
 * type, and no statement carries the values over; tables dropped and added with the very same columns.
 */
export function lookAlikes(evidence: SchemaEvidence): readonly LookAlike[] {
  const after = evidence.net.after;
  const before = renamedBefore(evidence.net.before, evidence.net.renames);
  const dropped = [...changesOf(evidence, "drop-column")].map(({ change }) => change);
  const added = [...changesOf(evidence, "add-column")].map(({ change }) => change);
  const columns = dropped.flatMap((gone): readonly LookAlike[] => {
    const isLike = (other: { table: string; definition: typeof gone.definition }) =>
      sameName(other.table, gone.table) &&
      affinityOf(other.definition.type) === affinityOf(gone.definition.type) &&
      other.definition.generated === null;
    const twins = added.filter(isLike);
    const [twin] = twins;
    if (twin === undefined || twins.length > 1 || dropped.filter(isLike).length > 1) return [];
    const keepsRules =
      twin.definition.notNull === gone.definition.notNull &&
      twin.definition.default === gone.definition.default;
    if (!keepsRules || parentOf(before, gone.table, gone.column) !== parentOf(after, gone.table, twin.column))
      return [];
    if (isCarriedOver(evidence, gone.table, gone.column)) return [];
    return [{ table: gone.table, from: gone.column, to: twin.column }];
  });
  return [...columns, ...likeTables(evidence)];
}

/** The table a column refers to, by itself or with others; "" for none. */
function parentOf(schema: Schema, table: string, column: string): string {
  const keys = tableNamed(schema, table)?.foreignKeys ?? [];
  const key = keys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  return key === undefined ? "" : nameKey(key.parent);
}

function likeTables(evidence: SchemaEvidence): readonly LookAlike[] {
  const { before, after } = evidence.net;
  const added = [...changesOf(evidence, "add-table")].flatMap(
    ({ change }) => tableNamed(after, change.table) ?? [],
  );
  return [...changesOf(evidence, "drop-table")].flatMap(({ change }): readonly LookAlike[] => {
    const gone = tableNamed(before, change.table);
    const twin = gone === undefined ? undefined : added.find((table) => columnsOf(table) === columnsOf(gone));
    return gone === undefined || twin === undefined
      ? []
      : [{ table: gone.name, from: gone.name, to: twin.name }];
  });
}

function columnsOf(table: Table): string {
  return JSON.stringify(table.columns.map(({ name, type }) => [nameKey(name), type]).sort());
}

/** Whether an UPDATE or INSERT of the new migrations reads the column. */
function isCarriedOver({ net }: SchemaEvidence, table: string, column: string): boolean {
  return net.units.some(
    ({ statements, rebuilds }) =>
      rebuilds === null &&
      statements.some(
        ({ kind, text }) =>
          (kind === "update" || kind === "insert") && namesWord(text, column) && namesWord(text, table),
      ),
  );
}
