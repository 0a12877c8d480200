import type { BrokenQuery } from "../model/code-query.ts";
import { type ForeignKey, type Index, nameKey, sameName } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import { normalizeExpression } from "../sql/normalize.ts";
import { isWrittenAbout } from "./sent/try-written.ts";
import { readWords, type Words } from "./words.ts";

/**
 * Whether a change is why a statement of the earlier schema's code breaks on the later one: told by what SQLite
 * says, by the object the statement is about, and by what the change does to that object.
 */
export function isCauseOf(change: SchemaChange, broken: BrokenQuery): boolean {
  const { query } = broken;
  if (query.written !== undefined && isCauseOfWritten(change, broken)) return true;
  if ("view" in change) return query.verb === "view" && sameName(query.table, change.view);
  const words = readWords(broken.message);
  switch (change.kind) {
    case "drop-table":
    case "drop-virtual-table":
      return words.kind === "no-table" && sameName(words.name, change.table);
    case "rename-table":
      return words.kind === "no-table" && sameName(words.name, change.from);
    case "drop-column":
      return isOn(broken, change.table) && names(words, change.column, "no-column");
    case "rename-column":
      return isOn(broken, change.table) && names(words, change.from, "no-column");
    case "add-column":
      return isOn(broken, change.table) && names(words, change.column, "not-null", "unique");
    case "change-column":
      return isOn(broken, change.table) && isColumnCause(change, broken, words);
    case "drop-index":
      return isTargetLost(change.table, termsOf(change.index), broken, words);
    case "change-index":
      return (
        isTargetLost(change.table, termsOf(change.before), broken, words) ||
        isDuplicate(change.table, change.after, broken, words)
      );
    case "add-index":
      return isDuplicate(change.table, change.index, broken, words);
    case "change-primary-key":
      return isKeyCause(change, broken, words);
    case "add-check":
      return isOn(broken, change.table) && words.kind === "check" && isCheck(change.check, words.name);
    case "add-foreign-key":
      return isKeyBroken(change.table, change.foreignKey, broken, words);
    case "change-foreign-key":
      return isKeyBroken(change.table, change.after, broken, words);
    case "change-option":
      return isOn(broken, change.table) && change.option === "strict" && words.kind === "type";
    case "add-trigger":
    case "change-trigger":
      return isOn(broken, change.table) && query.verb !== "read" && isOfTrigger(broken, words);
    default:
      return false;
  }
}

/** What a person wrote fails in words that name no column where it counts on how many there are, or on their order. */
function isCauseOfWritten(change: SchemaChange, { query, message, readsOtherwise }: BrokenQuery): boolean {
  if ("view" in change || !isWrittenAbout(query, change.table)) return false;
  const isAboutColumns = readsOtherwise === true || /columns? |ambiguous/.test(message);
  switch (change.kind) {
    case "add-column":
    case "drop-column":
    case "rename-column":
      return isAboutColumns;
    case "change-column":
      return change.what === "default" && names(readWords(message), change.column, "not-null");
    default:
      return false;
  }
}

function isOn({ query }: BrokenQuery, table: string): boolean {
  return sameName(query.table, table) && query.verb !== "view";
}

function names(words: Words, column: string, ...kinds: readonly Words["kind"][]): boolean {
  return kinds.includes(words.kind) && "names" in words && words.names.some((name) => sameName(name, column));
}

/** What a trigger raises, or a table or column that its own statements name and that is not there. */
function isOfTrigger({ query }: BrokenQuery, words: Words): boolean {
  if (words.kind === "no-table") return !sameName(words.name, query.table);
  return words.kind === "other";
}

function isColumnCause(
  change: Extract<SchemaChange, { kind: "change-column" }>,
  { query }: BrokenQuery,
  words: Words,
): boolean {
  const isAbout = query.column !== null && sameName(query.column, change.column);
  switch (change.what) {
    case "not-null":
      return names(words, change.column, "not-null");
    case "type":
      return (words.kind === "retyped" && isAbout) || words.kind === "type";
    case "generated":
      return (
        names(words, change.column, "generated") ||
        (isAbout && (words.kind === "other" || words.kind === "retyped"))
      );
    case "default":
    case "collation":
      return false;
  }
}

function isKeyCause(
  { table, from, to }: Extract<SchemaChange, { kind: "change-primary-key" }>,
  broken: BrokenQuery,
  words: Words,
): boolean {
  if (isTargetLost(table, from, broken, words)) return true;
  if (!isOn(broken, table)) return false;
  if (words.kind === "type") return true;
  return words.kind === "unique"
    ? isSameSet(words.names, to)
    : to.some((name) => names(words, name, "not-null"));
}

function isTargetLost(table: string, columns: readonly string[], broken: BrokenQuery, words: Words): boolean {
  if (words.kind === "foreign-key")
    return /mismatch/.test(broken.message) && broken.message.includes(`"${table}"`);
  if (words.kind !== "no-target" || !isOn(broken, table)) return false;
  return isSameSet(broken.query.column?.split(", ") ?? [], columns);
}

function isDuplicate(table: string, index: Index, broken: BrokenQuery, words: Words): boolean {
  if (!index.unique || words.kind !== "unique" || !isOn(broken, table)) return false;
  return isSameSet(words.names, termsOf(index)) || broken.message.endsWith(`index '${index.name}'`);
}

function termsOf(index: Index): readonly string[] {
  return index.columns.map(({ term }) => term);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const keys = new Set(b.map(nameKey));
  return a.length === b.length && a.every((name) => keys.has(nameKey(name)));
}

/** SQLite names a CHECK by its name, or quotes its expression. */
function isCheck(
  check: { readonly name: string | null; readonly expression: string },
  words: string,
): boolean {
  if (check.name !== null) return sameName(check.name, words);
  return normalizeExpression(words) === check.expression;
}

/** Writes to the child, and deletes and updates of the parent. */
function isKeyBroken(table: string, key: ForeignKey, broken: BrokenQuery, words: Words): boolean {
  if (words.kind === "no-table") return isOn(broken, table) && sameName(words.name, key.parent);
  return words.kind === "foreign-key" && (isOn(broken, table) || isOn(broken, key.parent));
}
