import { type FileTree, parentOf, textAt } from "../../model/tree.ts";
import { parseSource } from "../../syntax/parse-source.ts";
import { isCall, keyOf, lineOf, textOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";
import { resolvePath } from "../resolve-path.ts";

/** A source that goes through the files of a folder by itself. */
export interface OwnRunner {
  readonly file: string;
  readonly line: number;
}

/** The sources that list the folder and take its `.sql` files, without any migrator of Drizzle. */
export function ownRunners(tree: FileTree, folder: string, sources: readonly string[]): readonly OwnRunner[] {
  return sources.flatMap((file) => {
    const text = textAt(tree, file) ?? "";
    if (!/readdir/.test(text) || !text.includes(".sql") || text.includes("/migrator")) return [];
    const line = listingLine(file, text, folder);
    return line === null ? [] : [{ file, line }];
  });
}

/** Where it calls `readdir` or `readdirSync`; null where it does not, names no `.sql`, names no such folder, or runs no SQL. */
function listingLine(file: string, text: string, folder: string): number | null {
  const program = parseSource(file, text);
  if (program === null) return null;
  let line: number | null = null;
  const texts: string[] = [];
  const called = new Set<string>();
  walkNodes(program, (node) => {
    const said = textOf(node);
    if (said !== null) texts.push(said);
    if (!isCall(node)) return;
    const name = node.callee.type === "Identifier" ? node.callee.name : (keyOf(node.callee) ?? "");
    called.add(name);
    if (/^readdir(?:Sync)?$/.test(name)) line ??= lineOf(node);
  });
  const isNamed = texts.some((said) => isFolder(said, file, folder));
  const takesSql = texts.some((said) => said.endsWith(".sql"));
  const runsSql = ["exec", "execute", "executeMultiple", "batch", "run"].some((name) => called.has(name));
  return isNamed && takesSql && runsSql ? line : null;
}

/** As seen from the source, from the package or from the root; a single name as the end of a path that is put together. */
function isFolder(said: string, file: string, folder: string): boolean {
  if (said.trim() === "" || !/^[\w./@-]+$/.test(said)) return false;
  const seen = [resolvePath(parentOf(file), said), resolvePath("", said)];
  return (
    seen.includes(folder) ||
    (folder !== "" && `/${folder}`.endsWith(`/${resolvePath("", said)}`) && said !== "..")
  );
}
