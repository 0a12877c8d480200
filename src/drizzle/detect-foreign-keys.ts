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
 * Looks in the sources that call a migrator for the `foreign_keys` setting before the call; where they say
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
    const name = /\bmigrate\s+as\s+(\w+)/.exec(text)?.[1] ?? "migrate";
    const call = new RegExp(`\\b${name}\\s*\\(`).exec(text);
    const isMigrator = /drizzle-orm\/[\w-]+\/migrator/.test(text) && call !== null;
    const settings = [
      ...text.matchAll(/foreign_keys["'`]?\s*(?:=|,|\()\s*["'`]?(ON|OFF|0|1|true|false)\b/gi),
    ];
    const before = isMigrator ? settings.filter((setting) => setting.index < call.index) : settings;
    const last = before.at(-1);
    if (last === undefined || !(isMigrator || isLikelySource(file))) continue;
    const value = /^(?:on|1|true)$/i.test(last[1] ?? "");
    const at = { file, line: text.slice(0, last.index).split("\n").length };
    const setting = { value, reason: `${code(file)} turns foreign keys ${value ? "on" : "off"}`, at };
    if (isMigrator) return setting;
    if (value) turnedOn ??= setting;
  }
  return turnedOn;
}
