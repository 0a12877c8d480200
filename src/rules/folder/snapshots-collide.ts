import type { BranchConflict } from "../../model/branch-conflict.ts";
import { atEntry, atFolder } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const snapshotsCollide = defineRule({
  id: "snapshots-collide",
  stage: "folder",
  severity: "warning",
  summary: "drizzle-kit refuses to join the folder's branches",
  why: "drizzle-kit 1.0 compares what each branch changes since their common snapshot. If both touch the same table, column, index or view, `check`, `generate` and `migrate` fail, whatever the SQL does. drizzle-orm's own migrators do not check this.",

  *check({ folder, branchConflicts, byKit, judged: { added } }) {
    for (const { ends, object, part } of branchConflicts) {
      const migrations = ends.flatMap(
        ({ migration }) => folder.migrations.find(({ name }) => name === migration) ?? [],
      );
      const mine = migrations.find((migration) => added.includes(migration)) ?? latest(migrations);
      const names = ends.map(({ migration, file }) => migration ?? file).sort();
      const stops =
        byKit === null ? "" : `, and ${code(`${byKit.file}:${byKit.line}`)} applies the folder with it`;
      yield {
        at: mine === undefined ? atFolder(folder) : atEntry(mine),
        severity: byKit === null ? "warning" : "error",
        subject: names.join(" "),
        message: `drizzle-kit refuses this folder: the branches that end in ${joinNames(names)} both change ${what({ object, part })}. \`check\`, \`generate\` and \`migrate\` of drizzle-kit fail on it${stops}`,
        remedy: `Update the branch (merge or rebase the base branch), delete ${code(mine?.name ?? names.at(-1) ?? "")} together with its snapshot, and run \`drizzle-kit generate\` again`,
        evidence: { branches: names, object, part },
      };
    }
  },
});

function latest(migrations: readonly Migration[]): Migration | undefined {
  return migrations.toSorted((a, b) => a.position - b.position).at(-1);
}

function what({ object, part }: Pick<BranchConflict, "object" | "part">): string {
  return code(part === "" ? object : `${object}.${part}`);
}
