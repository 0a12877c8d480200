import { inOrder, type ReleasedState } from "../../model/released.ts";
import { versionsInWords } from "../../model/version-ranges.ts";
import { defineRule } from "../rule.ts";
import { brokenRelease } from "../words/upgrade-words.ts";

export const releasedVersionBreaks = defineRule({
  id: "released-version-breaks",
  stage: "history",
  severity: "error",
  summary: "The upgrade does not work on databases of a released version",
  why: "Whoever installed an earlier version upgrades from there, not from the last commit: their database stops, loses rows or ends without what the code expects, and nobody can reach it to repair it.",

  *check({ released, judged: { head } }) {
    if (released === null) return;
    const open = released.states.filter(({ isTold }) => !isTold);
    for (const [subject, states] of Map.groupBy(open, subjectOf)) {
      const [first] = states;
      if (first === undefined || subject === "") continue;
      const versions = inOrder(
        released,
        states.flatMap((state) => state.versions),
      );
      const databases = `Databases of ${versionsInWords(released.versions, versions)}`;
      const draft = brokenRelease(first.fate, databases, head);
      if (draft !== null) yield { ...draft, introduced: first.introduced, subject, evidence: { versions } };
    }
  },
});

/** What is alike is told once; "" for what is no trouble. */
function subjectOf({ fate, introduced }: ReleasedState): string {
  const old = introduced ? "" : " old";
  switch (fate.kind) {
    case "stops":
    case "depends":
    case "unbuilt":
      return `${fate.kind} ${fate.failure.migration.name} ${fate.failure.message}${old}`;
    case "loses": {
      const tables = [...fate.rows, ...fate.values].map(({ table, by }) => `${table} ${by?.migration.name}`);
      return `loses ${[...new Set(tables)].join(" ")}${old}`;
    }
    case "differs":
      return `differs ${fate.differences.join("; ")}${old}`;
    default:
      return "";
  }
}
