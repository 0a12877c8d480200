import { CannotCheck } from "../model/errors.ts";
import { pathText } from "./path-text.ts";
import { complaintIn, inFolder, runGit } from "./run-git.ts";

/**
 * Of these paths, from the root of the working tree, those whose content git has neither in a commit nor in its index. What
 * git itself wrote, as a file with conflict markers, counts as known.
 */
export async function findUnsaved(top: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const literal = ["--literal-pathspecs", "status"];
  const how = ["--porcelain=v1", "-z", "--untracked-files=all", "--ignored=matching", "--no-renames", "--"];
  const { code, stdout, stderr } = await runGit(inFolder(top), [...literal, ...how, ...paths]);
  if (code !== 0) throw new CannotCheck(`Git cannot tell what was changed (${complaintIn(stderr)})`);
  return pathText(stdout)
    .split("\0")
    .filter((record) => record !== "" && isUnsaved(record.slice(0, 2)))
    .map((record) => record.slice(3));
}

/** https://git-scm.com/docs/git-status#_short_format */
function isUnsaved(state: string): boolean {
  if (state === "??" || state === "!!") return true;
  const isUnmerged = /U|^(?:AA|DD)$/.test(state);
  return !isUnmerged && /[MT]/.test(state[1] ?? "");
}
