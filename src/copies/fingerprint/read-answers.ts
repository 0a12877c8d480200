import { CannotCheck } from "../../model/errors.ts";
import type { Fingerprint, TableCounts } from "../../model/fingerprint.ts";
import type { Schema, Table } from "../../model/schema.ts";
import { countedTables, mark, setsOf } from "./statements.ts";

/** A row of `sqlite_schema`. */
export interface SchemaAnswer {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

/** The answers in a text, whatever a program printed around them: JSON, a table, lines. Each is there once. */
export function findAnswers(text: string): readonly string[] {
  const found = text.matchAll(new RegExp(`\\b${mark}([a-z]+(?::[0-9A-Fa-f,.]*)+)`, "g"));
  return [...new Set([...found].map(([, answer = ""]) => answer))];
}

/** What the answers say of the schema, in its order. */
export function schemaIn(answers: readonly string[]): readonly SchemaAnswer[] {
  return answersOf(answers, "schema").map(([type = "", name = "", sql = ""]) => ({
    type: textOf(type),
    name: textOf(name),
    sql: textOf(sql),
  }));
}

function answersOf(answers: readonly string[], kind: string): readonly (readonly string[])[] {
  return answers.flatMap((answer) => {
    const [word, ...fields] = answer.split(":");
    return word === kind ? [fields] : [];
  });
}

function textOf(hex: string): string {
  return Buffer.from(hex, "hex").toString("utf8");
}

/** What was asked for, put together. Throws `CannotCheck` where an answer is missing. */
export function countsIn(
  answers: readonly string[],
  schema: Schema,
  questions: readonly string[],
): Pick<Fingerprint, "tables" | "questions"> {
  const known = new Map(answers.map((answer) => keyed(answer)));
  const read = (key: string): readonly number[] => {
    const fields = known.get(key);
    if (fields === undefined)
      throw new CannotCheck(
        `The answers lack one that was asked for (${key}): run every statement, and give all that was printed`,
      );
    return fields;
  };
  return {
    tables: countedTables(schema).map((table, place) => tableCounts(table, place, read)),
    questions: questions.map((probe, place) => {
      const fields = read(`question:${place}`);
      return { probe, rows: fields[0] ?? 0, values: Number.isNaN(fields[1]) ? null : (fields[1] ?? null) };
    }),
  };
}

/** How many of the fields of an answer say what it is about. */
const keyFields: Readonly<Record<string, number>> = { rows: 1, column: 2, same: 2, orphans: 2, question: 1 };

function keyed(answer: string): readonly [string, readonly number[]] {
  const [word = "", ...fields] = answer.split(":");
  const of = keyFields[word] ?? 0;
  const rest = fields.slice(of).map((field) => (field === "" ? Number.NaN : Number(field)));
  return [[word, ...fields.slice(0, of)].join(":"), rest];
}

function tableCounts(table: Table, place: number, read: (key: string) => readonly number[]): TableCounts {
  const [rows = 0, rowidDigits = 0] = read(`rows:${place}`);
  const sets = setsOf(table).map((set) => {
    const [values = Number.NaN, same = Number.NaN, more = 0] = read(`same:${place}:${set.join(",")}`);
    return { set, values, rows: same, atLeast: more === 1 };
  });
  const counted = sets.filter(({ rows: same }) => !Number.isNaN(same));
  return {
    name: table.name,
    rows,
    rowidDigits,
    columns: table.columns.map(({ name }, at) => {
      const [nulls = 0, integer = 0, real = 0, text = 0, longest = 0, negative = 0, zero = 0] = read(
        `column:${place}:${at}`,
      );
      const blob = Math.max(0, rows - nulls - integer - real - text);
      const own = counted.find(({ set }) => set.length === 1 && set[0] === at);
      const duplicates =
        own === undefined ? null : { values: own.values, rows: own.rows, atLeast: own.atLeast };
      return { name, nulls, classes: { integer, real, text, blob }, longest, negative, zero, duplicates };
    }),
    sets: counted
      .filter(({ set }) => set.length > 1)
      .map(({ set, values, rows: same, atLeast }) => ({
        columns: set.map((each) => table.columns[each]?.name ?? ""),
        ...{ values, rows: same, atLeast },
      })),
    foreignKeys: table.foreignKeys.map(({ columns, parent }, at) => ({
      columns: [...columns],
      parent,
      orphans: read(`orphans:${place}:${at}`)[0] ?? 0,
    })),
  };
}

/** What the ledger's table holds, in its order. */
export function ledgerIn(answers: readonly string[]): NonNullable<Fingerprint["ledger"]>["entries"] {
  return answersOf(answers, "ledger").map(([name = "", hash = "", when = ""]) => {
    const time = Number.parseFloat(textOf(when));
    return {
      name: name === "" ? null : textOf(name),
      hash: textOf(hash),
      when: Number.isFinite(time) ? time : null,
    };
  });
}
