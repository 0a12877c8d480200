import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Kit, modulesOf } from "../../scripts/fixtures/drizzle-kit.ts";
import { type BuiltRepository, buildRepository } from "../git/build-repository.ts";

const fixtures = join(import.meta.dirname, "../../migrations-fixtures/rules/schema-not-migrated");

/** One side of a case of the rule, as files. */
export function sideOf(name: string, kit: Kit, side: "base" | "head"): Readonly<Record<string, string>> {
  const folder = join(fixtures, kit === "journal" ? name : `${name}-1.0`, side);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

/** What is recorded of a case of the rule. */
export function recordOf(name: string, kit: Kit): unknown {
  const folder = join(fixtures, kit === "journal" ? name : `${name}-1.0`);
  return JSON.parse(readFileSync(join(folder, "dry-run.json"), "utf8"));
}

/** A repository with a commit for each set of files, and one line of drizzle-kit installed beside them. */
export function project(
  kit: Kit,
  ...commits: readonly Readonly<Record<string, string | null>>[]
): BuiltRepository {
  const [first = {}, ...others] = commits;
  const built = buildRepository(
    [{ ...first, ".gitignore": "node_modules\n" }, ...others].map((files) => ({ files })),
  );
  symlinkSync(modulesOf(kit), join(built.dir, "node_modules"), "junction");
  return built;
}

/** Writes files into a working tree. */
export function put(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}
