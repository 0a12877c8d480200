import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** Builds `dist/` before the first test where a source is younger than it: what is tested is what is shipped. */
export function setup(): void {
  const sources = [
    ...filesIn("src"),
    "scripts/build.ts",
    "scripts/licences.ts",
    "package.json",
    "package-lock.json",
  ];
  const youngest = Math.max(...sources.map(timeOf));
  if (
    Math.min(
      ...["cli.js", "worker.cjs", "search.js", "babel.js", "whole-parser.js", "action.js"].map((name) =>
        timeOf(`dist/${name}`),
      ),
    ) >= youngest
  )
    return;
  execFileSync(process.execPath, [join(root, "scripts/build.ts")], { cwd: root, stdio: "inherit" });
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
}

/** When a file was last written; 0 where there is none. */
function timeOf(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
