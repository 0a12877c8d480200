import type { BrokenObject, ObjectFailure } from "../../model/broken-object.ts";
import type { NetChanges } from "../../model/code-query.ts";
import type { Location } from "../../model/finding.ts";
import { atSpan, atStatement } from "../../model/location.ts";
import type { AddedStatement, StatementKind } from "../../model/migration.ts";
import { affinityOf, isRowid } from "../../model/rows.ts";
import type { RowsRun } from "../../model/run.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { LeftBehind, UpgradeTrace } from "../../model/schema-facts.ts";
import { resolveParent } from "../../rows/foreign-keys.ts";
import { unquoteName } from "../../sql/identifiers.ts";
import { namesWord } from "../../sql/names-word.ts";
import { originOf } from "../schema/object-key.ts";
import { failingTriggers } from "./failing-triggers.ts";

/**
 * What does not work behind the upgrade, with the statement that did it where it worked before or is new. Without what is
 * told of a dropped table already, and without keys of which the rows show that they are broken.
 */
export function brokenObjects(
  { net, failures, oldCode }: UpgradeTrace,
  left: readonly LeftBehind[],
  rows: RowsRun | null,
): readonly BrokenObject[] {
  const told = new Set<string>(left.map(({ kind, name }) => `${kind} ${nameKey(name)}`));
  const found = new Map(
    [...failures, ...failingTriggers(net, oldCode)]
      .toSorted((a, b) => Number(b.isOld === true) - Number(a.isOld === true))
      .map((failure) => [`${failure.kind} ${nameKey(failure.name)}`, failure] as const)
      .filter(([key]) => !told.has(key)),
  );
  return [
    ...[...found.values()].map((failure) => locate(net, failure)),
    ...brokenKeys(net, rows).filter(
      (key) => !told.has(`foreign-key ${nameKey(`${key.name}.${key.columns.join(", ")}`)}`),
    ),
    ...lostIds(net),
  ];
}

function locate(net: NetChanges, failure: ObjectFailure): BrokenObject {
  if (failure.isOld) return { ...failure, renamed: null, at: lastPlace(net) };
  const statements = statementsOf(net);
  const missing = /^no such table: (?:main\.)?(.+)$/s.exec(failure.message)?.[1] ?? null;
  const names =
    (name: string) =>
    ({ statement }: AddedStatement) =>
      statement.tokens.some(({ text }) => sameName(unquoteName(text), name));
  const last = (kinds: readonly StatementKind[], name: string): AddedStatement | undefined =>
    statements.findLast((each) => kinds.includes(each.statement.kind) && names(name)(each));
  const by =
    (failure.isNew ? last(createKinds, failure.name) : undefined) ??
    (missing === null ? undefined : last(["drop-table", "alter-table"], missing)) ??
    (failure.kind === "search" ? last(["create-virtual-table", "drop-table"], failure.name) : undefined) ??
    last(
      ["drop-table", "alter-table", "create-table"],
      failure.kind === "trigger" ? failure.on : failure.name,
    );
  return {
    ...failure,
    renamed: missing !== null && !failure.isNew && isCarriedOver(net, failure, missing) ? missing : null,
    at: by === undefined ? lastPlace(net) : atStatement(by),
  };
}

const createKinds = ["create-view", "create-trigger", "create-virtual-table"] as const;

/** Whether a rename wrote this name into the object: https://sqlite.org/lang_altertable.html#alter_table_rename */
function isCarriedOver(net: NetChanges, { kind, name }: ObjectFailure, missing: string): boolean {
  if (kind === "search") return false;
  const sqlIn = ({ views, triggers }: Schema): string =>
    (kind === "view" ? views : triggers).find((each) => sameName(each.name, name))?.sql ?? "";
  return (
    sqlIn(net.before) !== "" && !namesWord(sqlIn(net.before), missing) && namesWord(sqlIn(net.after), missing)
  );
}

/** Keys that have no parent; where the app never turns keys on, that is nobody's trouble but the next one's. */
function* brokenKeys(
  net: NetChanges,
  rows: RowsRun | null,
): Generator<Extract<BrokenObject, { readonly kind: "foreign-key" }>> {
  const { before, after, renames } = net;
  const told = rows?.violations.after ?? [];
  // Of a parent that is dropped, table-dropped says what is to become of the keys.
  const isDropped = (parent: string): boolean =>
    net.changes.some(({ change }) => change.kind === "drop-table" && sameName(change.table, parent));
  for (const table of after.tables) {
    const old = tableNamed(before, originOf(renames.tables, table.name));
    for (const key of table.foreignKeys) {
      const { columns, parent } = key;
      const now = resolveParent(after, key);
      if (now.kind === "found" || isDropped(parent)) continue;
      const same = (each: { readonly table: string; readonly columns: readonly string[] }) =>
        sameName(each.table, table.name) && nameKey(each.columns.join()) === nameKey(columns.join());
      const was = old?.foreignKeys.find((each) => nameKey(each.columns.join()) === nameKey(columns.join()));
      const isOld = was !== undefined && resolveParent(before, was).kind !== "found";
      if (!isOld && told.some((violation) => violation.kind !== "orphans" && same(violation))) continue;
      const message = now.kind === "mismatch" ? now.reason : "there is no such table";
      const about = { kind: "foreign-key", name: table.name, columns, parent, message } as const;
      yield isOld
        ? { ...about, isNew: false, isOld, at: lastPlace(net) }
        : { ...about, isNew: was === undefined, at: placeOf(net, [parent, table.name]) };
    }
  }
}

/** Only an INTEGER PRIMARY KEY numbers its rows, and not one of another type or among others: https://sqlite.org/lang_createtable.html#rowid */
function* lostIds(net: NetChanges): Generator<BrokenObject> {
  const { before, after, renames } = net;
  for (const table of after.tables) {
    const old = tableNamed(before, originOf(renames.tables, table.name));
    if (old === undefined || old === table || table.kind !== "table") continue;
    const id = old.columns.find((column) => isRowid(old, column));
    const now = table.columns.find(({ name }) => sameName(name, id?.name ?? ""));
    if (now === undefined || isRowid(table, now) || now.default !== null) continue;
    if (affinityOf(now.type) !== "integer") continue;
    const isKey = table.primaryKey.length === 1 && sameName(table.primaryKey[0] ?? "", now.name);
    yield { kind: "id", name: table.name, column: now.name, isKey, at: placeOf(net, [table.name]) };
  }
}

function statementsOf({ units }: NetChanges): readonly AddedStatement[] {
  return units.flatMap(({ migration, statements }) =>
    statements.map((statement) => ({ migration, statement })),
  );
}

/** The last statement that makes, changes or drops the first of these tables that there is one for. */
function placeOf(net: NetChanges, tables: readonly string[]): Location {
  const about = statementsOf(net).filter(({ statement }) => /-table$/.test(statement.kind));
  for (const table of tables) {
    const by = about.findLast(({ statement }) => sameName(statement.target ?? "", table));
    if (by !== undefined) return atStatement(by);
  }
  return lastPlace(net);
}

function lastPlace({ units }: NetChanges): Location {
  const unit = units.at(-1);
  if (unit === undefined) throw new Error("an object broke, and nothing ran");
  return atSpan(unit.migration, unit.at);
}
