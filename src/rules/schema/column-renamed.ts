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
  why: "Running code asks for the old name and new code for the new one: there is no order of deployment in which both work.",

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
            ? `Renames columns of ${code(table)}: ${renames.join(", ")}${more}; ${meetingWords(met, "running code asks for the old names and fails")}`
            : isThereAgain
              ? `Renames ${code(`${table}.${from}`)} to ${code(to)} and adds another ${code(from)}; running code reads and writes that one`
              : `Renames ${code(`${table}.${from}`)} to ${code(to)}; ${meetingWords(met, `running code asks for ${code(from)} and fails`)}`,
        remedy: `Rename in code only and keep ${joinNames(pairs.map((pair) => pair.from))} as the name in the database; or in phases: add ${joinNames(pairs.map((pair) => pair.to))}, deploy code that writes both, copy the values, read what is new (behind a feature flag if you have one), and drop what is old in a later release`,
        evidence: { table, columns: pairs, ...brokenAsEvidence(broken) },
        gone: group.flatMap(({ gone }) => gone ?? []),
      };
    }
  },
});
