import { isEntry } from "../../model/read-json.ts";

export type Value = Readonly<Record<string, unknown>>;

/** A thing of a snapshot that one branch can change while another changes another. */
export interface SnapshotPart {
  /** As the snapshot's own list calls it: "tables", "columns", "indexes", …; "aspects" for what of a column can change. */
  readonly kind: string;
  /** The table it hangs on; null for tables and views themselves. */
  readonly table: string | null;
  readonly name: string;
  /** The field of a column; null for what is whole. */
  readonly field: string | null;
  readonly value: unknown;
}

export type Parts = ReadonlyMap<string, SnapshotPart>;

/** A snapshot taken apart, and how to put one together that has the same version. */
export interface PartedSnapshot {
  readonly parts: Parts;
  /** The snapshot with other parts in place of its own. */
  readonly assemble: (parts: Parts) => Value;
}

export function keyOfPart({ kind, table, name, field }: Omit<SnapshotPart, "value">): string {
  return JSON.stringify([kind, table, name, field]);
}

/** Takes a snapshot apart, of drizzle-kit 0.x (versions 5 and 6) or 1.0 (version 7); null for another. */
export function partSnapshot(snapshot: unknown): PartedSnapshot | null {
  if (!isEntry(snapshot)) return null;
  switch (snapshot["version"]) {
    case "5":
    case "6":
      return partNested(snapshot);
    case "7":
      return partList(snapshot);
    default:
      return null;
  }
}

/** What lies below a table in versions 5 and 6, in the order of drizzle-kit. */
const containers = [
  "indexes",
  "foreignKeys",
  "compositePrimaryKeys",
  "uniqueConstraints",
  "checkConstraints",
];
const keys = "compositePrimaryKeys";
const below = ["columns", ...containers];

function partNested(snapshot: Value): PartedSnapshot {
  const parts: SnapshotPart[] = [];
  const add = (kind: string, table: string | null, name: string, value: unknown) =>
    parts.push({ kind, table, name, field: null, value });
  for (const [name, table] of entriesIn(snapshot["tables"])) {
    add("tables", null, name, withoutKeys(table, below));
    for (const [column, fields] of entriesIn(table["columns"]))
      parts.push(...columnParts(name, column, fields));
    for (const kind of containers.filter((each) => each !== keys))
      for (const [each, value] of entriesIn(table[kind])) add(kind, name, each, value);
    if (Object.keys(isEntry(table[keys]) ? table[keys] : {}).length > 0) add(keys, name, "", table[keys]);
  }
  for (const [name, view] of entriesIn(snapshot["views"])) add("views", null, name, view);
  const { internal } = snapshot;
  for (const [name, hint] of entriesIn(isEntry(internal) ? internal["indexes"] : null))
    add("hints", null, name, hint);
  return { parts: byKey(parts), assemble: (merged) => assembleNested(snapshot, merged) };
}

function assembleNested(snapshot: Value, parts: Parts): Value {
  const all = [...parts.values()];
  const known = all.filter(({ kind }) => kind === "tables");
  const tables = known.map(({ name, value }): [string, unknown] => {
    const own = all.filter(({ table }) => table === name);
    const of = (wanted: string) =>
      Object.fromEntries(own.flatMap((part) => (part.kind === wanted ? [[part.name, part.value]] : [])));
    const key = own.find(({ kind }) => kind === keys)?.value ?? {};
    const nested = [
      ["columns", Object.fromEntries(columnsOf(own))],
      ...containers.map((kind) => [kind, kind === keys ? key : of(kind)]),
    ];
    return [name, { ...(value as Value), ...Object.fromEntries(nested) }];
  });
  const views = all.flatMap(({ kind, name, value }) => (kind === "views" ? [[name, value]] : []));
  const hints = all.flatMap(({ kind, name, value }) => (kind === "hints" ? [[name, value]] : []));
  const { internal } = snapshot;
  return {
    ...snapshot,
    tables: Object.fromEntries(tables),
    ...(views.length > 0 || isEntry(snapshot["views"]) ? { views: Object.fromEntries(views) } : {}),
    ...(hints.length > 0 || isEntry(internal)
      ? { internal: { ...(isEntry(internal) ? internal : {}), indexes: Object.fromEntries(hints) } }
      : {}),
  };
}

