import { type Affinity, affinityOf } from "../../model/rows.ts";
import { type ChangeAt, type ChangeOf, changesOf } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, failingCode } from "../words/broken-code.ts";
import { convertedInWords } from "../words/converted-words.ts";

type ChangeColumn = ChangeOf<"change-column">;

export const columnRetyped = defineRule({
  id: "column-retyped",
  stage: "schema",
  severity: "warning",
  summary: "A column changes its type",
  why: "SQLite converts stored values by the column's type, so the deployed code reads text where it read numbers, or writes values the new code cannot read.",

  *check({ changes }) {
    for (const { change, at, broken, converted } of changesOf(changes, "change-column")) {
      if (!isRetyped(change)) continue;
      const isRefused = broken !== null && broken.query.verb !== "read";
      const shown = isRefused ? `; ${failingCode(broken)}` : "";
      const name = code(`${change.table}.${change.column}`);
      yield {
        at,
        subject: `${change.table}.${change.column} ${change.what}`,
        message:
          change.what === "generated"
            ? `${name} ${generatedWords(change)}${shown}`
            : `${name} changes from ${typeName(change.from)} to ${typeName(change.to)}: ${meaning(converted)}${shown}`,
        remedy: `Add a new column of the new type, deploy code that writes both, copy the values with an explicit CAST, and drop ${code(change.column)} in a later release`,
        evidence: {
          table: change.table,
          column: change.column,
          from: change.from,
          to: change.to,
          ...brokenAsEvidence(broken),
        },
      };
    }
  },
});

/** Types of one affinity store alike; so do INTEGER and NUMERIC: https://sqlite.org/datatype3.html */
function isRetyped({ what, from, to }: ChangeColumn): boolean {
  if (what === "generated") return true;
  return what === "type" && storing(from) !== storing(to);
}

function storing(type: string | null): Affinity {
  const affinity = affinityOf(type ?? "");
  return affinity === "numeric" ? "integer" : affinity;
}

function typeName(type: string | null): string {
  return type === null || type === "" ? "no type" : code(type);
}

function meaning(converted: ChangeAt["converted"]): string {
  if (converted === null) return "its values are converted";
  const words = convertedInWords(converted.values);
  return converted.isCopied ? words : `of newly written values, ${words}`;
}

function generatedWords({ from, to }: ChangeColumn): string {
  if (from === null) return "is generated now and no longer accepts values";
  return to === null ? "is no longer generated: code has to set it" : "is computed differently";
}
