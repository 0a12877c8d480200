import { basename } from "node:path";

/** What to call each of some files: its name, or where two have the same, as much of its path as tells them apart. */
export function nameSnapshots(paths: readonly string[]): readonly string[] {
  const byName = Map.groupBy(paths, (path) => basename(path));
  return paths.map((path) => {
    const name = basename(path);
    const others = new Set(byName.get(name));
    return others.size > 1 ? path.slice(commonFolder([...others]).length) : name;
  });
}

/** The folder that they all lie in, with its last slash. */
function commonFolder([first = "", ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, Math.max(...["/", "\\"].map((slash) => first.lastIndexOf(slash, length - 1))) + 1);
}
