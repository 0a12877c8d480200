import { readAppFunctions } from "../drizzle/appliers/app-functions.ts";
import { migratedByKit } from "../drizzle/appliers/commands.ts";
import { rolloutOf } from "../drizzle/appliers/rollout.ts";
import { detectDrivers } from "../drizzle/detect-driver.ts";
import { detectForeignKeys } from "../drizzle/detect-foreign-keys.ts";
import type { FolderPlace } from "../drizzle/find-folders.ts";
import { layoutFacts } from "../drizzle/layout.ts";
import { readFolder } from "../drizzle/read-folder.ts";
import type { FolderPair } from "../history/pair-folders.ts";
import type { Comparison } from "../model/comparison.ts";
import type { MigrationFolder } from "../model/migration.ts";
import { once } from "../model/once.ts";
import type { FileTree } from "../model/tree.ts";
import { codeOfFolder } from "../references/code-of-folder.ts";
import type { GivenFolder, SaidOfDriver } from "./given-folder.ts";
import { readStates } from "./released/read-states.ts";

/** Reads the folder on both sides, and where the two parted. */
export function readCase(
  pair: FolderPair,
  comparison: Comparison,
  paths: readonly string[] = [],
): GivenFolder {
  const { base, head, fork, conflicts, dryRuns, released } = comparison;
  const place = pair.head ?? pair.base;
  if (place === null) throw new Error("a pair of no folders");
  const read = (tree: FileTree, at: FolderPlace | null, known?: MigrationFolder) =>
    at === null ? null : readFolder(tree, at, known);
  const before = read(base.tree, pair.base);
  const after = read(head.tree, pair.head, before ?? undefined);
  const saidByBase = pair.base === null ? null : saidOfDriver(base.tree, pair.base);
  return {
    base: before,
    head: after ?? emptied(place),
    fork: fork === null ? null : read(fork, pair.base),
    conflicts: conflicts.filter((path) => path.startsWith(place.path === "" ? "" : `${place.path}/`)),
    said: {
      base: saidByBase,
      // A folder that head no longer has is applied by nothing new.
      head: pair.head === null && saidByBase !== null ? saidByBase : saidOfDriver(head.tree, place),
    },
    dryRuns: dryRuns?.get(place.path) ?? null,
    released: readStates(released, place.path, after ?? before),
    code: once(() => {
      const { code } = comparison;
      return code === undefined ? null : codeOfFolder(code, place.path, paths);
    }),
  };
}

function saidOfDriver(tree: FileTree, place: FolderPlace): SaidOfDriver {
  return {
    drivers: detectDrivers(tree, place),
    appForeignKeys: detectForeignKeys(tree, place),
    foreignKeysBut: (files) => detectForeignKeys(tree, place, files),
    byKit: migratedByKit(tree, place.path),
    rollout: (applier) => rolloutOf(tree, place, applier),
    appFunctions: () => readAppFunctions(tree),
  };
}

/** A folder that head no longer has: every migration of base is gone. */
function emptied(place: FolderPlace): MigrationFolder {
  const { path, layout } = place;
  const nothing = {
    migrations: [],
    unlisted: [],
    unseen: [],
    snapshots: [],
    problems: [],
    journal: null,
    bundle: null,
  };
  return { path, layout, ...layoutFacts[layout], ...nothing };
}
