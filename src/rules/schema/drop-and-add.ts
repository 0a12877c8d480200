import {
  brokenAsEvidence,
  brokenBy,
  changesOf,
  goneFromBase,
  lookAlikes,
} from "../../changes/facts/schema-changes.ts";
import { sameName } from "../../model/schema.ts";
import { code, fence } from "../../model/text.ts";
import { quoteName } from "../../sql/identifiers.ts";
import { defineRule } from "../rule.ts";

export const dropAndAdd = defineRule({
  id: "drop-and-add",
  stage: "schema",
  severity: "warning",
  summary: 'Something is dropped and something like it added: a rename answered as "create"',
  why: 'drizzle-kit asks whether a new name is a rename. Answered as "create", the old column or table is dropped with everything in it, and the new one starts empty.',

  *check(evidence) {
    const alike = lookAlikes(evidence);
    for (const { change, at } of changesOf(evidence, "drop-column", "drop-table")) {
      const column = change.kind === "drop-column" ? change.column : change.table;
      const found = alike.find(({ table, from }) => sameName(table, change.table) && sameName(from, column));
      if (found === undefined) continue;
      const isColumn = change.kind === "drop-column";
      const name = isColumn ? `${found.table}.${found.from}` : found.from;
      const rename = isColumn
        ? `ALTER TABLE ${quoteName(found.table)} RENAME COLUMN ${quoteName(found.from)} TO ${quoteName(found.to)};`
        : `ALTER TABLE ${quoteName(found.from)} RENAME TO ${quoteName(found.to)};`;
      yield {
        at,
        subject: name,
        message: `Drops ${code(name)} and adds ${code(found.to)} of the same kind: the ${isColumn ? "values" : "rows"} are gone, not renamed`,
        remedy: `If it is a rename, keep what is in it with this instead of the two statements, and deploy in phases, since running code still asks for the old name:${fence("sql", rename)}`,
        evidence: { from: name, to: found.to, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: [
          isColumn ? goneFromBase(evidence, found.table, found.from) : { table: found.from, column: null },
        ],
      };
    }
  },
});
