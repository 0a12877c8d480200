import { baseName, type FileTree, joinPath, parentOf, textAt } from "../../model/tree.ts";
import type { Node } from "../../syntax/nodes.ts";
import { parseJsonc, parseSource } from "../../syntax/parse-source.ts";
import { at } from "../../syntax/plain-value.ts";
import { isCall, lineOf, textOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";

/** A module that a source imports, for more than its types. */
export interface Imported {
  readonly module: string;
  /** Counted from 1. */
  readonly line: number;
}

const read = new Map<string, readonly Imported[]>();

/** What a source imports: comments and texts are not taken for code. */
export function importsOf(path: string, text: string): readonly Imported[] {
  const key = `${path}\0${text}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const found: Imported[] = [];
  const program = parseSource(path, text);
  if (program !== null) {
    walkNodes(program, (node) => {
      const module = importedBy(node);
      if (module !== null) found.push({ module, line: lineOf(node) });
    });
  }
  read.set(key, found);
  return found;
}

function importedBy(node: Node): string | null {
  switch (node.type) {
    case "ImportDeclaration":
      return node.importKind === "type" ? null : node.source.value;
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.exportKind === "type" ? null : (node.source?.value ?? null);
    case "ImportExpression":
      return textOf(node.source);
    default:
      return isCall(node) && node.callee.type === "Identifier" && node.callee.name === "require"
        ? textOf(node.arguments[0])
        : null;
  }
}

/** The `package.json` files over a folder, nearest first. */
export function packagesAbove(tree: FileTree, folder: string): readonly string[] {
  const found: string[] = [];
  for (let at = folder; ; at = parentOf(at)) {
    const file = joinPath(at, "package.json");
    if (tree.has(file)) found.push(file);
    if (at === "") return found;
  }
}

/** Whether a `package.json` has one of these, for production or for development. */
export function lists(tree: FileTree, file: string, names: readonly string[]): boolean {
  const manifest = parseJsonc(textAt(tree, file) ?? "");
  return names.some((name) =>
    ["dependencies", "devDependencies"].some((kind) => at(manifest, kind, name) !== undefined),
  );
}

/** Sources of the tree that may open or migrate a database. */
export function sourcesOf(tree: FileTree): readonly string[] {
  return [...tree.keys()].filter(
    (path) =>
      /\.[cm]?[jt]sx?$/.test(path) && baseName(path) !== "migrations.js" && textAt(tree, path) !== null,
  );
}

/** Those of the folder's own package first; of others only where it has none. */
export function sourcesNear(tree: FileTree, folder: string): readonly string[] {
  const sources = sourcesOf(tree);
  const home = parentOf(packagesAbove(tree, folder)[0] ?? "");
  const own = sources.filter((path) => path.startsWith(joinPath(home, "")));
  return own.length > 0 ? own : sources;
}
