import type { FolderPair } from "../../history/pair-folders.ts";
import { liesAt } from "../../model/lies-at.ts";
import type { ForeignFolder } from "../../model/migration.ts";
import type { CheckOptions } from "../../model/options.ts";
import { code, joinNames } from "../../model/text.ts";
import { choosePairs, pathOf } from "../choose-pairs.ts";
import type { Config } from "./config-shape.ts";
import { configFile } from "./read-config.ts";

/** The folders to check, and what the settings have to do with it, in sentences. */
export interface ChosenFolders {
  readonly chosen: readonly FolderPair[];
  /** Those that the settings leave out. */
  readonly left: readonly FolderPair[];
  readonly notes: readonly string[];
}

/**
 * The folders that the call names, else those of the settings, else all. Where the settings name one that is not there,
 * nobody knows which was meant, and all are checked. Throws CannotCheck where the call names one.
 */
export function chooseFolders(
  { pairs, foreign }: { readonly pairs: readonly FolderPair[]; readonly foreign: readonly ForeignFolder[] },
  { migrations }: CheckOptions,
  config: Config | null,
): ChosenFolders {
  const said = config?.migrations ?? [];
  if (migrations.length > 0 || said.length === 0)
    return { chosen: choosePairs(pairs, foreign, migrations), left: [], notes: [] };
  const paths = [
    ...pairs.flatMap(({ base, head }) => [base, head].flatMap((place) => place?.path ?? [])),
    ...foreign.map(({ path }) => path),
  ];
  const absent = said.filter((given) => !paths.some((path) => liesAt(path, given)));
  if (absent.length > 0) {
    const what = `${joinNames(absent)}, in ${code("migrations")} of ${code(configFile)}, ${absent.length === 1 ? "is not a Drizzle SQLite migration folder" : "are not Drizzle SQLite migration folders"}`;
    return { chosen: pairs, left: [], notes: [`${what}, so every folder is checked`] };
  }
  const chosen = choosePairs(pairs, foreign, said);
  return { chosen, left: pairs.filter((pair) => !chosen.includes(pair)), notes: [] };
}

/** That folders with changes are left out; none where none has. */
export function leftOut(left: readonly FolderPair[]): readonly string[] {
  if (left.length === 0) return [];
  const [what, are] = left.length === 1 ? ["has", "it is"] : ["have", "they are"];
  return [
    `${joinNames(left.map((pair) => pathOf(pair) || "."))} ${what} changes that were not checked: ${are} not in ${code("migrations")} of ${code(configFile)}`,
  ];
}
