import { joinPath } from "../model/tree.ts";

/** A relative path as a config has it, from the repository's root; as the system would take half a character. */
export function resolvePath(folder: string, relative: string): string {
  const parts = joinPath(folder, relative).split("/");
  const resolved: string[] = [];
  for (const part of parts) {
    if (part === "..") resolved.pop();
    else if (part !== "." && part !== "") resolved.push(part);
  }
  return resolved.join("/").toWellFormed();
}
