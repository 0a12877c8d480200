import fc from "fast-check";
import type {
  Action,
  World,
  WorldColumn,
  WorldIndex,
  WorldSearch,
  WorldTable,
  WorldTrigger,
} from "./world.ts";
import { quoted } from "./world.ts";

/** What a table is made of, as numbers and words that shrink. */
export interface TableRecipe {
  readonly key: "integer" | "autoincrement" | "text" | "composite";
  readonly columns: readonly ColumnRecipe[];
  readonly withoutRowid: boolean;
  readonly strict: boolean;
  readonly index: "none" | WorldIndex["kind"];
}

interface ColumnRecipe {
  readonly type: WorldColumn["type"];
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  readonly role: "plain" | "unique" | "check" | "reference";
  readonly action: Action;
  readonly parent: number;
}

export interface WorldRecipe {
  readonly tables: readonly TableRecipe[];
  readonly trigger: "none" | "update-deletes" | "delete-deletes" | "insert-updates" | "guard";
  readonly view: boolean;
  readonly search: boolean;
}

/** Half of all the time the first, which is also what shrinking ends at. */
function mostly<T>(first: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: others.length + 1, arbitrary: fc.constant(first) },
    { weight: others.length, arbitrary: fc.constantFrom(...others) },
  );
}

const rarely: fc.Arbitrary<boolean> = mostly(false, false, false, false, true);

const column: fc.Arbitrary<ColumnRecipe> = fc.record({
  type: mostly<WorldColumn["type"]>("text", "integer", "real"),
  notNull: fc.boolean(),
  hasDefault: rarely,
  role: mostly<ColumnRecipe["role"]>("plain", "unique", "check", "reference", "reference", "reference"),
  action: fc.constantFrom<Action>("cascade", "set null", "restrict", "no action"),
  parent: fc.nat({ max: 3 }),
});

const table: fc.Arbitrary<TableRecipe> = fc.record({
  key: mostly<TableRecipe["key"]>("integer", "autoincrement", "text", "composite"),
  columns: fc.array(column, { minLength: 1, maxLength: 4 }),
  withoutRowid: rarely,
  strict: rarely,
  index: mostly<TableRecipe["index"]>("none", "plain", "unique", "partial", "expression"),
});

/** Any schema of two to four tables. */
export const anyWorld: fc.Arbitrary<WorldRecipe> = fc.record({
  tables: fc.array(table, { minLength: 2, maxLength: 4 }),
  trigger: mostly<WorldRecipe["trigger"]>(
    "none",
    "update-deletes",
    "delete-deletes",
    "insert-updates",
    "guard",
  ),
  view: rarely,
  search: rarely,
});

const tableNames = ["author", "book", "loan", "tag"];
const columnNames = ["name", "city", "note", "rank"];

/** The schema of a recipe: names are given by place. */
export function makeWorld(recipe: WorldRecipe): World {
  const tables: WorldTable[] = [];
  recipe.tables.forEach((one, at) => {
    tables.push(makeTable(one, tableNames[at] ?? `table${at}`, tables));
  });
  const searches = recipe.search ? searchesOf(tables) : [];
  const [first] = tables;
  const views =
    recipe.view && first !== undefined
      ? [
          {
            name: "shown",
            sql: `CREATE VIEW ${quoted("shown")} AS SELECT ${quoted(first.columns.at(-1)?.name ?? "id")} FROM ${quoted(first.name)};`,
          },
        ]
      : [];
  return { tables, searches, views, triggers: triggersOf(recipe.trigger, tables) };
}

