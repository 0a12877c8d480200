import type { Fingerprint } from "../../model/fingerprint.ts";
import type { Schema, Table } from "../../model/schema.ts";
import type { Engine, Row } from "../../sqlite/engine.ts";
import { failureOf } from "../../sqlite/failure-of.ts";
import { coarsely } from "./coarse.ts";
import { countsIn, findAnswers, ledgerIn, schemaIn } from "./read-answers.ts";
import { ledgerAmong, ownStatements, schemaMadeBy } from "./schema-of.ts";
import {
  columnStatements,
  countedTables,
  countStatements,
  duplicatesStatement,
  isUnique,
  keyStatements,
  ledgerStatement,
  questionStatement,
  rowsStatement,
  sampledBeyond,
  sampleStatement,
  schemaStatement,
  setsOf,
} from "./statements.ts";

/** What is to be known of a fingerprint beside the database. */
export interface Taking {
  readonly taken: string | null;
  readonly coarse: boolean;
  readonly questions: readonly string[];
}

/** The statements that the answers so far lead to: those about the schema where there are none yet. */
export function statementsAfter(answers: readonly string[], questions: readonly string[]): readonly string[] {
  const schema = schemaIn(answers);
  if (schema.length === 0) return [schemaStatement];
  const wanted = { schema: schemaMadeBy(ownStatements(schema)), ledger: ledgerAmong(schema), questions };
  return countStatements(wanted);
}

/** The fingerprint that all answers together make. Throws `CannotCheck` where some are missing. */
export function fingerprintOf(answers: readonly string[], { taken, coarse, questions }: Taking): Fingerprint {
  const said = schemaIn(answers);
  const statements = ownStatements(said);
  const ledger = ledgerAmong(said);
  const whole = {
    taken,
    coarse,
    schema: statements,
    ledger: ledger === null ? null : { table: ledger.table, entries: ledgerIn(answers) },
    ...countsIn(answers, schemaMadeBy(statements), questions),
  };
  return coarse ? coarsely(whole) : whole;
}

/** Takes the fingerprint of a database that is open here. A question that does not run on it is left out. */
export function takeFingerprint(engine: Engine, taking: Taking, at: (what: string) => void): Fingerprint {
  const ask = (sql: string): readonly string[] => findAnswers(engine.query(sql).flatMap(textsIn).join("\n"));
  const questions = taking.questions.filter((probe) => runs(engine, probe));
  const said = ask(schemaStatement);
  const schema = schemaMadeBy(ownStatements(schemaIn(said)));
  const ledger = ledgerAmong(schemaIn(said));
  const answers = [
    ...said,
    ...(ledger === null ? [] : ask(ledgerStatement(ledger))),
    ...countedTables(schema).flatMap((table, place) => {
      at(table.name);
      return countTable(schema, table, place, ask);
    }),
    ...questions.map(questionStatement).flatMap(ask),
  ];
  return fingerprintOf(answers, { ...taking, questions });
}

/** Of a large table some rows are asked first: where they share values, nothing is sorted. */
function countTable(
  schema: Schema,
  table: Table,
  place: number,
  ask: (sql: string) => readonly string[],
): readonly string[] {
  const counted = ask(rowsStatement(table, place));
  const rows = Number(counted[0]?.split(":")[2] ?? 0);
  const duplicates = setsOf(table).flatMap((set) => {
    const [column = 0] = set;
    const isSampled = rows > sampledBeyond && set.length === 1 && !isUnique(table, set);
    const statement = isSampled ? sampleStatement(table, place, column, rows) : null;
    const sample = statement === null ? [] : ask(statement);
    const isShown = sample.some((answer) => !/:0:0:1$/.test(answer));
    return isShown ? sample : ask(duplicatesStatement(table, place, set, rows));
  });
  return [
    ...counted,
    ...columnStatements(table, place).flatMap(ask),
    ...duplicates,
    ...keyStatements(schema, table, place).flatMap(ask),
  ];
}

function textsIn(row: Row): readonly string[] {
  return Object.values(row).map(String);
}

function runs(engine: Engine, probe: string): boolean {
  return probe.split("\n").every((query) => failureOf(engine, `EXPLAIN ${query}`) === null);
}
