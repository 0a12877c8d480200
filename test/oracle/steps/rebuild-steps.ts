import { freeColumns, renameTable, withoutTable } from "../change-world.ts";
import { plainColumn } from "../make-world.ts";
import {
  indexSql,
  listed,
  quoted,
  tableSql,
  type World,
  type WorldColumn,
  type WorldTable,
} from "../world.ts";
import {
  at,
  betweenPragmas,
  type Choice,
  type Claim,
  type Family,
  type OracleStatement,
  says,
  tableOf,
} from "./step.ts";

const changes = ["default", "required", "retype", "add", "drop", "check", "unique", "nothing"] as const;
const copies = [
  "full",
  "none",
  "where",
  "limit",
  "fewer",
  "swapped",
  "join",
  "new ids",
  "star",
  "ignore",
  "expression",
  "distinct",
] as const;
const orders = ["as drizzle-kit", "under x__old", "renamed first"] as const;
type Copy = (typeof copies)[number];

/** A table made anew under its own name. */
export const rebuild: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined) return null;
  const change = at(changes, choice.column) ?? "nothing";
  const copy = at(copies, choice.variation) ?? "full";
  const order = at(orders, choice.order) ?? "as drizzle-kit";
  const made = changed(world, table, change, choice);
  const { name } = table;
  const source = order === "renamed first" ? `${name}_old` : name;
  const target =
    order === "as drizzle-kit" ? `__new_${name}` : order === "under x__old" ? `${name}__old` : name;
  const moves = copying(world, table, made.table, copy, choice, source, target);
  if (moves === null) return null;
  const create = says(tableSql(made.table, target));
  const drop = says(`DROP TABLE ${quoted(source)};`, ...made.claims);
  const rename = (from: string, to: string) => says(`ALTER TABLE ${quoted(from)} RENAME TO ${quoted(to)};`);
  const inner =
    order === "renamed first"
      ? [rename(name, source), create, ...moves, drop]
      : [create, ...moves, drop, rename(target, name)];
  const indexes = made.table.indexes.map((index) => says(indexSql(name, index)));
  return {
    label: `rebuild (${change}), copy ${copy}, ${order}`,
    statements: [...betweenPragmas(inner, choice.pragma), ...indexes],
    world: rebuilt(order === "renamed first" ? renameTable(world, name, source) : world, source, made.table),
  };
};

/** The world behind a rebuild: the new table stands where the old one stood. */
function rebuilt(world: World, source: string, made: WorldTable): World {
  const left = withoutTable(world, source);
  const place = world.tables.findIndex(({ name }) => name === source);
  return { ...left, tables: left.tables.toSpliced(place, 0, made) };
}

type ColumnClaim = Extract<Claim, { kind: "column" | "values" }>;

/** What the new declaration is, and what it says of old values. */
function changed(
  world: World,
  table: WorldTable,
  change: (typeof changes)[number],
  { other }: Choice,
): { readonly table: WorldTable; readonly claims: readonly ColumnClaim[] } {
  const column = at(freeColumns(world, table), other);
  const put = (found: WorldColumn, more: Partial<WorldColumn>, ...claims: readonly ColumnClaim[]) => ({
    table: { ...table, columns: table.columns.map((one) => (one === found ? { ...one, ...more } : one)) },
    claims,
  });
  if (change === "add") {
    const added = { ...plainColumn("extra", "integer" as const), origin: null, default: "0" };
    return table.columns.some(({ name }) => name === "extra")
      ? { table, claims: [] }
      : { table: { ...table, columns: [...table.columns, added] }, claims: [] };
  }
  if (column === undefined || change === "nothing") return { table, claims: [] };
  const texts = column.type === "text";
  switch (change) {
    case "default":
      return put(column, { default: texts ? "'fresh'" : "5" });
    case "required":
      return put(column, { notNull: true });
    case "retype":
      return put(
        column,
        { type: texts ? "integer" : "text", default: null },
        {
          kind: "values",
          table: table.name,
          columns: [column.name],
          where: null,
        },
      );
    case "drop":
      return {
        table: { ...table, columns: table.columns.filter((one) => one !== column) },
        claims: [{ kind: "column", table: table.name, column: column.name }],
      };
    case "check":
      return texts ? put(column, { allowed: ["open", "done", "guest", "none", "x"] }) : { table, claims: [] };
    case "unique":
      return put(column, { unique: true });
  }
}

