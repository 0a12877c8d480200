import type { DryRun, DryRuns } from "../model/dry-run.ts";
import type { Step } from "../model/report.ts";
import { code, count } from "../model/text.ts";

/** The step that asked drizzle-kit; none where it was not asked, or gave no answer, which is a note. */
export function dryRunSteps(dryRuns: DryRuns | null): readonly Step[] {
  if (dryRuns === null || dryRuns.head.kind === "failed") return [];
  const detail = `drizzle-kit ${dryRuns.head.version} ${answerInWords(dryRuns.head)}`;
  return [{ id: "schema", title: "Schema", status: "passed", detail, ms: 0 }];
}

function answerInWords(dryRun: Exclude<DryRun, { readonly kind: "failed" }>): string {
  switch (dryRun.kind) {
    case "in-sync":
      return "finds nothing to generate";
    case "changes":
      if (dryRun.isUnseen) return "finds nothing to generate, and exports other indexes";
      return `would generate ${count(dryRun.statements.length, "statement")}`;
    case "question":
      return "asks about renames before it generates";
  }
}

/** Why the schema of a folder could not be compared with its migrations; nothing where it could, or was not to be. */
export function untold(path: string, dryRuns: DryRuns | null | undefined): readonly string[] {
  const { head, base } = dryRuns ?? { head: null, base: null };
  const what = `the schema of ${code(path || ".")} has changes without a migration`;
  if (head?.kind === "failed") return [`Not known whether ${what}: ${head.reason}`];
  if (base?.kind === "failed")
    return [`Not known whether ${what} on the base branch, so all of them count as new: ${base.reason}`];
  return [];
}

/** What was asked of folders in which nothing else changed, as the end of a sentence; "" where nothing was. */
export function askedOf(paths: readonly string[], dryRuns: ReadonlyMap<string, DryRuns> | undefined): string {
  const runs = paths.flatMap((path) => {
    const found = dryRuns?.get(path);
    return found === undefined ? [] : [{ path, found }];
  });
  if (runs.length === 0) return "";
  const [unclear] = runs.flatMap(({ path, found }) => untold(path, found));
  if (unclear !== undefined) return `. ${unclear}`;
  const behind = runs.find(({ found }) => found.head.kind !== "in-sync");
  if (behind === undefined) return ", and drizzle-kit finds nothing to generate from the schema";
  return `. The schema of ${code(behind.path || ".")} has changes without a migration, as it already had on the base branch`;
}
