import { quoteName } from "../../model/quote.ts";
import { tableNamed } from "../../model/schema.ts";
import { changesOf } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, meetingWords } from "../words/broken-code.ts";

export const tableRenamed = defineRule({
  id: "table-renamed",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A table is renamed",
  why: "The deployed code uses the old name and the new code the new one: no deploy order works for both.",

  *check({ changes, net }) {
    for (const renamed of changesOf(changes, "rename-table")) {
      const { change, at, broken, gone } = renamed;
      const { from, to } = change;
      const isTaken = tableNamed(net.after, from) !== undefined;
      const kept = code(`sqliteTable(${JSON.stringify(from)}, …)`);
      const view = code(`CREATE VIEW ${quoteName(from)} AS SELECT * FROM ${quoteName(to)}`);
      yield {
        at,
        subject: `${from} ${to}`,
        message: isTaken
          ? `Renames ${code(from)} to ${code(to)}, and another table takes its name: the deployed code will read and write that one`
          : `Renames ${code(from)} to ${code(to)}; ${meetingWords(renamed, `the deployed code uses ${code(from)} and will fail`)}`,
        remedy: isTaken
          ? `Rename them in code only, or give the name ${code(from)} to another table in a later release, once no code uses the old one`
          : `Rename it in code only, ${kept} under any name you like; or add ${view} in the same migration for code that reads, and drop it in a later release`,
        evidence: { from, to, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone],
      };
    }
  },
});
