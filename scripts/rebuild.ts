import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Builds a copy of the sources in another folder and gives its files by path. */
export function buildElsewhere(root: string): ReadonlyMap<string, Buffer> {
  const copy = mkdtempSync(join(tmpdir(), "drizzle-gate-elsewhere-"));
  try {
    for (const part of ["src", "scripts", "package.json", "tsconfig.json"]) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
    execFileSync(process.execPath, [join(copy, "scripts/build.ts")], { cwd: tmpdir(), stdio: "inherit" });
    return filesOf(join(copy, "dist"));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Paths that a folder and a set of files do not have alike. */
export function differences(folder: string, files: ReadonlyMap<string, Buffer>): readonly string[] {
  const mine = filesOf(folder);
  const paths = new Set([...mine.keys(), ...files.keys()]);
  return [...paths].filter((path) => {
    const a = mine.get(path);
    const b = files.get(path);
    return a === undefined || b === undefined || !a.equals(b);
  });
}

function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path)]));
}
