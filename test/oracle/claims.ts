import type Database from "better-sqlite3";
import type { Claim, OracleStatement } from "./steps/step.ts";
import { quoted, type World } from "./world.ts";

/** A claim in the names of base; `select` gives the keys of the rows it means, null stands for all there ever were. */
export type BaseClaim =
  | { readonly kind: "rows"; readonly origin: string; readonly select: string }
  | {
      readonly kind: "values";
      readonly origin: string;
      readonly columns: readonly string[];
      readonly select: string | null;
    }
  | { readonly kind: "table"; readonly origin: string }
  | { readonly kind: "conversion" | "lost"; readonly origin: string; readonly column: string }
  | { readonly kind: "column"; readonly origin: string; readonly column: string };

export interface ClaimedStatement {
  readonly sql: string;
  readonly claims: readonly BaseClaim[];
}

/** A statement with its claims in the names of base, as seen from the schema before its step. */
export function inBaseNames(world: World, { sql, claims }: OracleStatement): ClaimedStatement {
  return { sql, claims: claims.flatMap((claim) => inBase(world, claim) ?? []) };
}

function inBase(world: World, claim: Claim): BaseClaim | null {
  const table = world.tables.find(({ name }) => name === claim.table);
  if (table === undefined || table.origin === null) return null;
  const { origin } = table;
  const originOf = (name: string) => table.columns.find((column) => column.name === name)?.origin ?? null;
  switch (claim.kind) {
    case "table":
      return { kind: "table", origin };
    case "column":
    case "lost":
    case "conversion": {
      const column = originOf(claim.column);
      return column === null ? null : { kind: claim.kind, origin, column };
    }
    case "rows":
    case "values": {
      const key = table.key.map((name) => `quote(${quoted(name)})`).join(" || ',' || ");
      const where = claim.where === null ? "" : ` WHERE ${claim.where}`;
      const select = `SELECT ${key} FROM ${quoted(table.name)}${where}`;
      if (claim.kind === "rows") return { kind: "rows", origin, select };
      const columns = claim.columns.flatMap((name) => originOf(name) ?? []);
      return { kind: "values", origin, columns, select: claim.where === null ? null : select };
    }
  }
}

/** What a migration claims of the rows that were there, by table of base. */
export interface Claimed {
  readonly tables: ReadonlySet<string>;
  /** `table.column` of every column that goes, or all of whose values are claimed. */
  readonly columns: ReadonlySet<string>;
  /** `table.column` of every column whose values are converted. */
  readonly converted: ReadonlySet<string>;
  /** `table key` of rows. */
  readonly rows: ReadonlySet<string>;
  /** `table.column key` of values. */
  readonly values: ReadonlySet<string>;
  /** `table.column` whose values are gone unasked: what is written there afterwards claims nothing of them. */
  readonly lost: ReadonlySet<string>;
}

/**
 * Runs statements on a database and asks, in front of each, which rows its claims mean.
 * Throws where one of them fails.
 */
export function collectClaims(
  db: Database.Database,
  statements: readonly ClaimedStatement[],
  foreignKeys: boolean,
): Claimed {
  const claimed = {
    tables: new Set<string>(),
    columns: new Set<string>(),
    converted: new Set<string>(),
    rows: new Set<string>(),
    values: new Set<string>(),
    lost: new Set<string>(),
  };
  const keysOf = (select: string) => db.prepare(select).pluck().all().map(String);
  db.pragma(`foreign_keys = ${foreignKeys ? "ON" : "OFF"}`);
  db.exec("BEGIN");
  for (const { sql, claims } of statements) {
    for (const claim of claims) note(claimed, claim, keysOf);
    db.exec(sql);
  }
  return claimed;
}

function note(
  claimed: { readonly [K in keyof Claimed]: Set<string> },
  claim: BaseClaim,
  keysOf: (select: string) => readonly string[],
): void {
  const { origin } = claim;
  switch (claim.kind) {
    case "table":
      claimed.tables.add(origin);
      break;
    case "column":
      claimed.columns.add(`${origin}.${claim.column}`);
      break;
    case "lost":
      claimed.lost.add(`${origin}.${claim.column}`);
      break;
    case "conversion":
      claimed.converted.add(`${origin}.${claim.column}`);
      break;
    case "rows":
      for (const key of keysOf(claim.select)) claimed.rows.add(`${origin} ${key}`);
      break;
    case "values":
      for (const column of claim.columns) {
        if (claimed.lost.has(`${origin}.${column}`)) continue;
        if (claim.select === null) claimed.columns.add(`${origin}.${column}`);
        else for (const key of keysOf(claim.select)) claimed.values.add(`${origin}.${column} ${key}`);
      }
  }
}
