import { baseName, type FileTree } from "../../model/tree.ts";
import type { FolderPlace } from "../find-folders.ts";
import { type DrizzleConfig, readDrizzleConfigs } from "../read-configs.ts";
import { type Command, configOf, runs } from "./commands.ts";

/**
 * The config whose `out` is this folder; of several the one that a command migrates with, and where none is named, the
 * one that drizzle-kit takes by itself: the others may be there to look at a database.
 */
export function configFor(
  tree: FileTree,
  place: FolderPlace,
  commands: readonly Command[],
): DrizzleConfig | undefined {
  const configs = configsOf(tree, place);
  const migrating = commands.filter((each) => runs(each, "drizzle-kit migrate"));
  const isScript = ({ file }: Command) => file.endsWith("package.json");
  const isUsed = (command: Command, { file }: DrizzleConfig) => {
    const said = configOf(command);
    return said !== null && (said.endsWith(file) || file.endsWith(said));
  };
  const usedBy = (used: readonly Command[]) =>
    configs.find((config) => used.some((command) => isUsed(command, config)));
  return (
    usedBy(migrating.filter((each) => !isScript(each))) ??
    usedBy(migrating.filter(isScript)) ??
    configs.find(({ file }) => /^drizzle\.config\.(?:[cm]?[jt]s|json)$/.test(baseName(file))) ??
    configs[0]
  );
}

/** Every config whose `out` is this folder. */
export function configsOf(tree: FileTree, place: FolderPlace): readonly DrizzleConfig[] {
  return readDrizzleConfigs(tree).filter((config) => config.out === place.path);
}
