import type { RunFailure } from "../../model/run.ts";
import { failedStatement } from "../../model/run.ts";
import { nameKey, type Schema, sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";

/** What SQLite says where rows do not fit, and where nothing but rows can be meant. */
const aboutRows =
  /^(?:(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed|datatype mismatch|cannot store \w+ value in|malformed JSON|integer overflow|Cannot add a (?:NOT NULL column with default value NULL|column with non-constant default|REFERENCES column with non-NULL default)|string or blob too big)/i;

/** Whether SQLite's words, or those of a trigger, speak of rows, and not of what the schema is or the engine knows. */
export function isAboutRows({ message }: RunFailure, { triggers }: Pick<Schema, "triggers">): boolean {
  return aboutRows.test(message) || triggers.some(({ sql }) => raises(sql, message));
}

/** Of the differences between a copy and what its migrations make, the one on which a migration fails; undefined where it is none of them. */
export function blameDrift(
  failure: RunFailure,
  differences: readonly SchemaChange[],
): SchemaChange | undefined {
  const target = failedStatement(failure)?.target ?? null;
  const onTarget = (change: SchemaChange): boolean =>
    target === null || !("table" in change) || sameName(change.table, target);
  const isBlamed = (change: SchemaChange): boolean => tells(change, failure.message) && onTarget(change);
  return differences.find(isBlamed) ?? differences.find((change) => tells(change, failure.message));
}

/** Whether SQLite's words name what a difference is about. */
function tells(change: SchemaChange, message: string): boolean {
  switch (change.kind) {
    case "add-column":
    case "change-column":
    case "drop-column":
      return tellsColumn(change, message);
    case "add-index":
      return change.index.unique && change.index.origin === "constraint"
        ? tellsUnique(change.table, change.index.columns, message)
        : names(message, change.index.name) ||
            (change.index.unique && tellsUnique(change.table, change.index.columns, message));
    case "drop-index":
      return /^no such index/.test(message) && names(message, change.index.name);
    case "change-index":
      return change.after.unique && tellsUnique(change.table, change.after.columns, message);
    case "add-check":
      return (
        /^CHECK constraint failed/.test(message) &&
        message.includes(change.check.name ?? change.check.expression)
      );
    case "add-foreign-key":
    case "change-foreign-key":
      return /^FOREIGN KEY constraint failed/.test(message);
    case "add-trigger":
    case "change-trigger": {
      const sql = change.kind === "change-trigger" ? change.to : change.sql;
      return names(message, change.trigger) || (!isConstraint(message) && raises(sql, message));
    }
    case "drop-trigger":
      return names(message, change.trigger);
    case "add-view":
    case "change-view":
    case "drop-view":
      return names(message, change.view);
    case "change-option":
      return change.option === "strict" && /^cannot store /.test(message);
    default:
      return /already exists|there is already|no such table/.test(message) && names(message, change.table);
  }
}

function isConstraint(message: string): boolean {
  return /^(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed/.test(message);
}

/** What a trigger says with RAISE is the whole message. */
function raises(sql: string, message: string): boolean {
  return /\braise\b/i.test(sql) && message !== "" && sql.includes(message.replaceAll("'", "''"));
}

function tellsColumn(
  change: Extract<SchemaChange, { kind: "add-column" | "drop-column" | "change-column" }>,
  message: string,
): boolean {
  const { kind, table, column } = change;
  if (/^NOT NULL constraint failed/.test(message))
    return kind !== "drop-column" && message.endsWith(`${table}.${column}`);
  if (kind === "add-column") return /^duplicate column name/.test(message) && names(message, column);
  return (
    kind === "drop-column" && /no such column|has no column named/.test(message) && names(message, column)
  );
}

function tellsUnique(table: string, columns: readonly { readonly term: string }[], message: string): boolean {
  const said = /^UNIQUE constraint failed: (.+)$/.exec(message)?.[1];
  return said === columns.map(({ term }) => `${table}.${term}`).join(", ");
}

/** Whether a name stands in SQLite's words as a word of its own. */
function names(message: string, name: string): boolean {
  const [words, key] = [nameKey(message), nameKey(name)];
  for (let at = words.indexOf(key); at >= 0; at = words.indexOf(key, at + 1)) {
    const isWord = (character: string | undefined) => character !== undefined && /[\w$]/.test(character);
    if (!isWord(words[at - 1]) && !isWord(words[at + key.length])) return true;
  }
  return false;
}
