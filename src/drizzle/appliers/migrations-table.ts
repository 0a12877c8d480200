import { usualLedgers } from "../../model/driver.ts";
import { type FileTree, parentOf, textAt } from "../../model/tree.ts";
import type { Node } from "../../syntax/nodes.ts";
import { parseSource } from "../../syntax/parse-source.ts";
import { bare, keyOf, textOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";
import { readDrizzleConfigs } from "../read-configs.ts";
import { isSideline } from "../source-text.ts";
import { migratedByKit } from "./commands.ts";
import { importsOf, packagesAbove, sourcesNear } from "./modules.ts";

/**
 * The table in which Drizzle's migrator remembers what it applied of a folder, where the repository names another than
 * usual: `migrationsTable` beside a migrator in the code, else `migrations.table` of the config, which counts for
 * `drizzle-kit migrate` alone.
 */
export function migrationsTableOf(tree: FileTree, folder: string): string | null {
  const home = parentOf(packagesAbove(tree, folder)[0] ?? "");
  const migrating = sourcesNear(tree, folder).filter(
    (file) => !isSideline(file, home) && importsMigrator(tree, file),
  );
  const inCode = migrating
    .map((file) => literalAt(file, textAt(tree, file) ?? ""))
    .find((name) => name !== null);
  const config = readDrizzleConfigs(tree).find(({ out }) => out === folder);
  const isByCode = migrating.length > 0 && migratedByKit(tree, folder) === null;
  const named = inCode ?? (isByCode ? null : (config?.migrationsTable ?? null));
  return named === usualLedgers.drizzle || named === "" ? null : (named ?? null);
}

function importsMigrator(tree: FileTree, file: string): boolean {
  const text = textAt(tree, file) ?? "";
  return (
    text.includes("/migrator") &&
    importsOf(file, text).some(({ module }) => /^drizzle-orm\/.+\/migrator$/.test(module))
  );
}

/** What a property `migrationsTable` says: a text, or the constant that holds it. */
function literalAt(file: string, text: string): string | null {
  const program = text.includes("migrationsTable") ? parseSource(file, text) : null;
  if (program === null) return null;
  const constants = new Map<string, Node>();
  const values: Node[] = [];
  walkNodes(program, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init != null)
      constants.set(node.id.name, node.init);
    if (node.type === "ObjectProperty" && keyOf(node) === "migrationsTable") values.push(bare(node.value));
  });
  const said = values.map((value) => textOf(value.type === "Identifier" ? constants.get(value.name) : value));
  return said.find((name) => name !== null) ?? null;
}
