import type { Migration, Statement } from "../model/migration.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import { unquoteName } from "../sql/identifiers.ts";

/**
 * Keys of the tables whose rows new statements can write: those they name, and those that foreign keys lead to from
 * there. Where a trigger could carry a write elsewhere, or a statement does not say what it is about, every table.
 */
export function writtenTables(schema: Schema, added: readonly Migration[]): ReadonlySet<string> {
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  if (isOpaque(schema, statements)) return new Set(schema.tables.map(({ name }) => nameKey(name)));
  const named = statements.map((statement) =>
    nameKey(statement.target ?? tableOfIndex(schema, statement) ?? ""),
  );
  return reached(named, (name) =>
    schema.tables
      .filter(({ foreignKeys }) => foreignKeys.some(({ parent }) => nameKey(parent) === name))
      .map((table) => nameKey(table.name)),
  );
}

/**
 * Keys of the tables in which new statements can overwrite a value where it lies: those they UPDATE or INSERT into,
 * and those whose keys follow from there. Where a trigger could, every table.
 */
export function overwrittenTables(schema: Schema, added: readonly Migration[]): ReadonlySet<string> {
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  const writing = statements.filter(({ kind }) => kind === "update" || kind === "insert");
  if (isOpaque(schema, statements)) return new Set(schema.tables.map(({ name }) => nameKey(name)));
  return reached(
    writing.map((statement) => nameKey(statement.target ?? "")),
    (name) =>
      schema.tables
        .filter(({ foreignKeys }) =>
          foreignKeys.some(({ parent, onUpdate }) => nameKey(parent) === name && onUpdate !== "NO ACTION"),
        )
        .map((table) => nameKey(table.name)),
  );
}

/** Whether rows may be written that no statement names. */
function isOpaque(schema: Schema, statements: readonly Statement[]): boolean {
  return (
    schema.triggers.length > 0 || statements.some(({ kind }) => kind === "other" || kind === "create-trigger")
  );
}

/** `DROP INDEX` names no table. */
function tableOfIndex(schema: Schema, { kind, tokens }: Statement): string | null {
  if (kind !== "drop-index") return null;
  const names = new Set(tokens.map((token) => nameKey(unquoteName(token.text))));
  return (
    schema.tables.find(({ indexes }) => indexes.some(({ name }) => names.has(nameKey(name))))?.name ?? null
  );
}

/** The written tables, what is copied into them, and all their parents: what has to hold rows for those to hold any. */
export function tablesToFill(schema: Schema, added: readonly Migration[]): Schema {
  const parentsOf = new Map(
    schema.tables.map((table) => [
      nameKey(table.name),
      table.foreignKeys.map(({ parent }) => nameKey(parent)),
    ]),
  );
  const sources = [...writtenTables(schema, added), ...namedByInserts(added)];
  const wanted = reached(sources, (name) => parentsOf.get(name) ?? []);
  return { ...schema, tables: schema.tables.filter(({ name }) => wanted.has(nameKey(name))) };
}

/** Every name in statements that insert, be it of a table or not. */
function namedByInserts(added: readonly Migration[]): readonly string[] {
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  const inserts = statements.filter(({ kind }) => kind === "insert");
  const tokens = inserts.flatMap(({ tokens }) => tokens.filter(({ name }) => name === "ID"));
  return [...new Set(tokens.map(({ text }) => nameKey(unquoteName(text))))];
}

function reached(from: readonly string[], next: (name: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...next(name));
  }
  return found;
}
