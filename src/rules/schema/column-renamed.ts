import { sameName, tableNamed } from "../../model/schema.ts";
import { changesOf, groupChanges } from "../../model/schema-facts.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, meetingWords } from "../words/broken-code.ts";

export const columnRenamed = defineRule({
  id: "column-renamed",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A column is renamed",
  why: "The deployed code uses the old name and the new code the new one: no deploy order works for both.",

  *check({ changes, net }) {
    for (const group of groupChanges(changesOf(changes, "rename-column"))) {
      const [{ change, at }] = group;
      const broken = group.find((each) => each.broken !== null)?.broken ?? null;
      const met = { broken, isUnused: group.every((each) => each.isUnused) };
      const { table, from, to } = change;
      const pairs = group.map((each) => ({ from: each.change.from, to: each.change.to }));
      const renames = pairs.slice(0, 4).map((pair) => `${code(pair.from)} to ${code(pair.to)}`);
      const more = pairs.length > 4 ? ` and ${pairs.length - 4} more` : "";
      const columns = tableNamed(net.after, table)?.columns ?? [];
      const isThereAgain = columns.some(({ name }) => sameName(name, from));
      yield {
        at,
        subject: `${table}.${pairs.map((pair) => `${pair.from} ${pair.to}`).join(",")}`,
        message:
          pairs.length > 1
            ? `Renames columns of ${code(table)}: ${renames.join(", ")}${more}; ${meetingWords(met, "the deployed code uses the old names and will fail")}`
            : isThereAgain
              ? `Renames ${code(`${table}.${from}`)} to ${code(to)} and adds another ${code(from)}; the deployed code will read and write that one`
              : `Renames ${code(`${table}.${from}`)} to ${code(to)}; ${meetingWords(met, `the deployed code uses ${code(from)} and will fail`)}`,
        remedy: `Rename in code only and keep ${joinNames(pairs.map((pair) => pair.from))} as the name in the database; or in phases: add ${joinNames(pairs.map((pair) => pair.to))}, deploy code that writes both, copy the values, read the new ${pairs.length === 1 ? "column" : "columns"} (behind a feature flag if you have one), and drop the old ${pairs.length === 1 ? "one" : "ones"} in a later release`,
        evidence: { table, columns: pairs, ...brokenAsEvidence(broken) },
        gone: group.flatMap(({ gone }) => gone ?? []),
      };
    }
  },
});
