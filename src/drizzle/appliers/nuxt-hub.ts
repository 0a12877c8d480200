import { type FileTree, joinPath, parentOf, textAt } from "../../model/tree.ts";
import type { Node } from "../../syntax/nodes.ts";
import { parseSource } from "../../syntax/parse-source.ts";
import { at, plainValue } from "../../syntax/plain-value.ts";
import { objectOf, propertyOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";
import { isNuxtConfig } from "../select-paths.ts";

/** How NuxtHub applies a folder. */
export interface NuxtHub {
  readonly config: string;
  /** As its config says it, or "on Cloudflare"; null where it is left to the place of the deploy. */
  readonly driver: string | null;
}

/**
 * The NuxtHub whose folder this is: `server/db/migrations/` of the app whose `nuxt.config` has `hub.db` for SQLite, or as
 * it was called before 0.10, `hub.database` (https://hub.nuxt.com/docs/database).
 */
export function nuxtHubOf(tree: FileTree, folder: string): NuxtHub | null {
  for (const config of [...tree.keys()].filter(isNuxtConfig)) {
    const root = joinPath(parentOf(config), "server/");
    if (!folder.startsWith(root) || !/^(?:db|database)\/migrations\b/.test(folder.slice(root.length)))
      continue;
    const hub = hubIn(config, textAt(tree, config) ?? "");
    const database = at(hub, "db") ?? at(hub, "database");
    if (database === undefined || database === false) continue;
    const dialect = typeof database === "string" ? database : at(database, "dialect");
    if (dialect !== undefined && dialect !== "sqlite") continue;
    const driver = at(database, "driver");
    // Before 0.10 there was nothing else.
    const otherwise = at(hub, "db") === undefined ? "on Cloudflare" : null;
    return { config, driver: typeof driver === "string" ? driver : otherwise };
  }
  return null;
}

/** The `hub` of the object that the config exports, wherever a function wraps it. */
function hubIn(config: string, text: string): unknown {
  const program = parseSource(config, text);
  let hub: unknown;
  const look = (node: Node) => {
    const property = node.type === "ObjectExpression" ? propertyOf(node, "hub") : null;
    if (property !== null && hub === undefined && objectOf(property.value) !== null)
      hub = plainValue(property.value);
  };
  if (program !== null) walkNodes(program, look);
  return hub;
}
