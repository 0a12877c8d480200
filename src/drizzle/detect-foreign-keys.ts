import type { SourcePlace } from "../model/driver.ts";
import { code } from "../model/text.ts";
import { type FileTree, parentOf, textAt } from "../model/tree.ts";
import { packagesAbove, sourcesNear } from "./appliers/modules.ts";
import type { FolderPlace } from "./find-folders.ts";
import { isLikelySource } from "./select-paths.ts";
import { blankComments, isSideline } from "./source-text.ts";

/** What the app sets before it migrates, if its source says so. */
export interface ForeignKeySetting {
  readonly value: boolean;
  /** Half a sentence. */
  readonly reason: string;
  readonly at: SourcePlace;
}

/**
 * Looks in the sources that call a migrator for the `foreign_keys` setting before a call; where they say
 * nothing, in the other database sources for keys that are turned on. Comments, tests and examples decide nothing.
 * Text only: a hint, and told as one. `aside`: files that migrate another database.
 */
export function detectForeignKeys(
  tree: FileTree,
  place: FolderPlace,
  aside: readonly string[] = [],
): ForeignKeySetting | null {
  const home = parentOf(packagesAbove(tree, place.path)[0] ?? "");
  let turnedOn: ForeignKeySetting | null = null;
  for (const file of sourcesNear(tree, place.path)) {
    if (isSideline(file, home) || aside.includes(file)) continue;
    const text = blankComments(textAt(tree, file) ?? "");
    const calls = migratorCalls(text);
    const isMigrator = calls.length > 0;
    const settings = [
      ...text.matchAll(/foreign_keys["'`]?\s*(?:=|,|\()\s*["'`]?(ON|OFF|0|1|true|false)\b/gi),
    ];
    const before = calls.map((call) => settings.findLast(({ index }) => index < call));
    const last = isMigrator ? before.find((setting) => setting !== undefined) : settings.at(-1);
    if (last === undefined || !(isMigrator || isLikelySource(file))) continue;
    const value = /^(?:on|1|true)$/i.test(last[1] ?? "");
    const at = { file, line: text.slice(0, last.index).split("\n").length };
    const setting = { value, reason: `${code(file)} turns foreign keys ${value ? "on" : "off"}`, at };
    if (isMigrator) return setting;
    if (value) turnedOn ??= setting;
  }
  return turnedOn;
}

/** Where a source calls a migrator of Drizzle: one that knows two dialects does so for each. */
function migratorCalls(text: string): readonly number[] {
  if (!/drizzle-orm\/[\w-]+\/migrator/.test(text)) return [];
  const renamed = [...text.matchAll(/\bmigrate\s+as\s+(\w+)/g)].map(([, name]) => name);
  const names = renamed.length > 0 ? renamed.join("|") : "migrate";
  return [...text.matchAll(new RegExp(`\\b(?:${names})\\s*\\(`, "g"))].map(({ index }) => index);
}
