import type { Fingerprint } from "../../model/fingerprint.ts";
import type { Engine, Row } from "../../sqlite/engine.ts";
import { failureOf } from "../../sqlite/failure-of.ts";
import { coarsely } from "./coarse.ts";
import { countTable } from "./count-table.ts";
import { countsIn, findAnswers, ledgerIn, schemaIn } from "./read-answers.ts";
import { ledgerAmong, ownStatements, schemaMadeBy } from "./schema-of.ts";
import {
  countedTables,
  countStatements,
  ledgerStatement,
  questionStatement,
  schemaStatement,
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
      return countTable(schema, table, place, (sql) => engine.query(sql));
    }),
    ...questions.map(questionStatement).flatMap(ask),
  ];
  return fingerprintOf(answers, { ...taking, questions });
}

function textsIn(row: Row): readonly string[] {
  return Object.values(row).map(String);
}

function runs(engine: Engine, probe: string): boolean {
  return probe.split("\n").every((query) => failureOf(engine, `EXPLAIN ${query}`) === null);
}
