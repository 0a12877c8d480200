import type { NetChanges } from "../../model/code-query.ts";
import { appHasKeys } from "../../model/driver.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { changesOf, type LeftBehind } from "../../model/schema-facts.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence } from "../words/broken-code.ts";
import { contentsInWords } from "../words/wording.ts";

export const tableDropped = defineRule({
  id: "table-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A table or view is dropped",
  why: "Its rows are gone for good, and every query of running code that names it fails until the new code is everywhere.",

  *check({ changes, leftBehind, net, source, judged }) {
    const known = leftBehind.filter(({ kind }) => kind !== "foreign-key" || appHasKeys(judged.profile));
    const remade = changesOf(changes, "add-virtual-table").map(({ change }) => change.table);
    for (const dropped of changesOf(changes, "drop-table", "drop-virtual-table")) {
      const { at, broken, gone, twin, held } = dropped;
      const { table } = dropped.change;
      const contents = contentsInWords(held, source, "row");
      if (twin !== null || remade.some((name) => sameName(name, table))) continue;
      const left = known.filter((each) => sameName(each.gone, table));
      yield {
        at,
        ...(left.length > 0 ? { severity: "error" as const } : {}),
        subject: `table ${table}`,
        message: `Drops ${code(table)}${contents}; ${tableNamed(net.after, table) === undefined ? "running code that names it fails" : taken}${left.map(stillThere).join("")}`,
        remedy: remedyFor(net, table, left),
        evidence: { table, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone],
      };
    }
    for (const { change, at, broken, gone } of changesOf(changes, "drop-view")) {
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `Drops the view ${view}; running code that reads it fails`,
        remedy: `Deploy code that no longer reads ${view} first, and drop it in a later release`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) },
        gone: gone === null ? [] : [gone],
      };
    }
  },
});

const taken = "another table takes its name, and running code reads and writes that one";

function nameOf({ kind, name }: LeftBehind): string {
  return `the ${kind.replace("-", " ")} ${code(name)}`;
}

function stillThere(left: LeftBehind): string {
  const fails = left.kind === "view" ? "every read of it fails" : `writes to ${code(left.on)} fail`;
  return `; ${nameOf(left)} still names it, and ${fails} from then on`;
}

function remedyFor({ before, after }: NetChanges, name: string, left: readonly LeftBehind[]): string {
  const kept = before.tables.filter(
    (child) =>
      !sameName(child.name, name) &&
      child.foreignKeys.some(({ parent }) => sameName(parent, name)) &&
      after.tables.some((table) => sameName(table.name, child.name)),
  );
  const those = joinNames(kept.map((table) => table.name));
  const references = kept.length === 0 ? "" : `, take the references of ${those} to it away`;
  const others = left.filter(({ kind }) => kind !== "foreign-key").map(nameOf);
  const first = others.length === 0 ? "" : `Drop ${others.join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name)}${references}, and drop the table in a later release`;
}
