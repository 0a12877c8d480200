import type { Layout, MigrationFolder } from "../model/migration.ts";
import { type FileTree, joinPath, textAt } from "../model/tree.ts";
import type { Node } from "../syntax/nodes.ts";
import { parseSource } from "../syntax/parse-source.ts";
import { keyOf, objectOf } from "../syntax/read-nodes.ts";
import { walkNodes } from "../syntax/walk-nodes.ts";
import { importsOf } from "./appliers/modules.ts";

/**
 * The migrations of `migrations.js`, which bundled drivers run instead of the files: what it imports, as `./0000_x.sql`,
 * with what a bundler wants behind it, or without an ending. drizzle-orm 1.0 goes by the keys of its `migrations`; one
 * that stands for another folder's file is no migration of the folder. Null where it holds them in another way.
 */
export function readBundle(tree: FileTree, folder: string, layout: Layout): MigrationFolder["bundle"] {
  const file = joinPath(folder, "migrations.js");
  const text = textAt(tree, file);
  const program = text === null ? null : parseSource(file, text);
  if (text === null || program === null) return null;
  const imported = importsOf(file, text).flatMap(({ module }) => migrationIn(module) ?? []);
  const keys = layout === "folders" ? keyedMigrations(program) : [];
  const names = keys.length > 0 ? keys.map(nameOf) : imported;
  return names.length === 0 && !/migrations:\s*\{\s*\}/.test(text) ? null : { file, names };
}

/** The name of the migration that a module is; null for another module. */
function migrationIn(module: string): string | null {
  const name = /^\.\/(?!meta\/)(.+?)(?:\.(?:sql|[cm]?[jt]s))?(?:\?.*)?$/.exec(module)?.[1];
  return name === undefined ? null : name.replace(/\/migration$/, "");
}

interface Keyed {
  readonly key: string;
  /** The migration that it stands for; null where that cannot be told. */
  readonly imported: string | null;
}

function keyedMigrations(program: Node): readonly Keyed[] {
  const modules = new Map<string, string>();
  const found: Keyed[] = [];
  walkNodes(program, (node) => {
    if (node.type === "ImportDeclaration")
      for (const { local } of node.specifiers) modules.set(local.name, node.source.value);
    const object =
      node.type === "ObjectProperty" && keyOf(node) === "migrations" ? objectOf(node.value) : null;
    for (const property of object?.properties ?? []) {
      const key = keyOf(property);
      if (property.type !== "ObjectProperty" || key === null) continue;
      const module = property.value.type === "Identifier" ? modules.get(property.value.name) : undefined;
      found.push({ key, imported: module === undefined ? null : migrationIn(module) });
    }
  });
  return found;
}

function nameOf({ key, imported }: Keyed): string {
  return imported === null || imported === key ? key : `${key} (${imported})`;
}
