import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  isDrizzleConfig
} from "./chunk-O7CATYPW.js";
import {
  baseName,
  isLfsPointer,
  joinPath,
  parentOf,
  textAt
} from "./chunk-TS46VUG4.js";

// src/drizzle/read-configs.ts
function readDrizzleConfigs(tree) {
  const configs = [];
  for (const path of tree.keys()) {
    if (!isDrizzleConfig(path) || baseName(path).startsWith("wrangler.")) continue;
    const { out, ...settings } = drizzleSettings(textAt(tree, path) ?? "");
    configs.push({ file: path, out: resolvePath(parentOf(path), out ?? "drizzle"), ...settings });
  }
  return configs;
}
function drizzleSettings(text) {
  const plain = withoutComments(text);
  return {
    out: settingOf(plain, "out"),
    dialect: normalDialect(settingOf(plain, "dialect")),
    driver: settingOf(plain, "driver")
  };
}
function readWranglerConfigs(tree) {
  const configs = [];
  for (const path of tree.keys()) {
    if (!baseName(path).startsWith("wrangler.")) continue;
    const text = withoutComments(textAt(tree, path) ?? "");
    const hasD1 = /d1_databases/.test(text);
    const named = [...text.matchAll(/["']?migrations_dir["']?\s*[:=]\s*["']([^"']+)["']/g)].map(
      (match) => match[1] ?? ""
    );
    const folders = named.length > 0 ? named : hasD1 ? ["migrations"] : [];
    configs.push({
      file: path,
      hasD1,
      folders: folders.map((folder) => resolvePath(parentOf(path), folder))
    });
  }
  return configs;
}
function settingOf(text, name) {
  return new RegExp(`["']?\\b${name}["']?\\s*:\\s*["'\`]([^"'\`\\n]+)["'\`]`).exec(text)?.[1] ?? null;
}
function normalDialect(dialect) {
  return dialect === "pg" || dialect === "postgres" ? "postgresql" : dialect;
}
function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<![:"'`])\/\/.*$/gm, "").replace(/^\s*#.*$/gm, "");
}
function resolvePath(folder, relative) {
  const parts = joinPath(folder, relative).split("/");
  const resolved = [];
  for (const part of parts) {
    if (part === "..") resolved.pop();
    else if (part !== "." && part !== "") resolved.push(part);
  }
  return resolved.join("/");
}

// src/drizzle/find-folders.ts
function findFolders(tree, known = []) {
  const places = [];
  const foreign = [];
  const candidates = candidateFolders(tree);
  for (const [path, layout] of candidates) {
    const dialect = layout === "journal" ? journalDialect(tree, path) : foldersDialect(tree, path);
    const before = known.find((place) => place.path === path);
    if (dialect === null && before !== void 0) places.push({ ...before, layout });
    if (dialect === null) continue;
    if (dialect === "sqlite" || dialect === "turso") places.push({ path, layout, dialect });
    else foreign.push({ path, dialect });
  }
  for (const place of known) {
    const isLeft = !candidates.has(place.path) && place.layout === "journal" && holdsSql(tree, place.path);
    if (isLeft) places.push(place);
  }
  return { places, foreign };
}
function holdsSql(tree, folder) {
  return firstText(tree, (path) => parentOf(path) === folder && path.endsWith(".sql")) !== null;
}
function candidateFolders(tree) {
  const found = /* @__PURE__ */ new Map();
  for (const path of tree.keys()) {
    const name = baseName(path);
    const parent = parentOf(path);
    if (name === "_journal.json" && baseName(parent) === "meta") found.set(parentOf(parent), "journal");
    else if (name === "migration.sql" && !found.has(parentOf(parent))) found.set(parentOf(parent), "folders");
  }
  return found;
}
var dialectPattern = /"dialect"\s*:\s*"([\w-]+)"/;
function journalDialect(tree, folder) {
  const path = joinPath(folder, "meta/_journal.json");
  const text = textAt(tree, path);
  const said = dialectPattern.exec(text ?? "")?.[1];
  if (said !== void 0) return said === "pg" ? "postgresql" : said;
  const snapshot = firstText(tree, (file) => parentOf(file) === joinPath(folder, "meta") && file !== path);
  const hinted = dialectPattern.exec(snapshot ?? "")?.[1] ?? configDialect(tree, folder);
  if (hinted !== null) return hinted;
  const isOurs = text === null || isLfsPointer(text) || text.includes('"entries"') || text.includes('"version"');
  return isOurs ? "sqlite" : null;
}
function foldersDialect(tree, folder) {
  if (tree.has(joinPath(folder, "migration_lock.toml"))) return null;
  const snapshot = firstText(
    tree,
    (file) => baseName(file) === "snapshot.json" && parentOf(parentOf(file)) === folder
  );
  const said = dialectPattern.exec(snapshot ?? "")?.[1] ?? configDialect(tree, folder);
  if (said !== null) return said;
  return tree.has(joinPath(folder, "migrations.js")) ? "sqlite" : null;
}
function configDialect(tree, folder) {
  return readDrizzleConfigs(tree).find((config) => config.out === folder)?.dialect ?? null;
}
function firstText(tree, matches) {
  for (const path of tree.keys()) {
    if (matches(path)) return textAt(tree, path);
  }
  return null;
}

// src/model/lies-at.ts
function liesAt(path, given) {
  const folder = given.replace(/^(?:\.\/)+|\/+$/g, "").replace(/^\.$/, "");
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

export {
  readDrizzleConfigs,
  drizzleSettings,
  readWranglerConfigs,
  resolvePath,
  findFolders,
  liesAt
};
