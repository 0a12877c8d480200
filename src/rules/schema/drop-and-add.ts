import { quoteName } from "../../model/quote.ts";
import { changesOf } from "../../model/schema-facts.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence } from "../words/broken-code.ts";
import { felt, stillThere } from "../words/left-behind.ts";

export const dropAndAdd = defineRule({
  id: "drop-and-add",
  stage: "schema",
  severity: "warning",
  summary: 'A column or table is dropped and a similar one added: likely a rename answered as "create"',
  why: 'drizzle-kit asks whether a new name is a rename. If it is answered with "create", the old column or table is dropped with all its data, and the new one starts empty.',

  *check({ changes, leftBehind, net, judged }) {
    for (const { change, at, broken, gone, twin } of changesOf(changes, "drop-column", "drop-table")) {
      if (twin === null) continue;
      const { table } = change;
      const column = change.kind === "drop-column" ? change.column : null;
      const name = column === null ? table : `${table}.${column}`;
      const rename = column === null ? "RENAME" : `RENAME COLUMN ${quoteName(column)}`;
      const sql = `ALTER TABLE ${quoteName(table)} ${rename} TO ${quoteName(twin)};`;
      const left = column === null ? felt(leftBehind, table, judged.profile) : [];
      const still = left.map((each) => stillThere(each, net.after)).join("");
      yield {
        at,
        ...(left.length > 0 ? { severity: "error" as const } : {}),
        subject: name,
        message: `Drops ${code(name)} and adds ${code(twin)} of the same kind: the ${column === null ? "rows" : "values"} are gone, not renamed${still}`,
        remedy: `If it is a rename, keep the data with this instead of the two statements, and deploy in phases, because the deployed code still uses the old name:${fence("sql", sql)}`,
        evidence: { from: name, to: twin, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone],
      };
    }
  },
});
