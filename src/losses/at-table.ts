import type { Location } from "../model/finding.ts";
import { atFile, atStatement } from "../model/location.ts";
import { addedStatements, type Migration } from "../model/migration.ts";
import { sameName } from "../model/schema.ts";

/** Where the new migrations deal with a table. */
export interface TablePlace {
  /** The statement that rebuilds or drops it, else the first that names it, else the last migration. */
  readonly at: Location;
  /** Whether a statement asks for new values in it. */
  readonly isUpdated: boolean;
}

/** Finds the place of the first of these tables that a statement is about. */
export function atTable(added: readonly Migration[], ...tables: readonly string[]): TablePlace {
  const statements = addedStatements(added);
  const about = tables.flatMap((table) =>
    statements.filter(({ statement }) => sameName(statement.target ?? "", table)),
  );
  const best = about.find(({ statement }) => statement.kind === "drop-table") ?? about[0];
  const last = added.at(-1);
  const at = best !== undefined ? atStatement(best) : last !== undefined ? atFile(last) : nowhere;
  return { at, isUpdated: about.some(({ statement }) => statement.kind === "update") };
}

const nowhere: Location = { migration: null, file: "", line: 1, endLine: 1 };
