import type { LostObject } from "../../model/losses.ts";
import { quoteText } from "../../model/quote.ts";
import type { TableOption } from "../../model/schema-change.ts";
import { code } from "../../model/text.ts";

/** What the finding says, what it is called by, and the way out. */
export interface LostWords {
  readonly message: string;
  readonly subject: string;
  readonly remedy: string;
}

/** Says what a rebuild lost. */
export function lostInWords(lost: LostObject): LostWords {
  const { table } = lost;
  switch (lost.kind) {
    case "trigger":
    case "index":
      return loses(
        table,
        `the ${lost.kind} ${code(lost.name)}`,
        `Recreate ${code(lost.name)} after the rebuild`,
      );
    case "option":
      return loses(table, ...optionWords[lost.option]);
    case "collation":
      return loses(
        table,
        `COLLATE ${lost.collation} of ${code(`${lost.table}.${lost.column}`)}`,
        `Add COLLATE ${lost.collation} to the column's new declaration`,
      );
    case "counter": {
      const counter = `UPDATE sqlite_sequence SET seq = … WHERE name = ${quoteText(table)}`;
      return {
        message: lost.isRebuilt
          ? `The rebuild of ${code(table)} resets its AUTOINCREMENT counter: ids of deleted rows will be reused`
          : `Writing to \`sqlite_sequence\` resets the counter of ${code(table)}: ids of deleted rows will be reused`,
        subject: `counter ${table}`,
        remedy: lost.isRebuilt
          ? `Restore the counter after the rebuild: ${code(counter)}`
          : "Leave `sqlite_sequence` alone: SQLite maintains it, and lower numbers gain nothing",
      };
    }
  }
}

function loses(table: string, object: string, remedy: string): LostWords {
  return { message: `The rebuild of ${code(table)} loses ${object}`, subject: object, remedy };
}

const optionWords: Readonly<Record<TableOption, readonly [object: string, remedy: string]>> = {
  strict: ["STRICT", "Add STRICT to the new declaration"],
  "without-rowid": ["WITHOUT ROWID", "Add WITHOUT ROWID to the new declaration"],
  autoincrement: [
    "AUTOINCREMENT: ids of deleted rows will be reused",
    "Add AUTOINCREMENT to the key in the new declaration, `primaryKey({ autoIncrement: true })` in the schema",
  ],
};
