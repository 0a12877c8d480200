import { freeColumns } from "../change-world.ts";
import { listed, quoted, type World, type WorldColumn, type WorldTable } from "../world.ts";
import { at, type Choice, type OracleStatement, says } from "./step.ts";

/** How rows come into a table that is to stand for another: "full" is the only one that is right for every table. */
export const copyKinds = [
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
export type CopyKind = (typeof copyKinds)[number];

/** A copy to be written: the declarations of both sides, and the names under which they stand at that moment. */
export interface Copying {
  readonly world: World;
  readonly from: WorldTable;
  readonly to: WorldTable;
  readonly source: string;
  readonly target: string;
  readonly choice: Choice;
}

/** The statements that copy; null where the table has nothing that could be copied so. */
export function copyRows(kind: CopyKind, copying: Copying): readonly OracleStatement[] | null {
  const { world, from, to, source, target, choice } = copying;
  const names = to.columns
    .map(({ name }) => name)
    .filter((name) => from.columns.some((one) => one.name === name));
  const free = freeColumns(world, from).filter(({ name }) => names.includes(name));
  const column = at(free, choice.column + choice.other);
  const into = (columns: readonly string[]) => `INTO ${quoted(target)}(${listed(columns)})`;
  const all = `${into(names)} SELECT ${listed(names)} FROM ${quoted(source)}`;
  switch (kind) {
    case "none":
      return [];
    case "full":
      return [says(`INSERT ${all};`)];
    case "ignore":
      return [says(`INSERT OR IGNORE ${all};`)];
    case "limit":
      return [says(`INSERT ${all} LIMIT 4;`)];
    case "star":
      if (to.columns.length !== from.columns.length) return null;
      return [says(`INSERT INTO ${quoted(target)} SELECT * FROM ${quoted(source)};`)];
    case "join": {
      const joined = parentJoin(copying);
      const select = names.map((name) => `${quoted(source)}.${quoted(name)}`).join(", ");
      return joined === null
        ? null
        : [says(`INSERT ${into(names)} SELECT ${select} FROM ${quoted(source)} ${joined};`)];
    }
    case "new ids": {
      const rest = names.filter((name) => !from.key.includes(name));
      if (!givesIds(from) || rest.length === 0) return null;
      return [says(`INSERT ${into(rest)} SELECT ${listed(rest)} FROM ${quoted(source)};`)];
    }
    default:
      return column === undefined ? null : copyWith(kind, column, { ...copying, names, free });
  }
}

/** Copies that do something about one column. */
function copyWith(
  kind: "where" | "fewer" | "swapped" | "expression" | "distinct",
  column: WorldColumn,
  about: Copying & { readonly names: readonly string[]; readonly free: readonly WorldColumn[] },
): readonly OracleStatement[] | null {
  const { names, free, from, source, target } = about;
  const field = quoted(column.name);
  const insert = (columns: readonly string[], select: string, tail = "") =>
    `INSERT INTO ${quoted(target)}(${listed(columns)}) SELECT ${select} FROM ${quoted(source)}${tail};`;
  switch (kind) {
    case "where":
      return [
        says(insert(names, listed(names), ` WHERE ${field} = ${column.type === "text" ? "'open'" : 1}`)),
      ];
    case "distinct":
      return [says(insert(names, listed(names), ` GROUP BY ${field}`))];
    case "fewer": {
      if (column.notNull && column.default === null) return null;
      const fewer = names.filter((name) => name !== column.name);
      return [says(insert(fewer, listed(fewer)))];
    }
    case "swapped": {
      const other = free.find((one) => one !== column && one.type === column.type);
      if (other === undefined) return null;
      const partner = new Map([
        [column.name, other.name],
        [other.name, column.name],
      ]);
      return [says(insert(names, listed(names.map((name) => partner.get(name) ?? name))))];
    }
    case "expression": {
      if (column.type !== "text") return null;
      const select = names.map((name) => (name === column.name ? `trim(${field})` : quoted(name)));
      const claim = { kind: "conversion", table: from.name, column: column.name } as const;
      return [says(insert(names, select.join(", ")), claim)];
    }
  }
}

/** Whether the table gives a row an id where none is named. */
function givesIds({ key, columns, withoutRowid }: WorldTable): boolean {
  const type = columns.find(({ name }) => name === key[0])?.type;
  return key.length === 1 && type === "integer" && !withoutRowid;
}

/** JOIN with a parent, which leaves rows out that have none. */
function parentJoin({ from, source }: Copying): string | null {
  const child = from.columns.find(({ references }) => references !== null && references.table !== from.name);
  const parent = child?.references;
  if (child === undefined || parent == null) return null;
  const ends = [
    `${quoted(parent.table)}.${quoted(parent.column)}`,
    `${quoted(source)}.${quoted(child.name)}`,
  ];
  return `JOIN ${quoted(parent.table)} ON ${ends.join(" = ")}`;
}
