import { joinPath } from "../../model/tree.ts";
import type { TreeObjects } from "./read-tree-objects.ts";

/** A folder of a tree that is laid out as a migration folder. */
export interface FoundFolder {
  readonly path: string;
  readonly tree: string;
  readonly layout: "journal" | "folders";
  /** The names of its migrations. */
  readonly names: readonly string[];
}

/** Deeper than this, and in more trees than these, nobody looks. */
const [mostLevels, mostTrees] = [8, 100_000];

const passedOver = new Set(["node_modules", ".git"]);

/**
 * Every migration folder in some trees, by the tree's id: trees that several versions share are read once. Null where
 * that is too much to read.
 */
export async function foldersIn(
  roots: readonly string[],
  trees: TreeObjects,
): Promise<((root: string) => readonly FoundFolder[]) | null> {
  let level: readonly string[] = [...new Set(roots)];
  const seen = new Set(level);
  for (let depth = 0; depth <= mostLevels && level.length > 0; depth += 1) {
    if (trees.size + level.length > mostTrees) return null;
    await trees.load(level);
    const below = level.flatMap((id) =>
      trees
        .items(id)
        .filter(({ kind, name }) => kind === "folder" && !passedOver.has(name))
        .map((item) => item.id),
    );
    level = [...new Set(below)].filter((id) => !seen.has(id) && seen.add(id));
  }
  const known = new Map<string, readonly FoundFolder[]>();
  const find = (id: string, depth: number): readonly FoundFolder[] => {
    const before = known.get(id);
    if (before !== undefined || depth > mostLevels) return before ?? [];
    const own = folderAt(id, trees);
    const inner = trees
      .items(id)
      .filter(({ kind, name }) => kind === "folder" && !passedOver.has(name))
      .flatMap((item) =>
        find(item.id, depth + 1).map((each) => ({
          ...each,
          path: joinPath(item.name, each.path).replace(/\/$/, ""),
        })),
      );
    const all = own === null ? inner : [own, ...inner];
    known.set(id, all);
    return all;
  };
  return (root) => find(root, 0);
}

/** What a tree is, if it is laid out as a migration folder; its subfolders have to be loaded. */
export function folderAt(tree: string, trees: TreeObjects): FoundFolder | null {
  const items = trees.items(tree);
  const meta = items.find(({ name, kind }) => name === "meta" && kind === "folder");
  if (meta !== undefined && trees.items(meta.id).some(({ name }) => name === "_journal.json")) {
    const names = items.flatMap(({ name, kind }) =>
      kind === "file" && name.endsWith(".sql") ? [name.slice(0, -4)] : [],
    );
    return { path: "", tree, layout: "journal", names };
  }
  const names = items
    .filter(
      ({ kind, id }) => kind === "folder" && trees.items(id).some(({ name }) => name === "migration.sql"),
    )
    .map(({ name }) => name);
  return names.length === 0 ? null : { path: "", tree, layout: "folders", names };
}
