import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tried } from "./score.ts";

/**
 * Those that the compiler refuses: nobody could merge them, so they are no gap in the tests. Stryker cannot ask it
 * itself, since TypeScript 7 is a program and no library. Only survivors are asked about, one after the other.
 */
export function refusedByCompiler(
  root: string,
  scratch: string,
  survivors: readonly Tried[],
): ReadonlySet<Tried> {
  const tree = join(scratch, "types");
  mkdirSync(tree, { recursive: true });
  for (const name of ["src", "package.json", "tsconfig.json"])
    cpSync(join(root, name), join(tree, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "junction");
  writeFileSync(
    join(tree, "tsconfig.src.json"),
    JSON.stringify({
      extends: "./tsconfig.json",
      include: ["src"],
      compilerOptions: { incremental: true, tsBuildInfoFile: "./seen.tsbuildinfo" },
    }),
  );
  const isRefused = ({ file, source, mutated }: Tried): boolean => {
    writeFileSync(join(tree, file), mutated);
    const { status } = spawnSync("tsc", ["-p", "tsconfig.src.json"], {
      cwd: tree,
      shell: process.platform === "win32",
    });
    writeFileSync(join(tree, file), source);
    return status !== 0;
  };
  return new Set(survivors.filter(isRefused));
}
