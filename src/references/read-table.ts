import type { CallExpression, Node, ObjectExpression } from "../syntax/nodes.ts";
import { firstCall, keyOf, lineOf, textOf } from "../syntax/read-nodes.ts";

/** A column as a Drizzle schema declares it. */
export interface DeclaredColumn {
  /** What code calls it. */
  readonly key: string;
  /** What the database calls it; null where the key decides, as it is or by the setting `casing`. */
  readonly name: string | null;
  readonly file: string;
  readonly line: number;
  /** The expression that declares it, and the file that stands in. */
  readonly value: Node;
  readonly valueFile: string;
}

/** A table or view as a Drizzle schema declares it. */
export interface DeclaredTable {
  /** What the database calls it. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly call: CallExpression;
  readonly columns: readonly DeclaredColumn[];
  /** Whether all its columns could be read. */
  readonly isWhole: boolean;
}

/** An object of columns, and the file it stands in. */
interface ColumnObject {
  readonly object: ObjectExpression;
  readonly file: string;
}

/**
 * The columns of an object like `{ id: integer(), name: text("full_name"), ...timestamps }`. `spread` gives the object
 * that an expression in a file comes to; what is spread in what is spread is followed to some depth.
 */
export function readColumns(
  { object, file }: ColumnObject,
  spread: (file: string, argument: Node) => ColumnObject | null,
  depth = 5,
): Pick<DeclaredTable, "columns" | "isWhole"> {
  const parts = object.properties.map((property) => {
    if (property.type === "SpreadElement") {
      const found = depth === 0 ? null : spread(file, property.argument);
      if (found === null) return { columns: [], isWhole: false };
      const inner = readColumns(found, spread, depth - 1);
      // Each table that spreads them has them, so that is the line to show.
      const columns = inner.columns.map((column) => ({ ...column, file, line: lineOf(property) }));
      return { ...inner, columns };
    }
    const key = keyOf(property);
    if (key === null || property.type !== "ObjectProperty") return { columns: [], isWhole: false };
    const name = textOf(firstCall(property.value)?.arguments[0]);
    const { value } = property;
    return { columns: [{ key, name, file, line: lineOf(property), value, valueFile: file }], isWhole: true };
  });
  return {
    columns: parts.flatMap(({ columns }) => columns),
    isWhole: parts.every(({ isWhole }) => isWhole),
  };
}

/** The declaration of a column that the database knows by a name, or undefined. */
export function columnNamed(table: DeclaredTable, name: string): DeclaredColumn | undefined {
  const wanted = name.toLowerCase();
  const named = table.columns.find((column) => column.name?.toLowerCase() === wanted);
  if (named !== undefined) return named;
  return table.columns.find((column) => column.name === null && namesOf(column).includes(wanted));
}

/** What the database may call a column, in lower case: one name where the declaration says it. */
export function namesOf({ key, name }: Pick<DeclaredColumn, "key" | "name">): readonly string[] {
  const names = name === null ? [key, snakeCase(key), camelCase(key)] : [name];
  return [...new Set(names.map((one) => one.toLowerCase()))];
}

/** https://orm.drizzle.team/docs/sql-schema-declaration#camel-and-snake-casing */
function snakeCase(key: string): string {
  return wordsOf(key).join("_");
}

function camelCase(key: string): string {
  return wordsOf(key)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
}

function wordsOf(key: string): readonly string[] {
  return (key.replace(/['\u2019]/g, "").match(/[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
