import { type Fields, textIn, textsIn } from "../snapshot/parts.ts";

/** A step of drizzle-kit's plan from one snapshot to another, as far as its comparison of branches looks at it. */
export interface Step {
  readonly type: StepType;
  /** The table or view. */
  readonly object: string;
  /** The column or index; "" for a step about the whole. */
  readonly part: string;
}

export type StepType =
  | "create_table"
  | "drop_table"
  | "recreate_table"
  | "add_column"
  | "drop_column"
  | "recreate_column"
  | "create_index"
  | "drop_index"
  | "create_view"
  | "drop_view";

/**
 * What drizzle-kit 1.0 would do to get from one list of entities to another where nobody answers its questions, so that
 * a rename is a drop and a create: `ddlDiffDry` of its SQLite dialect, without order and SQL.
 */
export function stepsBetween(before: readonly Fields[], after: readonly Fields[]): readonly Step[] {
  const sides: Sides = { before: collect(before), after: withNamesOf(before, after) };
  const tables = differences(sides, "tables");
  const created = new Set(tables.added.map(nameOf));
  const deleted = new Set(tables.gone.map(nameOf));
  const columns = differences(sides, "columns");
  const altered = columns.changed.filter((pair) => alterations(pair, sides).length > 0);
  const rebuilt = rebuiltTables(sides, altered);
  for (const name of [...created, ...deleted]) rebuilt.delete(name);
  const recreated = altered.filter(([, now]) => !rebuilt.has(tableOf(now)));
  const added = columns.added.filter((column) => !created.has(tableOf(column)) && !isStored(column));
  const dropped = columns.gone.filter(
    (column) => !deleted.has(tableOf(column)) && !rebuilt.has(tableOf(column)),
  );
  const whole = (type: StepType, names: Iterable<string>): readonly Step[] =>
    [...names].map((object) => ({ type, object, part: "" }));
  const parts = (type: StepType, entities: readonly Fields[]): readonly Step[] =>
    entities.map((entity) => ({ type, object: tableOf(entity), part: nameOf(entity) }));
  return [
    ...whole("create_table", created),
    ...whole("drop_table", deleted),
    ...whole("recreate_table", rebuilt),
    ...parts("add_column", added),
    ...parts("drop_column", dropped),
    ...parts(
      "recreate_column",
      recreated.map(([, now]) => now),
    ),
    ...indexSteps(sides, rebuilt, parts),
    ...viewSteps(sides, whole),
  ];
}

type Kind = "tables" | "columns" | "indexes" | "fks" | "pks" | "uniques" | "checks" | "views";
type Entities = ReadonlyMap<string, ReadonlyMap<string, Fields>>;

interface Sides {
  readonly before: Entities;
  readonly after: Entities;
}

type Altered = readonly [Fields, Fields];

function nameOf(entity: Fields): string {
  return textIn(entity["name"]);
}

function tableOf(entity: Fields): string {
  return textIn(entity["table"]);
}

function keyOf(entity: Fields): string {
  return JSON.stringify([tableOf(entity), nameOf(entity)]);
}

function collect(entities: readonly Fields[]): Entities {
  const kinds = Map.groupBy(entities, ({ entityType }) => textIn(entityType));
  return new Map(
    [...kinds].map(([kind, all]) => [kind, new Map(all.map((entity) => [keyOf(entity), entity]))]),
  );
}

/** Where nobody chose a constraint's name it keeps the one it had: `preserveEntityNames`. */
function withNamesOf(before: readonly Fields[], after: readonly Fields[]): Entities {
  const isUnnamed = ({ entityType, nameExplicit }: Fields) =>
    /^(?:uniques|pks|fks)$/.test(textIn(entityType)) && nameExplicit === false;
  const old = Map.groupBy(before.filter(isUnnamed), contentOf);
  const now = Map.groupBy(after.filter(isUnnamed), contentOf);
  return collect(
    after.map((entity) => {
      if (!isUnnamed(entity)) return entity;
      const [twin] = old.get(contentOf(entity)) ?? [];
      const isAlone = now.get(contentOf(entity))?.length === 1;
      return twin === undefined || !isAlone ? entity : { ...entity, name: twin["name"] };
    }),
  );
}

