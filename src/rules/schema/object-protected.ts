import { describeChange } from "../../model/describe-change.ts";
import type { RowsRun } from "../../model/run.ts";
import { nameKey } from "../../model/schema.ts";
import type { ChangeAt } from "../../model/schema-facts.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { listWords } from "../words/wording.ts";

export const objectProtected = defineRule({
  id: "object-protected",
  stage: "schema",
  severity: "error",
  summary: "A protected table or column is dropped, emptied or rewritten",
  why: "The team lists it under `protected` in `drizzle-gate.json`, so that nothing happens to it without a decision.",

  *check({ changes, rows, judged }) {
    const [first] = judged.added;
    for (const object of judged.policy?.protected ?? []) {
      const done = changes.filter((change) => touches(change, object));
      const losses = rows === null ? [] : lossesOf(rows, object);
      const at = done[0]?.at;
      if (first === undefined || (done.length === 0 && losses.length === 0)) continue;
      const what = [...new Set([...done.map(({ change }) => describeChange(change)), ...losses])];
      yield {
        at: at ?? { migration: first.name, file: first.file, line: 1, endLine: 1 },
        subject: `protected ${object}`,
        message: `${code(object)} is protected in \`drizzle-gate.json\`: ${listWords(what)}`,
        remedy: "Leave it as it is, or accept this with the reason for the decision",
        evidence: { object },
      };
    }
  },
});

/** Whether a change takes away or rewrites it: what is added to a table leaves it as it is. */
function touches({ change }: ChangeAt, object: string): boolean {
  const { kind } = change;
  if (kind === "drop-table" || kind === "drop-virtual-table") return isIn(object, change.table);
  if (kind === "rename-table") return isIn(object, change.from);
  if (kind === "rename-column") return isColumn(object, change.table, change.from);
  const isGone = kind === "drop-column" || (kind === "change-column" && change.what === "type");
  return isGone && isColumn(object, change.table, change.column);
}

/** Rows and values that are gone or others, on the rows that were tried. */
function lossesOf({ tables }: RowsRun, object: string): readonly string[] {
  return tables.flatMap(({ table, after, deleted, columns }) => {
    if (after === null || !isIn(object, table)) return [];
    const lost =
      nameKey(object) === nameKey(table) && deleted > 0 ? [`${count(deleted, "row")} deleted`] : [];
    const rewritten = columns.flatMap(({ before, changed }) =>
      before !== null && changed > 0 && isColumn(object, table, before)
        ? [`${count(changed, "value")} of ${code(`${table}.${before}`)} rewritten`]
        : [],
    );
    return [...lost, ...rewritten];
  });
}

/** The table itself, or a column of it. */
function isIn(object: string, table: string): boolean {
  return nameKey(object) === nameKey(table) || nameKey(object).startsWith(`${nameKey(table)}.`);
}

/** The column itself, or its table. */
function isColumn(object: string, table: string, column: string): boolean {
  return [nameKey(table), nameKey(`${table}.${column}`)].includes(nameKey(object));
}
