import type { FilesApplied } from "../../model/driver.ts";
import { type FileTree, joinPath, parentOf, textAt } from "../../model/tree.ts";
import { parseJsonc } from "../../syntax/parse-source.ts";
import { parseToml } from "../../syntax/parse-toml.ts";
import { at } from "../../syntax/plain-value.ts";
import { resolvePath } from "../resolve-path.ts";
import { isWranglerConfig } from "../select-paths.ts";

/** What `wrangler d1 migrations apply` would take for each D1 binding of a tree's wrangler configs. */
export function readD1Bindings(tree: FileTree): readonly FilesApplied[] {
  return [...tree.keys()].filter(isWranglerConfig).flatMap((path) => {
    const text = textAt(tree, path) ?? "";
    const config = path.endsWith(".toml") ? parseToml(text) : parseJsonc(text);
    return bindingsIn(config).map((binding) => filesOf(path, binding));
  });
}

/** Those of the top and of each environment: https://developers.cloudflare.com/workers/wrangler/configuration/ */
function bindingsIn(config: unknown): readonly unknown[] {
  const environments = at(config, "env");
  const levels = typeof environments === "object" ? Object.values(environments ?? {}) : [];
  return [config, ...levels].flatMap((level) => {
    const bindings = at(level, "d1_databases");
    return Array.isArray(bindings) ? bindings : [];
  });
}

/** Paths are relative to the config: https://developers.cloudflare.com/d1/reference/migrations/ */
function filesOf(config: string, binding: unknown): FilesApplied {
  const said = (key: string) => {
    const value = at(binding, key);
    return typeof value === "string" ? value : null;
  };
  const dir = resolvePath(parentOf(config), said("migrations_dir") ?? "migrations");
  const whole = said("migrations_pattern");
  return {
    command: "wrangler d1 migrations apply",
    config,
    dir,
    pattern: whole === null ? "*.sql" : relativeTo(dir, resolvePath(parentOf(config), whole)),
    ledger: { table: said("migrations_table") ?? "d1_migrations", keepsEnding: true },
    transaction: "each",
    setting: "migrations_pattern",
  };
}

/** Wrangler refuses a pattern that does not start with the folder; as no pattern it matches nothing either. */
function relativeTo(dir: string, pattern: string): string {
  const start = joinPath(dir, "");
  return pattern.startsWith(start) ? pattern.slice(start.length) : "";
}
