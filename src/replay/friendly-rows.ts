import type { Case } from "../model/case.ts";
import { addedStatements, type Statement } from "../model/migration.ts";
import type { FillReport } from "../model/rows.ts";
import { type Schema, sameName, tableNamed } from "../model/schema.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import { friendlySchema } from "../rows/friendly-schema.ts";
import type { FriendlyKind } from "../rows/grant-wishes.ts";
import type { Wishes } from "../rows/wishes.ts";
import { setColumns } from "../sql/asks.ts";
import { type LooksFor, readLooksFor } from "../sql/looks-for.ts";
import { screenStatement } from "../sql/screen.ts";
import type { Engine } from "../sqlite/engine.ts";
import type { MetDatabase } from "./met-database.ts";
import { openScratch } from "./open-scratch.ts";

/** A database that is to be filled for the new migrations of a folder. */
export interface FriendlyRequest {
  readonly judged: Case;
  readonly met: MetDatabase;
  /** The schema that the upgrade leads to; null where that is not known. */
  readonly after: Schema | null;
  readonly rowsPerTable: number;
}

/** What the new statements look for. One that must not run, or treats all rows alike, is not looked at. */
export function looksOf(judged: Case, schema: Schema): readonly LooksFor[] {
  return addedStatements(judged.added).flatMap(({ statement }) => {
    const writes = /^(?:insert|update|delete|create-table)$/.test(statement.kind);
    if (!writes || treatsAllAlike(statement, schema) || screenStatement(statement) !== null) return [];
    return readLooksFor(statement.text) ?? [];
  });
}

/** A CREATE TABLE that copies nothing; an UPDATE without a value to compare with, of columns that no rule is over. */
function treatsAllAlike(statement: Statement, schema: Schema): boolean {
  const { kind, tokens, target } = statement;
  const has = (words: RegExp, from = 0): boolean => tokens.slice(from).some(({ name }) => words.test(name));
  if (kind === "create-table") return !has(/^SELECT$/);
  if (kind !== "update" || has(/^(?:SELECT|FROM|LIMIT|OR|WITH)$/)) return false;
  const where = tokens.findIndex(({ name }) => name === "WHERE");
  const columns = setColumns(statement);
  if (columns === null || isRuled(schema, target ?? "", columns)) return false;
  return where < 0 || !has(/^(?:STRING|INTEGER|FLOAT|BLOB|QNUMBER|ID)$/, where) || isNullTest(tokens, where);
}

/** `WHERE c IS [NOT] NULL`: difficult rows have both. */
function isNullTest(tokens: Statement["tokens"], where: number): boolean {
  const [, column, ...test] = tokens.slice(where);
  const words = test.map(({ name }) => name).join(" ");
  return column?.name === "ID" && /^(?:IS NULL|IS NOT NULL|NOTNULL|ISNULL|NOT NULL)$/.test(words);
}

/** Whether a trigger, or a rule over more than one row or value, has a say in what these columns may hold. */
export function isRuled(schema: Schema, name: string, columns: readonly string[]): boolean {
  const table = tableNamed(schema, name);
  if (table === undefined || schema.triggers.length > 0) return true;
  const hasOne = (names: readonly string[]): boolean =>
    names.some((each) => columns.some((column) => sameName(column, each)));
  const { checks, foreignKeys, indexes, primaryKey, strict } = table;
  const unique = indexes.filter((index) => index.unique).flatMap((index) => index.columns);
  return (
    strict ||
    checks.length > 0 ||
    hasOne([
      ...primaryKey,
      ...foreignKeys.flatMap((key) => key.columns),
      ...unique.map(({ term }) => term),
    ]) ||
    unique.some(({ isExpression }) => isExpression) ||
    schema.tables.some(({ foreignKeys: keys }) =>
      keys.some(({ parent, parentColumns }) => sameName(parent, name) && hasOne(parentColumns)),
    )
  );
}

/** Fills a database with rows on which new SQL finds what it looks for. */
export function fillFriendly(
  engine: Engine,
  { judged, met, after, rowsPerTable }: FriendlyRequest,
  kind: FriendlyKind,
  wishes: Wishes,
): FillReport {
  const { rowsIn } = wishes;
  return openScratch(judged.profile, null, (probe) =>
    fillDatabase(engine, friendlySchema(met.schema, after, wishes.pairs), {
      ...{ rowsPerTable, rowsIn, adversarial: false, probe },
      friendly: { kind, wishes },
    }),
  );
}
