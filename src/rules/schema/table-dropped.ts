import { type LeftBehind, leftBehind } from "../../changes/facts/left-behind.ts";
import {
  brokenAsEvidence,
  brokenBy,
  changesOf,
  contentsInWords,
  lookAlikes,
} from "../../changes/facts/schema-changes.ts";
import type { SchemaEvidence } from "../../model/evidence.ts";
import { nameKey, sameName } from "../../model/schema.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const tableDropped = defineRule({
  id: "table-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A table or view is dropped",
  why: "Its rows are gone for good, and every query of running code that names it fails until the new code is everywhere.",

  *check(evidence) {
    const alike = new Set(
      lookAlikes(evidence).map(({ from, table }) => (from === table ? nameKey(from) : "")),
    );
    const remade = new Set(
      [...changesOf(evidence, "add-virtual-table")].map(({ change }) => nameKey(change.table)),
    );
    for (const { change, at } of changesOf(evidence, "drop-table", "drop-virtual-table")) {
      if (alike.has(nameKey(change.table)) || remade.has(nameKey(change.table))) continue;
      const name = code(change.table);
      const broken = brokenBy(evidence, change);
      const left = leftBehind(evidence, change);
      yield {
        at,
        ...(left.length > 0 ? { severity: "error" as const } : {}),
        subject: `table ${change.table}`,
        message: `Drops ${name}${contentsInWords(evidence, rowsIn(evidence, change.table), "row")}; running code that names it fails${stillThere(left)}`,
        remedy: remedyFor(evidence, change.table, left),
        evidence: { table: change.table, ...brokenAsEvidence(broken) },
        gone: [{ table: change.table, column: null }],
      };
    }
    for (const { change, at } of changesOf(evidence, "drop-view")) {
      yield {
        at,
        subject: `view ${change.view}`,
        message: `Drops the view ${code(change.view)}; running code that reads it fails`,
        remedy: `Deploy code that no longer reads ${code(change.view)} first, and drop it in a later release`,
        evidence: { view: change.view, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: [{ table: change.view, column: null }],
      };
    }
  },
});

function rowsIn({ rows }: SchemaEvidence, name: string): number | undefined {
  return rows?.tables.find((found) => sameName(found.table, name))?.rowsBefore;
}

function stillThere(left: readonly LeftBehind[]): string {
  return left.map(({ name, fails }) => `; ${name} still names it, and ${fails} from then on`).join("");
}

function remedyFor({ net }: SchemaEvidence, name: string, behind: readonly LeftBehind[]): string {
  const children = net.before.tables.filter(
    (table) => !sameName(table.name, name) && table.foreignKeys.some(({ parent }) => sameName(parent, name)),
  );
  const left = children.filter((child) => net.after.tables.some((table) => sameName(table.name, child.name)));
  const references =
    left.length === 0
      ? ""
      : `, take the references of ${joinNames(left.map((table) => table.name))} to it away`;
  const first = behind.length === 0 ? "" : `Drop ${behind.map((each) => each.name).join(" and ")} first. `;
  return `${first}Code first, then migrate: deploy code that no longer uses ${code(name)}${references}, and drop the table in a later release`;
}
