import type { Node } from "../syntax/nodes.ts";
import type { Module } from "./read-module.ts";
import type { Resolve } from "./resolve-import.ts";

/** An expression, and the file it stands in. */
export interface PlacedNode {
  readonly file: string;
  readonly node: Node;
  /** Set where a member of it is meant: `const { key } = …`. */
  readonly key?: string;
}

/**
 * Gives what a name of a file's top stands for, in whatever file that is; null where it leads nowhere. All that a file
 * gives is its program.
 */
export interface Follow {
  (file: string, name: string): PlacedNode | null;
  /** The same of a name by which a file gives something to others. */
  readonly exported: (file: string, name: string) => PlacedNode | null;
}

const farthest = 6;

/** Follows names through imports, to some depth. */
export function nameFollower(moduleOf: (file: string) => Module | null, resolve: Resolve): Follow {
  const ofTop = (file: string, name: string, depth: number): PlacedNode | null => {
    const local = moduleOf(file)?.locals.get(name);
    if (local === undefined || depth === 0) return null;
    if (local.kind === "value") return { file, node: local.node };
    if (local.kind === "member") return { file, node: local.of, key: local.key };
    for (const path of resolve(file, local.source)) {
      const found = exported(path, local.imported, depth - 1);
      if (found !== null) return found;
    }
    return null;
  };
  const exported = (file: string, name: string, depth: number): PlacedNode | null => {
    const module = moduleOf(file);
    if (module === null || depth === 0) return null;
    if (name === "*") return { file, node: module.program };
    const target = module.exports.get(name);
    if (typeof target === "string") return ofTop(file, target, depth);
    if (target?.kind === "value") return { file, node: target.node };
    if (target?.kind === "import") {
      const paths = resolve(file, target.source);
      return (
        paths.map((path) => exported(path, target.imported, depth - 1)).find((one) => one !== null) ?? null
      );
    }
    const stars = module.stars.flatMap((source) => resolve(file, source));
    return stars.map((path) => exported(path, name, depth - 1)).find((one) => one !== null) ?? null;
  };
  const known = new Map<string, PlacedNode | null>();
  const follow = (file: string, name: string): PlacedNode | null => {
    const key = `${name}\n${file}`;
    const before = known.get(key);
    // What leads nowhere yet may do so once more files are read.
    if (before != null) return before;
    const found = ofTop(file, name, farthest);
    known.set(key, found);
    return found;
  };
  return Object.assign(follow, { exported: (file: string, name: string) => exported(file, name, farthest) });
}
