import { atSpan } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const copyFails = defineRule({
  id: "copy-fails",
  stage: "data",
  severity: "error",
  summary: "A migration fails on a production copy, and its rows are not why",
  why: "It works on a database that the merged migrations created. Something else is in the copy, or the SQLite here lacks what production has: fixing rows does not help.",

  *check(data) {
    if (!("state" in data) || data.state.failure === null) return;
    const { migration, message, statement, at } = data.state.failure;
    yield {
      at: atSpan(migration, at),
      subject: `${migration.name} ${message}`,
      message: `${code(migration.name)} fails on the production copy, and not because of its rows: ${code(message)}`,
      remedy: helpFor(message),
      evidence: { statement, sqlite: message },
    };
  },
});

/** What helps, by what SQLite says. */
function helpFor(message: string): string {
  const [, object = ""] = /^error in \w+ (.+?)(?: after .*)?: /.exec(message) ?? [];
  if (object !== "")
    return `${code(object)} in the copy does not work, or would not any more: correct it or drop it on production before this migration, and create it again after it`;
  const [, kind, name = ""] =
    /^(?:no such|unknown) (function|module|collation sequence|tokenizer):? (.+)$/.exec(message) ?? [];
  if (kind !== undefined)
    return `The copy uses the ${kind} ${code(name)}, which the app gives to its own connection and SQLite here does not have. Where the connection that migrates production has it, accept this with the reason; else the migration fails there as well`;
  if (/already exists|duplicate column name|there is already/.test(message))
    return "The copy has it already: compare production with `drizzle-gate drift`, and remove it there or record the migration as run";
  if (/no such|has no column named/.test(message))
    return "The copy lacks what the statement names: compare production with `drizzle-gate drift`, and make it there first";
  return "Run the statement on a copy of production by hand to see what it meets there; the rows of the copy are not what it fails on";
}