function contentOf(entity: Fields): string {
  const { name: _, nameExplicit: __, ...rest } = entity;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Differences {
  readonly added: readonly Fields[];
  readonly gone: readonly Fields[];
  readonly changed: readonly Altered[];
}

function differences({ before, after }: Sides, kind: Kind): Differences {
  const old = before.get(kind) ?? new Map<string, Fields>();
  const now = after.get(kind) ?? new Map<string, Fields>();
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, entity]) => entity),
    gone: [...old].filter(([key]) => !now.has(key)).map(([, entity]) => entity),
    changed: [...now].flatMap(([key, entity]): Altered[] => {
      const twin = old.get(key);
      return twin === undefined || changedFields(twin, entity).length === 0 ? [] : [[twin, entity]];
    }),
  };
}

function changedFields(before: Fields, after: Fields): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const text = (value: unknown) => JSON.stringify(value ?? null);
  return [...names].filter((name) => text(before[name]) !== text(after[name]));
}

/** What of a column counts as changed. */
function alterations([before, after]: Altered, { after: sides }: Sides): readonly string[] {
  const isKey = [...(sides.get("pks")?.values() ?? [])].some((key) => {
    const columns = textsIn(key["columns"]);
    return tableOf(key) === tableOf(after) && columns.length === 1 && columns[0] === nameOf(after);
  });
  return changedFields(before, after).filter((field) => {
    if (field === "notNull") return !isKey;
    return field !== "default" || !isSameDefault(before["default"], after["default"]);
  });
}

function isSameDefault(from: unknown, to: unknown): boolean {
  return from === to || from === `(${String(to)})` || to === `(${String(from)})`;
}

function isStored({ generated }: Fields): boolean {
  return (generated as Fields | null | undefined)?.["type"] === "stored";
}

function rebuiltTables(sides: Sides, altered: readonly Altered[]): Set<string> {
  const columns = differences(sides, "columns");
  const fresh = new Set(columns.added.filter((column) => !isStored(column)).map(keyOf));
  const isOfNewColumn = (key: Fields) =>
    fresh.has(keyOf({ table: key["table"], name: textsIn(key["columns"])[0] ?? "" }));
  const constraints = (["checks", "uniques", "pks", "fks"] as const).flatMap((kind) => {
    const { added, gone, changed } = differences(sides, kind);
    const whole = [...added, ...gone].filter((entity) => kind !== "fks" || !isOfNewColumn(entity));
    return [...whole, ...changed.filter((pair) => isConstraintChanged(kind, pair)).map(([, now]) => now)];
  });
  const indexes = differences(sides, "indexes");
  const automatic = [...indexes.added, ...indexes.gone].filter(
    ({ isUnique, origin }) => isUnique === true && origin === "auto",
  );
  const retyped = altered.filter(
    (pair) => isStored(pair[1]) || alterations(pair, sides).some((field) => field !== "generated"),
  );
  const all = [
    ...constraints,
    ...automatic,
    ...retyped.map(([, now]) => now),
    ...columns.added.filter(isStored),
  ];
  return new Set(all.map(tableOf));
}

/** Neither whether a name was chosen nor the order of a key's columns counts. */
function isConstraintChanged(kind: Kind, [before, after]: Altered): boolean {
  return changedFields(before, after).some((field) => {
    if (field === "nameExplicit") return false;
    if (kind !== "pks" || field !== "columns") return true;
    const [old, now] = [textsIn(before["columns"]), textsIn(after["columns"])];
    return old.length !== now.length || old.some((column) => !now.includes(column));
  });
}

function indexSteps(
  sides: Sides,
  rebuilt: ReadonlySet<string>,
  parts: (type: StepType, entities: readonly Fields[]) => readonly Step[],
): readonly Step[] {
  const { added, gone } = differences(sides, "indexes");
  const again = [...(sides.after.get("indexes")?.values() ?? [])].filter((index) =>
    rebuilt.has(tableOf(index)),
  );
  const fresh = added.filter((index) => !rebuilt.has(tableOf(index)));
  return [...parts("create_index", [...again, ...fresh]), ...parts("drop_index", gone)];
}

function viewSteps(
  sides: Sides,
  whole: (type: StepType, names: Iterable<string>) => readonly Step[],
): readonly Step[] {
  const { added, gone, changed } = differences(sides, "views");
  const own = (views: readonly Fields[]) => views.filter(({ isExisting }) => isExisting !== true).map(nameOf);
  const again = changed.map(([, now]) => nameOf(now));
  return [
    ...whole("create_view", [...own(added), ...again]),
    ...whole("drop_view", [...own(gone), ...again]),
  ];
}
