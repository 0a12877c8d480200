import type { AppFunctions } from "../../model/app-functions.ts";
import type { SourcePlace } from "../../model/driver.ts";
import { type FileTree, textAt } from "../../model/tree.ts";
import { parseSource } from "../../syntax/parse-source.ts";
import { isCall, keyOf, lineOf, textOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";
import { sourcesOf } from "./modules.ts";

/** Methods by which drivers take a function: `db.function("x", …)`, `create_function`, `createScalarFunction`. */
const registering = /^(?:function|aggregate|create_?(?:scalar_?|aggregate_?)?function|createAggregate)$/i;

/** Methods that load an extension: of the driver, or of a package for one, `sqliteVec.load(db)`. */
const loading = /^load_?extension(?:async|sync)?$/i;
const extensionPackage =
  /^(?:sqlite-(?:vec|vss|lembed|regex|ulid)|sqlean|@sqliteai\/.+|@sqlite\.org\/.+-ext)$/;

const hint = /function\(|aggregate\(|unction\(|Aggregate\(|load_?extension|sqlite-|sqlean|sqliteai/i;

/** What sources give to the connections that they open. They are read and never run. */
export function readAppFunctions(tree: FileTree): AppFunctions {
  const registered = new Map<string, SourcePlace>();
  let extended: SourcePlace | null = null;
  for (const file of sourcesOf(tree)) {
    const text = textAt(tree, file) ?? "";
    const program = hint.test(text) ? parseSource(file, text) : null;
    if (program === null) continue;
    walkNodes(program, (node) => {
      if (node.type === "ImportDeclaration" && extensionPackage.test(node.source.value))
        extended ??= { file, line: lineOf(node) };
      if (!isCall(node)) return;
      const method = keyOf(node.callee);
      if (method === null) return;
      if (loading.test(method)) extended ??= { file, line: lineOf(node) };
      if (!registering.test(method)) return;
      const name = textOf(node.arguments[0]);
      const place = { file, line: lineOf(node) };
      if (name !== null) registered.set(name.toLowerCase(), place);
      else if (node.arguments.length > 1) extended ??= place;
    });
  }
  return { registered, extends: extended };
}