/** The statements that copy; null where the table has nothing that could be copied so. */
function copying(
  world: World,
  from: WorldTable,
  to: WorldTable,
  copy: Copy,
  choice: Choice,
  source: string,
  target: string,
): readonly OracleStatement[] | null {
  const names = to.columns
    .map(({ name }) => name)
    .filter((name) => from.columns.some((one) => one.name === name));
  const free = freeColumns(world, from).filter(({ name }) => names.includes(name));
  const insert = (columns: readonly string[], select: string, verb = "INSERT") =>
    says(`${verb} INTO ${quoted(target)}(${listed(columns)}) SELECT ${select} FROM ${quoted(source)}`);
  const ended = (
    made: OracleStatement,
    tail = "",
    claims: readonly Claim[] = [],
  ): readonly OracleStatement[] => [{ sql: `${made.sql}${tail};`, claims }];
  const column = at(free, choice.column + choice.other);
  switch (copy) {
    case "full":
      return ended(insert(names, listed(names)));
    case "none":
      return [];
    case "where":
      return column === undefined
        ? null
        : ended(
            insert(names, listed(names)),
            ` WHERE ${quoted(column.name)} = ${column.type === "text" ? "'open'" : 1}`,
          );
    case "limit":
      return ended(insert(names, listed(names)), " LIMIT 4");
    case "fewer": {
      if (column === undefined || (column.notNull && column.default === null)) return null;
      const fewer = names.filter((name) => name !== column.name);
      return ended(insert(fewer, listed(fewer)));
    }
    case "swapped": {
      const other = free.find((one) => one !== column && one.type === column?.type);
      if (column === undefined || other === undefined) return null;
      const swapped = names.map((name) =>
        name === column.name ? other.name : name === other.name ? column.name : name,
      );
      return ended(insert(names, listed(swapped)));
    }
    case "join":
      return joined(from, names, source, target);
    case "new ids": {
      const [key] = from.key;
      if (
        from.key.length !== 1 ||
        key === undefined ||
        from.columns.find(({ name }) => name === key)?.type !== "integer" ||
        from.withoutRowid
      )
        return null;
      const rest = names.filter((name) => name !== key);
      return rest.length === 0 ? null : ended(insert(rest, listed(rest)));
    }
    case "star":
      return to.columns.length !== from.columns.length
        ? null
        : [says(`INSERT INTO ${quoted(target)} SELECT * FROM ${quoted(source)};`)];
    case "ignore":
      return ended(insert(names, listed(names), "INSERT OR IGNORE"));
    case "distinct":
      return column === undefined
        ? null
        : ended(insert(names, listed(names)), ` GROUP BY ${quoted(column.name)}`);
    case "expression": {
      if (column?.type !== "text") return null;
      const select = names
        .map((name) => (name === column.name ? `trim(${quoted(name)})` : quoted(name)))
        .join(", ");
      return ended(insert(names, select), "", [
        { kind: "values", table: from.name, columns: [column.name], where: null },
      ]);
    }
  }
}

/** A copy of the rows that have a parent. */
function joined(
  from: WorldTable,
  names: readonly string[],
  source: string,
  target: string,
): readonly OracleStatement[] | null {
  const child = from.columns.find(({ references }) => references !== null && references.table !== from.name);
  const parent = child?.references;
  if (child === undefined || parent == null) return null;
  const select = names.map((name) => `${quoted(source)}.${quoted(name)}`).join(", ");
  const on = `${quoted(parent.table)}.${quoted(parent.column)} = ${quoted(source)}.${quoted(child.name)}`;
  return [
    says(
      `INSERT INTO ${quoted(target)}(${listed(names)}) SELECT ${select} FROM ${quoted(source)} JOIN ${quoted(parent.table)} ON ${on};`,
    ),
  ];
}

/** A table that goes on under another name: CREATE, copy, DROP. */
export const moveTable: Family = (world, choice) => {
  const table = tableOf(world, choice);
  if (table === undefined || table.indexes.length > 0) return null;
  const copy = at(["full", "where", "limit", "swapped", "none"] as const, choice.variation) ?? "full";
  const target = `${table.name}_moved`;
  const moves = copying(world, table, table, copy, choice, table.name, target);
  if (moves === null) return null;
  return {
    label: `move table, copy ${copy}`,
    statements: [
      says(tableSql(table, target)),
      ...moves,
      says(
        `DROP TABLE ${quoted(table.name)};`,
        ...(copy === "none" ? [{ kind: "table" as const, table: table.name }] : []),
      ),
    ],
    world: rebuilt(
      world,
      table.name,
      copy === "none" ? { ...table, name: target, origin: null } : { ...table, name: target },
    ),
  };
};
