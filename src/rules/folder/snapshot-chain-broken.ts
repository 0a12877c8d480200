import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

const start = "00000000-0000-0000-0000-000000000000";

export const snapshotChainBroken = defineRule({
  id: "snapshot-chain-broken",
  stage: "folder",
  isOfKit: true,
  severity: "warning",
  silences: ["snapshot-differs"],
  summary: "The snapshots do not form one chain",
  why: "drizzle-kit refuses to generate or check a 0.x folder in which two snapshots have the same parent. With other breaks it compares with the wrong state.",

  *check({ folder }) {
    const ids = new Set(folder.snapshots.map(({ id }) => id));
    const byParent = Map.groupBy(folder.snapshots, ({ prevIds }) => prevIds.join(" "));
    for (const snapshot of folder.snapshots) {
      const at = { migration: snapshot.migration, file: snapshot.file, line: 1, endLine: 1 };
      const twins = byParent.get(snapshot.prevIds.join(" ")) ?? [];
      if (!folder.mayFork && twins.length > 1 && twins[0] !== snapshot) {
        yield {
          at,
          severity: "error",
          subject: `twins ${twins.map(({ file }) => file).join(" ")}`,
          message: `${joinNames(twins.map(({ file }) => file))} have the same parent: drizzle-kit refuses to generate`,
          remedy: `Delete ${code(snapshot.migration ?? snapshot.file)} together with its snapshot and journal entry, and generate it again on top of the other one`,
        };
      }
      for (const parent of snapshot.prevIds) {
        if (parent === start || parent === "" || ids.has(parent)) continue;
        yield {
          at,
          subject: `dangling ${snapshot.file}`,
          message: `${code(snapshot.file)} follows a snapshot that is not in the folder`,
          remedy: "Restore the missing snapshot, or generate the migration again",
        };
      }
    }
  },
});
