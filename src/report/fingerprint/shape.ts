import { CannotCheck } from "../../model/errors.ts";
import type { Fingerprint } from "../../model/fingerprint.ts";
import { code } from "../../model/text.ts";
import { readShape, WrongShape } from "../json-v1/read-shape.ts";
import { flag, list, named, object, only, orNull, text, whole } from "../json-v1/shape.ts";

/** A schema may be this long, in characters. */
const longest = 1_000_000;

const duplicates = named(
  "duplicates",
  object("Rows that share a value with another row; NULL is shared by none.", {
    values: whole("How many different values are shared."),
    rows: whole("How many rows share them."),
    atLeast: flag("Whether there may be more."),
  }),
);

const column = object("One column, counted.", {
  name: text("Its name."),
  nulls: whole("Rows in which it is NULL."),
  classes: object("How many values have each storage class.", {
    integer: whole(),
    real: whole(),
    text: whole(),
    blob: whole(),
  }),
  longest: whole("Bytes of the longest text or blob; 0 for numbers."),
  negative: whole("Numbers below zero."),
  zero: whole("Numbers that are zero."),
  duplicates: orNull(
    "Rows that share a value with another row.",
    duplicates,
    "The table was too large to sort by it.",
  ),
});

const table = object("One table, counted.", {
  name: text("Its name."),
  rows: whole("How many rows it has."),
  rowidDigits: whole("How many digits the highest rowid has; 0 for none."),
  columns: list("Its columns.", column),
  sets: list(
    "Sets of columns that are declared together or could become unique.",
    object("One set.", {
      columns: list("Its columns.", text()),
      values: whole("How many different values are shared."),
      rows: whole("How many rows share them."),
      atLeast: flag("Whether there may be more."),
    }),
  ),
  foreignKeys: list(
    "Its foreign keys.",
    object("One foreign key.", {
      columns: list("Its columns.", text()),
      parent: text("The table it refers to."),
      orphans: whole("Rows whose key is nobody's."),
    }),
  ),
});

const entry = object("One record.", {
  name: orNull("The migration's name; null where the table keeps none.", text()),
  hash: text("sha256 of its SQL, hex; empty where there is none."),
  when: orNull("Milliseconds since 1970; null where the table keeps none.", whole()),
});

/** Version 1 of a fingerprint. */
export const fingerprintV1 = object(
  "What Drizzle Gate needs to know of a production database, and none of its values: its schema, its table of applied migrations, and counts.",
  {
    format: only("What this is.", "drizzle-gate fingerprint"),
    version: only("The version of this form.", 1),
    taken: orNull("When it was taken, in ISO 8601; null where nobody said.", text(undefined, { most: 40 })),
    coarse: flag("Whether counts are rounded."),
    schema: list("The statements of `sqlite_schema`, in order.", text(undefined, { most: longest })),
    ledger: orNull(
      "The table of applied migrations.",
      object("The table of applied migrations.", {
        table: text("Its name."),
        entries: list("Its records, in order.", entry),
      }),
      "There is none.",
    ),
    tables: list("The tables, counted.", table),
    questions: list(
      "Questions of a report, answered with counts.",
      object("One question.", {
        probe: text("The queries, one a line, as the report has them.", { most: longest }),
        rows: whole("How many rows they show."),
        values: orNull(
          "How many different values these share; null where that is not what was asked.",
          whole(),
        ),
      }),
    ),
  },
);

/** The file, field by field, so that nothing else gets out by accident. */
export function fingerprintAsJson(given: Fingerprint): string {
  const { taken, coarse, schema, ledger, tables, questions } = given;
  const file = {
    format: "drizzle-gate fingerprint",
    version: 1,
    ...{ taken, coarse, schema: [...schema] },
    ledger:
      ledger === null
        ? null
        : {
            table: ledger.table,
            entries: ledger.entries.map(({ name, hash, when }) => ({ name, hash, when })),
          },
    tables: tables.map(({ name, rows, rowidDigits, columns, sets, foreignKeys }) => ({
      ...{ name, rows, rowidDigits },
      columns: columns.map((each) => ({
        ...{ name: each.name, nulls: each.nulls },
        classes: {
          ...{ integer: each.classes.integer, real: each.classes.real },
          ...{ text: each.classes.text, blob: each.classes.blob },
        },
        ...{ longest: each.longest, negative: each.negative, zero: each.zero },
        duplicates:
          each.duplicates === null
            ? null
            : {
                ...{ values: each.duplicates.values, rows: each.duplicates.rows },
                atLeast: each.duplicates.atLeast,
              },
      })),
      sets: sets.map((set) => ({
        columns: [...set.columns],
        ...{ values: set.values, rows: set.rows, atLeast: set.atLeast },
      })),
      foreignKeys: foreignKeys.map((key) => ({
        ...{ columns: [...key.columns], parent: key.parent, orphans: key.orphans },
      })),
    })),
    questions: questions.map(({ probe, rows, values }) => ({ probe, rows, values })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Whether a text begins as a fingerprint does. */
export function looksLikeFingerprint(head: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"drizzle-gate fingerprint"/.test(head);
}

/** Reads a fingerprint that anyone may have written. `name`: what to call it. Throws `CannotCheck`. */
export function readFingerprint(given: string, name: string): Fingerprint {
  try {
    const { format: _, version: __, ...fingerprint } = readShape(fingerprintV1, JSON.parse(given));
    return fingerprint;
  } catch (error) {
    const why = error instanceof WrongShape ? error.message : "it is not JSON";
    throw new CannotCheck(`${code(name)} is not a fingerprint of Drizzle Gate, version 1: ${why}`);
  }
}
