import { type FileTree, parentOf, textAt } from "../model/tree.ts";
import type { Node } from "../syntax/nodes.ts";
import { parseJsonc, parseSource } from "../syntax/parse-source.ts";
import { at } from "../syntax/plain-value.ts";
import { bare, keyOf, objectOf, propertyOf, textOf } from "../syntax/read-nodes.ts";
import { walkNodes } from "../syntax/walk-nodes.ts";
import { resolvePath } from "./resolve-path.ts";
import { isDrizzleConfig } from "./select-paths.ts";

/** What a drizzle config says, read as a tree: it is code of the pull request and never runs. */
export interface DrizzleConfig {
  readonly file: string;
  /** Folder of the migrations from the repository's root; drizzle-kit's default is "drizzle" beside the config. */
  readonly out: string;
  readonly dialect: string | null;
  readonly driver: string | null;
  /** `migrations.table`: where `drizzle-kit migrate` remembers what it applied. */
  readonly migrationsTable: string | null;
}

type Settings = Omit<DrizzleConfig, "file" | "out"> & { readonly out: string | null };

/** Every drizzle config of a tree. */
export function readDrizzleConfigs(tree: FileTree): readonly DrizzleConfig[] {
  const configs: DrizzleConfig[] = [];
  for (const path of tree.keys()) {
    if (!isDrizzleConfig(path)) continue;
    const { out, ...settings } = drizzleSettings(path, textAt(tree, path) ?? "");
    configs.push({ file: path, out: resolvePath(parentOf(path), out ?? "drizzle"), ...settings });
  }
  return configs;
}

const read = new Map<string, Settings>();

/** What the text of a drizzle config says literally; null for what it leaves out or computes. */
export function drizzleSettings(path: string, text: string): Settings {
  const key = `${path}\0${text}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const said = path.endsWith(".json") ? jsonSettings(text) : sourceSettings(path, text);
  const dialect = said("dialect");
  const isPostgres = dialect === "pg" || dialect === "postgres";
  const settings = {
    out: said("out"),
    dialect: isPostgres ? "postgresql" : dialect,
    driver: said("driver"),
    migrationsTable: said("migrations", "table"),
  };
  read.set(key, settings);
  return settings;
}

/** What a property says, or one of the object that it holds. */
type Said = (name: string, within?: string) => string | null;

function jsonSettings(text: string): Said {
  const config = parseJsonc(text);
  return (name, within) => {
    const value = within === undefined ? at(config, name) : at(config, name, within);
    return typeof value === "string" ? value : null;
  };
}

/** The first literal that a property of the name has, wherever the object lies that ends up as the config. */
function sourceSettings(path: string, text: string): Said {
  const program = parseSource(path, text);
  const constants = new Map<string, Node>();
  const found = new Map<string, Node[]>();
  if (program !== null) {
    walkNodes(program, (node) => {
      if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init != null)
        constants.set(node.id.name, node.init);
      if (node.type !== "ObjectProperty") return;
      const name = keyOf(node);
      if (name === null) return;
      const values = found.get(name);
      if (values === undefined) found.set(name, [node.value]);
      else values.push(node.value);
    });
  }
  return (name, within) => {
    for (const value of found.get(name) ?? []) {
      const part = within === undefined ? value : partOf(value, within);
      const said = part === undefined ? null : literalOf(part, constants);
      if (said !== null) return said;
    }
    return null;
  };
}

function partOf(value: Node, name: string): Node | undefined {
  const object = objectOf(value);
  return object === null ? undefined : propertyOf(object, name)?.value;
}

/** `"x"`, the name of a constant that is, or the one that stands in when another is missing: the `"x"` of `given ?? "x"`. */
function literalOf(node: Node, constants: ReadonlyMap<string, Node>): string | null {
  const inner = bare(node);
  if (inner.type === "LogicalExpression") return literalOf(inner.right, constants);
  const named = inner.type === "Identifier" ? constants.get(inner.name) : undefined;
  return textOf(named === undefined ? inner : bare(named));
}
