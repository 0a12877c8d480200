import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const dist = resolve(import.meta.dirname, "../dist");

/** What the damaged function says, and no other code does. */
export const damage = "`seven` is no number";

/**
 * A copy of `dist/` in which one function of ours throws a TypeError as soon as it is called: a mistake of our own,
 * which no input is known to bring about. Each entry that is built may have a copy of it in a file of its own. Gives the
 * folder, and fails where there is no such function, or a file has two.
 */
export function damagedDist(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "gate-damaged-"));
  const opening = new RegExp(`^(?:async )?function ${name}\\([^)]*\\) \\{$`, "gm");
  const damaged: string[] = [];
  for (const file of readdirSync(dist)) {
    if (file === "native") symlinkSync(join(dist, file), join(folder, file), "junction");
    else if (!/\.c?js$/.test(file)) cpSync(join(dist, file), join(folder, file));
    else {
      const text = readFileSync(join(dist, file), "utf8").replace(opening, (found) => {
        damaged.push(file);
        return `${found}\n  throw new TypeError(${JSON.stringify(damage)});`;
      });
      writeFileSync(join(folder, file), text);
    }
  }
  if (damaged.length === 0 || new Set(damaged).size < damaged.length)
    throw new Error(`functions ${name} in dist/: ${damaged.join(", ") || "none"}`);
  return folder;
}
