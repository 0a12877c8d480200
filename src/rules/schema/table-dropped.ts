import type { NetChanges } from "../../model/code-query.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { changesOf } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, meetingWords } from "../words/broken-code.ts";
import { dropRemedy, felt, stillThere } from "../words/left-behind.ts";
import { copyFirst, goneOnDevices } from "../words/on-device.ts";
import { contentsInWords } from "../words/wording.ts";

export const tableDropped = defineRule({
  id: "table-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A table or view is dropped",
  why: "Its rows are gone for good, and every query of the deployed code that uses it fails until the new code is everywhere.",

  *check({ changes, leftBehind, net, source, judged }) {
    const isOnDevice = judged.profile.home === "device";
    const remade = changesOf(changes, "add-virtual-table").map(({ change }) => change.table);
    for (const dropped of changesOf(changes, "drop-table", "drop-virtual-table")) {
      const { at, broken, gone, twin, held } = dropped;
      const { table } = dropped.change;
      const contents = contentsInWords(held, source, "row");
      if (twin !== null || remade.some((name) => sameName(name, table))) continue;
      const left = felt(leftBehind, table, judged.profile);
      yield {
        at,
        ...(left.length > 0 ? { severity: "error" as const } : {}),
        subject: `table ${table}`,
        message: `Drops ${code(table)}${contents}; ${isOnDevice ? goneOnDevices : isTaken(net, table) ? taken : meetingWords(dropped, "the deployed code that uses it will fail")}${left.map((each) => stillThere(each, net.after)).join("")}`,
        remedy: isOnDevice && left.length === 0 ? copyFirst : dropRemedy(net, table, left),
        evidence: { table, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone],
      };
    }
    for (const dropped of isOnDevice ? [] : changesOf(changes, "drop-view")) {
      const { change, at, broken, gone } = dropped;
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `Drops the view ${view}; ${meetingWords(dropped, "the deployed code that reads it will fail")}`,
        remedy: `First deploy code that no longer reads ${view}, and drop it in a later release`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone],
      };
    }
  },
});

function isTaken(net: NetChanges, table: string): boolean {
  return tableNamed(net.after, table) !== undefined;
}

const taken = "another table takes its name, and the deployed code will read and write that one";
