import { describeChange } from "../../model/describe-change.ts";
import type { Draft } from "../../model/finding.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code, unmarked } from "../../model/text.ts";
import type { UndoneWork } from "../../model/undone-work.ts";

/** What base did and new migrations undo: one finding for a table and the two migrations that met there. */
export function* takenBack(undone: readonly UndoneWork[]): Generator<Draft> {
  const keyOf = ({ mine, theirs, change }: UndoneWork) =>
    JSON.stringify([mine.name, theirs.name, objectOf(change)]);
  for (const [first, ...others] of Map.groupBy(undone, keyOf).values()) {
    if (first === undefined) continue;
    const { mine, theirs, at, change, rebuilds } = first;
    const all = [first, ...others];
    const who =
      rebuilds === null ? code(mine.name) : `The rebuild of ${code(rebuilds)} in ${code(mine.name)}`;
    const what = all.map((each) => describeChange(each.change)).join("; ");
    const values = all.some(({ change: { kind } }) => kind === "drop-column" || kind === "drop-table");
    yield {
      at,
      subject: `undone ${mine.name} ${theirs.name} ${objectOf(change)}`,
      message: `${who} was generated without ${code(theirs.name)}, which is on the base branch, and undoes it: ${what}${values ? ", with all values" : ""}`,
      remedy: `Update the branch (merge or rebase the base branch), delete ${code(mine.name)} together with its snapshot, and run \`drizzle-kit generate\` again: the new migration keeps what the base branch has`,
      evidence: { base: theirs.name, changes: all.map((each) => unmarked(describeChange(each.change))) },
    };
  }
}

function objectOf(change: SchemaChange): string {
  return "view" in change ? change.view : change.table;
}