function partList(snapshot: Value): PartedSnapshot {
  const parts = listIn(snapshot["ddl"]).flatMap((entity): readonly SnapshotPart[] => {
    const kind = String(entity["entityType"]);
    const name = String(entity["name"]);
    const table = typeof entity["table"] === "string" ? entity["table"] : null;
    if (kind === "columns" && table !== null) return columnParts(table, name, entity);
    // A table has one key, whatever it is called.
    const known = kind === "pks" ? "" : name;
    return [{ kind, table, name: known, field: null, value: entity }];
  });
  return {
    parts: byKey(parts),
    assemble: (merged) => ({ ...snapshot, ddl: assembleList(snapshot, merged) }),
  };
}

/** In the order that the snapshot has; what is new stands after the last of its kind. */
function assembleList(snapshot: Value, parts: Parts): readonly unknown[] {
  const wanted = new Map<string, Value>();
  const all = [...parts.values()];
  const fields = Map.groupBy(
    all.filter(({ kind }) => kind === "aspects"),
    (part) => keyOfPart({ ...part, kind: "columns", field: null }),
  );
  for (const part of all) {
    if (part.kind === "aspects") continue;
    const key = keyOfPart(part);
    const own = part.kind === "columns" ? (fields.get(key) ?? []) : [];
    wanted.set(key, {
      ...(part.value as Value),
      ...Object.fromEntries(own.map(({ field, value }) => [field, value])),
    });
  }
  const list: { readonly kind: unknown; readonly value: Value }[] = [];
  for (const entity of listIn(snapshot["ddl"])) {
    const key = keyOfEntity(entity);
    const value = wanted.get(key);
    if (value === undefined) continue;
    list.push({ kind: entity["entityType"], value });
    wanted.delete(key);
  }
  for (const value of wanted.values()) {
    const kind = value["entityType"];
    const last = list.findLastIndex((each) => each.kind === kind);
    list.splice(last < 0 ? list.length : last + 1, 0, { kind, value });
  }
  return list.map(({ value }) => value);
}

/** The key of the part that an entity of version 7 is as a whole. */
export function keyOfEntity(entity: Value): string {
  const kind = String(entity["entityType"]);
  const table = typeof entity["table"] === "string" ? entity["table"] : null;
  return keyOfPart({ kind, table, name: kind === "pks" ? "" : String(entity["name"]), field: null });
}

/** A column is there, and has fields that can change each by itself. */
const identity = ["name", "table", "entityType"];

function columnParts(table: string, name: string, fields: Value): readonly SnapshotPart[] {
  const itself = Object.fromEntries(Object.entries(fields).filter(([field]) => identity.includes(field)));
  return [
    { kind: "columns", table, name, field: null, value: itself },
    ...Object.entries(fields)
      .filter(([field]) => !identity.includes(field))
      .map(([field, value]) => ({ kind: "aspects", table, name, field, value })),
  ];
}

function columnsOf(own: readonly SnapshotPart[]): readonly (readonly [string, Value])[] {
  const aspects = Map.groupBy(
    own.filter(({ kind }) => kind === "aspects"),
    ({ name }) => name,
  );
  return own
    .filter(({ kind }) => kind === "columns")
    .map(({ name, value }) => [
      name,
      {
        ...(value as Value),
        ...Object.fromEntries((aspects.get(name) ?? []).map((each) => [each.field, each.value])),
      },
    ]);
}

function byKey(parts: readonly SnapshotPart[]): Parts {
  return new Map(parts.map((part) => [keyOfPart(part), part]));
}

function entriesIn(value: unknown): readonly (readonly [string, Value])[] {
  return isEntry(value)
    ? Object.entries(value).flatMap(([key, each]) => (isEntry(each) ? [[key, each] as const] : []))
    : [];
}

function listIn(value: unknown): readonly Value[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function withoutKeys(value: Value, keys: readonly string[]): Value {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
