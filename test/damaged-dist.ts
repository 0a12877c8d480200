import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const dist = resolve(import.meta.dirname, "../dist");

/** What the damaged function says, and no other code does. */
export const damage = "`seven` is no number";

/**
 * A copy of `dist/` in which one function of ours throws a TypeError as soon as it is called: a mistake of our own,
 * which no input is known to bring about. Gives the folder, and fails where there is not exactly one such function.
 */
export function damagedDist(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "gate-damaged-"));
  const opening = new RegExp(`^(?:async )?function ${name}\\([^)]*\\) \\{$`, "gm");
  let damaged = 0;
  for (const file of readdirSync(dist)) {
    if (file === "native") symlinkSync(join(dist, file), join(folder, file), "junction");
    else if (!file.endsWith(".js")) cpSync(join(dist, file), join(folder, file));
    else {
      const text = readFileSync(join(dist, file), "utf8").replace(opening, (found) => {
        damaged += 1;
        return `${found}\n  throw new TypeError(${JSON.stringify(damage)});`;
      });
      writeFileSync(join(folder, file), text);
    }
  }
  if (damaged !== 1) throw new Error(`${damaged} functions ${name} in dist/`);
  return folder;
}
