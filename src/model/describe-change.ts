import type { ForeignKey, Index } from "./schema.ts";
import type { SchemaChange } from "./schema-change.ts";
import { code } from "./text.ts";

/** The longest name or scrap of SQL that is shown. */
const most = 120;

/** Says a change as half a sentence, names and SQL in backticks: "`users.nickname` dropped". */
export function describeChange(change: SchemaChange): string {
  switch (change.kind) {
    case "add-table":
      return `table ${name(change.table)} added`;
    case "drop-table":
      return `table ${name(change.table)} dropped`;
    case "add-virtual-table":
      return `virtual table ${name(change.table)} added`;
    case "drop-virtual-table":
      return `virtual table ${name(change.table)} dropped`;
    case "rename-table":
      return `table ${name(change.from)} renamed to ${name(change.to)}`;
    case "add-column":
      return `${name(change.table, change.column)} added`;
    case "drop-column":
      return `${name(change.table, change.column)} dropped`;
    case "rename-column":
      return `${name(change.table, change.from)} renamed to ${name(change.to)}`;
    case "change-column":
      return describeColumn(change);
    case "change-primary-key":
      return `primary key of ${name(change.table)} changed from ${listed(change.from)} to ${listed(change.to)}`;
    case "change-option":
      return `${optionNames[change.option]} ${change.to ? "added to" : "gone from"} ${name(change.table)}`;
    default:
      return describePart(change);
  }
}

const optionNames = {
  strict: "STRICT",
  "without-rowid": "WITHOUT ROWID",
  autoincrement: "AUTOINCREMENT",
} as const;

type ColumnChange = Extract<SchemaChange, { kind: "change-column" }>;

function describeColumn({ table, column, what, from, to }: ColumnChange): string {
  const full = name(table, column);
  if (what === "not-null") return to === null ? `${full} may be NULL now` : `${full} is NOT NULL now`;
  if (what === "generated") {
    if (from === null) return `${full} is generated now`;
    if (to === null) return `${full} is no longer generated`;
    const stored = / (STORED|VIRTUAL)$/;
    return from.replace(stored, "") === to.replace(stored, "")
      ? `${full} is ${stored.exec(to)?.[1] ?? ""} now`
      : `expression of ${full} changed`;
  }
  if (to === null) return `${what} ${sql(from)} of ${full} dropped`;
  if (from === null) return `${what} ${sql(to)} given to ${full}`;
  return `${what} of ${full} changed from ${sql(from)} to ${sql(to)}`;
}

type PartChange = Exclude<
  SchemaChange,
  { kind: `${string}-table` | `${string}-column` | "change-primary-key" | "change-option" }
>;

/** What hangs on a table, or stands beside it. */
function describePart(change: PartChange): string {
  switch (change.kind) {
    case "add-index":
      return `${indexName(change.index)} on ${name(change.table)} added`;
    case "drop-index":
      return `${indexName(change.index)} on ${name(change.table)} dropped`;
    case "change-index":
      return describeIndexChange(change.table, change.before, change.after);
    case "add-foreign-key":
      return `${keyName(change.table, change.foreignKey)} added`;
    case "drop-foreign-key":
      return `${keyName(change.table, change.foreignKey)} dropped`;
    case "change-foreign-key":
      return `${keyName(change.table, change.after)} changed from ${keyText(change.before)} to ${keyText(change.after)}`;
    case "add-check":
      return `CHECK ${sql(change.check.expression)} on ${name(change.table)} added`;
    case "drop-check":
      return `CHECK ${sql(change.check.expression)} on ${name(change.table)} dropped`;
    case "add-view":
      return `view ${name(change.view)} added`;
    case "drop-view":
      return `view ${name(change.view)} dropped`;
    case "change-view":
      return `view ${name(change.view)} changed`;
    case "add-trigger":
      return `trigger ${name(change.trigger)} on ${name(change.table)} added`;
    case "drop-trigger":
      return `trigger ${name(change.trigger)} on ${name(change.table)} dropped`;
    case "change-trigger":
      return `trigger ${name(change.trigger)} on ${name(change.table)} changed`;
  }
}

function describeIndexChange(table: string, before: Index, after: Index): string {
  if (before.origin !== after.origin)
    return `${indexName(before)} on ${name(table)} is now ${indexName(after)}`;
  if (before.name !== after.name)
    return `${indexName(before)} on ${name(table)} renamed to ${name(after.name)}`;
  return `${indexName(after)} on ${name(table)} changed from ${indexText(before)} to ${indexText(after)}`;
}

function indexName(index: Index): string {
  if (index.origin === "constraint") return `UNIQUE ${indexText(index)}`;
  return `${index.unique ? "unique index" : "index"} ${name(index.name)}`;
}

function indexText(index: Index): string {
  const terms = index.columns.map(({ term, isExpression, collation, descending }) => {
    const order = isExpression || collation === "BINARY" ? "" : ` COLLATE ${collation}`;
    return `${term}${order}${descending ? " DESC" : ""}`;
  });
  const where = index.where === null ? "" : ` WHERE ${index.where}`;
  const isUnique = index.unique && index.origin === "create-index";
  return sql(`${isUnique ? "UNIQUE " : ""}(${terms.join(", ")})${where}`);
}

function keyName(table: string, key: ForeignKey): string {
  return `foreign key ${sql(`${table}(${key.columns.join(", ")})`)} to ${name(key.parent)}`;
}

function keyText(key: ForeignKey): string {
  const parent =
    key.parentColumns.length === 0 ? key.parent : `${key.parent}(${key.parentColumns.join(", ")})`;
  const deferred = key.deferred ? " DEFERRABLE INITIALLY DEFERRED" : "";
  return sql(`${parent} ON DELETE ${key.onDelete} ON UPDATE ${key.onUpdate}${deferred}`);
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : sql(`(${names.join(", ")})`);
}

function name(...parts: readonly string[]): string {
  return code(parts.join("."), most);
}

/** Scraps of SQL stand on one line. */
function sql(text: string | null): string {
  return code((text ?? "").replace(/\s+/g, " "), most);
}
