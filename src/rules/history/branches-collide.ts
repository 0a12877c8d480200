import { atEntry, atFolder } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { takenBack } from "../words/taken-back.ts";

export const branchesCollide = defineRule({
  id: "branches-collide",
  stage: "history",
  severity: "error",
  supersedes: ["journal-duplicate"],
  silences: ["snapshot-differs", "upgrade-differs"],
  summary: "The two branches' migrations conflict",
  why: "Each branch is fine by itself. After the merge they share a number, the journal conflicts, one migration is skipped, or an older rebuild undoes the newer change.",

  *check({ parted, conflicts, undone, judged: { head, ledger } }) {
    yield* takenBack(undone);
    if (parted === null) return;
    const { baseAdded, headAdded } = parted;
    if (headAdded.length === 0 && conflicts.length === 0) return;
    const last = headAdded.at(-1);
    const advice = `Update the branch (merge or rebase the base branch), delete ${joinNames(headAdded.map(({ name }) => name))} together with snapshot and journal entry, and run \`drizzle-kit generate\` again`;
    if (conflicts.length > 0) {
      yield {
        at: last === undefined ? atFolder(head) : atEntry(last),
        subject: "conflict",
        message: `The base branch has added ${joinNames(baseAdded.map(({ name }) => name)) || "other changes"} since this branch was created, and git cannot merge ${joinNames(conflicts)}`,
        remedy: advice,
        evidence: { conflicts },
      };
      return;
    }
    for (const [mine, theirs] of collisions(headAdded, baseAdded)) {
      const isByName = ledger === "file-name";
      yield {
        at: atEntry(mine),
        severity: isByName ? "warning" : "error",
        subject: `${mine.name} ${theirs.name}`,
        message: `${code(mine.name)} has the same number as ${code(theirs.name)}, which was merged after this branch was created${isByName ? ": both are applied, in the order of their names" : ""}`,
        remedy: advice,
      };
    }
  },
});

function collisions(mine: readonly Migration[], theirs: readonly Migration[]): [Migration, Migration][] {
  return mine.flatMap((own) => {
    const other = theirs.find((migration) => migration.prefix !== null && migration.prefix === own.prefix);
    return other === undefined || other.name === own.name ? [] : [[own, other] as [Migration, Migration]];
  });
}