function makeTable(recipe: TableRecipe, name: string, earlier: readonly WorldTable[]): WorldTable {
  const isComposite = recipe.key === "composite";
  const keyType = recipe.key === "text" || isComposite ? "text" : "integer";
  const key = isComposite ? ["part", "number"] : ["id"];
  const keys = key.map((name, at) => plainColumn(name, at === 1 ? "integer" : keyType));
  const columns = recipe.columns.map((one, at) => makeColumn(one, columnNames[at] ?? `extra${at}`, earlier));
  const indexed = columns.find(
    (one) => one.references === null && one.allowed === null && one.type === "text",
  );
  return {
    name,
    origin: name,
    columns: [...keys.map((one) => ({ ...one, notNull: isComposite })), ...columns],
    key,
    autoincrement: recipe.key === "autoincrement",
    withoutRowid: recipe.withoutRowid && recipe.key !== "autoincrement",
    strict: recipe.strict,
    indexes:
      recipe.index === "none" || indexed === undefined
        ? []
        : [{ name: `${name}_${indexed.name}`, column: indexed.name, kind: recipe.index }],
  };
}

/** A column that holds whatever its type can. */
export function plainColumn(name: string, type: WorldColumn["type"]): WorldColumn {
  return {
    name,
    origin: name,
    type,
    notNull: false,
    default: null,
    unique: false,
    allowed: null,
    references: null,
  };
}

const defaults = { text: "'none'", integer: "1", real: "0.5" };

function makeColumn(recipe: ColumnRecipe, name: string, earlier: readonly WorldTable[]): WorldColumn {
  const parents = earlier.filter(({ key }) => key.length === 1);
  const parent = parents[recipe.parent % Math.max(1, parents.length)];
  const made = plainColumn(name, recipe.type);
  if (recipe.role === "reference" && parent !== undefined) {
    const target = parent.key[0] ?? "id";
    return {
      ...made,
      name: `${parent.name}_id`.concat(name === "name" ? "" : `_${name}`),
      origin: `${parent.name}_id`.concat(name === "name" ? "" : `_${name}`),
      type: parent.columns.find((column) => column.name === target)?.type ?? "integer",
      notNull: recipe.notNull && recipe.action !== "set null",
      references: { table: parent.name, column: target, action: recipe.action },
    };
  }
  const allowed = recipe.role === "check" && recipe.type === "text" ? ["open", "done", "none"] : null;
  return {
    ...made,
    notNull: recipe.notNull,
    unique: recipe.role === "unique",
    allowed,
    default: recipe.hasDefault && recipe.role !== "unique" ? defaults[recipe.type] : null,
  };
}

/** The first table with an integer key and a column of text. */
function searchesOf(tables: readonly WorldTable[]): readonly WorldSearch[] {
  const found = tables.find(
    ({ key, columns, withoutRowid }) =>
      !withoutRowid && key.length === 1 && columns[0]?.type === "integer" && columns.some(isText),
  );
  const column = found?.columns.find(isText);
  return found === undefined || column === undefined
    ? []
    : [{ name: `${found.name}_search`, table: found.name, column: column.name }];
}

function isText({ type, references }: WorldColumn): boolean {
  return type === "text" && references === null;
}

function triggersOf(kind: WorldRecipe["trigger"], tables: readonly WorldTable[]): readonly WorldTrigger[] {
  const [first, second] = tables;
  if (kind === "none" || first === undefined || second === undefined) return [];
  const [one, other] = [quoted(first.name), quoted(second.name)];
  const free = second.columns.find(
    ({ references, unique, allowed, type }) =>
      references === null && !unique && allowed === null && type === "text",
  );
  const key = quoted(first.key[0] ?? "id");
  const column = quoted(free?.name ?? "");
  const sql = {
    "update-deletes": `AFTER UPDATE ON ${one} BEGIN DELETE FROM ${other}; END;`,
    "delete-deletes": `AFTER DELETE ON ${one} BEGIN DELETE FROM ${other}; END;`,
    "insert-updates":
      free === undefined ? null : `AFTER INSERT ON ${one} BEGIN UPDATE ${other} SET ${column} = 'seen'; END;`,
    guard: `BEFORE DELETE ON ${one} WHEN old.${key} IS NOT NULL BEGIN SELECT RAISE(ABORT, 'kept'); END;`,
  }[kind];
  if (sql === null || second.indexes.length > 0) return [];
  const name = `${first.name}_watch`;
  return [{ name, table: first.name, sql: `CREATE TRIGGER ${quoted(name)} ${sql}` }];
}
