import type { LostObject } from "../../model/losses.ts";
import { quoteText } from "../../model/quote.ts";
import { code } from "../../model/text.ts";

/** What a rebuild does to it, behind "The rebuild of `t` ", what the finding is called by, and the way out. */
export interface LostWords {
  readonly what: string;
  readonly subject: string;
  readonly remedy: string;
}

/** Says what a rebuild lost. */
export function lostInWords(lost: LostObject): LostWords {
  switch (lost.kind) {
    case "trigger":
    case "index":
      return loses(
        `the ${lost.kind} ${code(lost.name)}`,
        `Create ${code(lost.name)} again behind the rebuild`,
      );
    case "option":
      return optionWords[lost.option];
    case "collation":
      return loses(
        `COLLATE ${lost.collation} of ${code(`${lost.table}.${lost.column}`)}`,
        `Add COLLATE ${lost.collation} to the column's new declaration`,
      );
    case "counter":
      return {
        what: "sets its AUTOINCREMENT counter back: ids of deleted rows are given out again",
        subject: `counter ${lost.table}`,
        remedy: `Carry the counter over behind the rebuild: ${code(`UPDATE sqlite_sequence SET seq = … WHERE name = ${quoteText(lost.table)}`)}`,
      };
  }
}

function loses(object: string, remedy: string): LostWords {
  return { what: `loses ${object}`, subject: object, remedy };
}

const optionWords = {
  strict: loses("STRICT", "Add STRICT to the new declaration"),
  "without-rowid": loses("WITHOUT ROWID", "Add WITHOUT ROWID to the new declaration"),
  autoincrement: loses(
    "AUTOINCREMENT: ids of deleted rows are given out again",
    "Add AUTOINCREMENT to the key in the new declaration, `primaryKey({ autoIncrement: true })` in the schema",
  ),
};
