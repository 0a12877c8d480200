import { type FileTree, parentOf, textAt } from "../../model/tree.ts";
import { parseSource } from "../../syntax/parse-source.ts";
import { keyOf, textOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";
import { resolvePath } from "../resolve-path.ts";
import { packagesAbove, sourcesOf } from "./modules.ts";

/**
 * Folders that sources hand to a migrator as `migrationsFolder`, where they say it literally: as seen from the root, from
 * the source's package, where the app is started, and from the source.
 */
export function foldersInCode(tree: FileTree): readonly string[] {
  return sourcesOf(tree).flatMap((file) => {
    const text = textAt(tree, file) ?? "";
    if (!text.includes("migrationsFolder") || !text.includes("/migrator")) return [];
    const home = parentOf(packagesAbove(tree, parentOf(file))[0] ?? "");
    const starts = new Set(["", home, parentOf(file)]);
    return literalsIn(file, text).flatMap((said) => [...starts].map((start) => resolvePath(start, said)));
  });
}

function literalsIn(file: string, text: string): readonly string[] {
  const program = parseSource(file, text);
  const found: string[] = [];
  if (program === null) return found;
  walkNodes(program, (node) => {
    if (node.type !== "ObjectProperty" || keyOf(node) !== "migrationsFolder") return;
    const said = textOf(node.value);
    if (said !== null) found.push(said);
  });
  return found;
}
