import { baseName, type FileTree, joinPath, parentOf, textAt } from "../model/tree.ts";
import { isDrizzleConfig } from "./select-paths.ts";

/** What a drizzle config says, read as text: it is code of the pull request and never runs. */
export interface DrizzleConfig {
  readonly file: string;
  /** Folder of the migrations from the repository's root; drizzle-kit's default is "drizzle" beside the config. */
  readonly out: string;
  readonly dialect: string | null;
  readonly driver: string | null;
}

/** Every drizzle config of a tree. */
export function readDrizzleConfigs(tree: FileTree): readonly DrizzleConfig[] {
  const configs: DrizzleConfig[] = [];
  for (const path of tree.keys()) {
    if (!isDrizzleConfig(path) || baseName(path).startsWith("wrangler.")) continue;
    const { out, ...settings } = drizzleSettings(textAt(tree, path) ?? "");
    configs.push({ file: path, out: resolvePath(parentOf(path), out ?? "drizzle"), ...settings });
  }
  return configs;
}

/** What the text of a drizzle config says literally; null for what it leaves out or computes. */
export function drizzleSettings(text: string): {
  readonly out: string | null;
  readonly dialect: string | null;
  readonly driver: string | null;
} {
  const plain = withoutComments(text);
  return {
    out: settingOf(plain, "out"),
    dialect: normalDialect(settingOf(plain, "dialect")),
    driver: settingOf(plain, "driver"),
  };
}

/** What a wrangler config says about the migrations of its D1 databases. */
export interface WranglerConfig {
  readonly file: string;
  /** Folders that `wrangler d1 migrations apply` reads. */
  readonly folders: readonly string[];
  readonly hasD1: boolean;
}

/** Every wrangler config of a tree: https://developers.cloudflare.com/workers/wrangler/configuration/#d1-databases */
export function readWranglerConfigs(tree: FileTree): readonly WranglerConfig[] {
  const configs: WranglerConfig[] = [];
  for (const path of tree.keys()) {
    if (!baseName(path).startsWith("wrangler.")) continue;
    const text = withoutComments(textAt(tree, path) ?? "");
    const hasD1 = /d1_databases/.test(text);
    const named = [...text.matchAll(/["']?migrations_dir["']?\s*[:=]\s*["']([^"']+)["']/g)].map(
      (match) => match[1] ?? "",
    );
    const folders = named.length > 0 ? named : hasD1 ? ["migrations"] : [];
    configs.push({
      file: path,
      hasD1,
      folders: folders.map((folder) => resolvePath(parentOf(path), folder)),
    });
  }
  return configs;
}

function settingOf(text: string, name: string): string | null {
  return new RegExp(`["']?\\b${name}["']?\\s*:\\s*["'\`]([^"'\`\\n]+)["'\`]`).exec(text)?.[1] ?? null;
}

function normalDialect(dialect: string | null): string | null {
  return dialect === "pg" || dialect === "postgres" ? "postgresql" : dialect;
}

/** A `//` behind a colon or a quote belongs to an address, not to a comment. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(?<![:"'`])\/\/.*$/gm, "")
    .replace(/^\s*#.*$/gm, "");
}

/** A relative path as a config has it, from the repository's root. */
export function resolvePath(folder: string, relative: string): string {
  const parts = joinPath(folder, relative).split("/");
  const resolved: string[] = [];
  for (const part of parts) {
    if (part === "..") resolved.pop();
    else if (part !== "." && part !== "") resolved.push(part);
  }
  return resolved.join("/");
}
