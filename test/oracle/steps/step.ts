import type { World, WorldColumn, WorldTable } from "../world.ts";

/** What a statement says that it takes: names are those before the step, rows are chosen by a condition of SQL. */
export type Claim =
  /** Rows of the table itself. */
  | { readonly kind: "rows"; readonly table: string; readonly where: string | null }
  /** Values of columns, in the rows that the condition names. */
  | {
      readonly kind: "values";
      readonly table: string;
      readonly columns: readonly string[];
      readonly where: string | null;
    }
  /** A column whose values the author wrote down how to convert. */
  | { readonly kind: "conversion"; readonly table: string; readonly column: string }
  /** A table that goes for good. */
  | { readonly kind: "table"; readonly table: string }
  /** A column that goes for good. */
  | { readonly kind: "column"; readonly table: string; readonly column: string }
  /** Its values go, although one of its name stays: nobody asked for that. */
  | { readonly kind: "lost"; readonly table: string; readonly column: string };

export interface OracleStatement {
  readonly sql: string;
  readonly claims: readonly Claim[];
}

/** One deed of a migration. */
export interface Step {
  /** The family and its variation, for grouping. */
  readonly label: string;
  readonly statements: readonly OracleStatement[];
  /** The schema behind it. */
  readonly world: World;
}

/** Numbers and words that choose among what a family can do; a number counts round. */
export interface Choice {
  readonly table: number;
  readonly column: number;
  readonly other: number;
  readonly variation: number;
  readonly order: number;
  readonly pragma: boolean;
}

/** Null where the world has nothing to do it to. */
export type Family = (world: World, choice: Choice) => Step | null;

/** A statement that claims nothing, or what is given. */
export function says(sql: string, ...claims: readonly Claim[]): OracleStatement {
  return { sql, claims };
}

/** The one at a number that counts round; undefined in an empty list. */
export function at<T>(list: readonly T[], number: number): T | undefined {
  return list.length === 0 ? undefined : list[number % list.length];
}

/** The table of a choice. */
export function tableOf(world: World, { table }: Choice): WorldTable | undefined {
  return at(world.tables, table);
}

/** A column by its name. */
export function columnNamed(table: WorldTable, name: string): WorldColumn | undefined {
  return table.columns.find((column) => column.name === name);
}

/** Statements between the pragmas that drizzle-kit writes around a rebuild. */
export function betweenPragmas(
  statements: readonly OracleStatement[],
  isWanted: boolean,
): readonly OracleStatement[] {
  if (!isWanted) return statements;
  return [says("PRAGMA foreign_keys=OFF;"), ...statements, says("PRAGMA foreign_keys=ON;")];
}
