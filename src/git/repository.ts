import { resolve } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { complaintIn, inFolder, type Place, runGit } from "./run-git.ts";

/** Where a repository keeps what is read from it. Paths are absolute. */
export interface Repository {
  readonly place: Place;
  /** Root of the working tree; null in a bare repository. */
  readonly top: string | null;
  readonly gitDir: string;
  readonly objects: string;
  /** The list of a shallow clone's edges, whether or not it is there. */
  readonly shallow: string;
  /** "sha1" or "sha256". */
  readonly format: string;
}

/** Finds the repository a folder belongs to. Throws `CannotCheck` where there is none. */
export async function openRepository(folder: string): Promise<Repository> {
  const place = inFolder(folder);
  const questions = ["--git-dir", "--git-path", "objects", "--git-path", "shallow"];
  const shape = ["--is-inside-work-tree", "--show-object-format", "--show-cdup"];
  const { code, stdout, stderr } = await runGit(place, ["rev-parse", ...questions, ...shape]);
  const [gitDir, objects, shallow, inside, format, up] = stdout.toString("utf8").split("\n");
  if (code !== 0 || !gitDir || !objects || !shallow || !format) throw notOpened(folder, stderr);
  return {
    place,
    top: inside === "true" ? resolve(folder, up ?? "") : null,
    gitDir: resolve(folder, gitDir),
    objects: resolve(folder, objects),
    shallow: resolve(folder, shallow),
    format,
  };
}

function notOpened(folder: string, stderr: string): CannotCheck {
  if (stderr.includes("cannot change to"))
    return new CannotCheck(`No such folder: ${code(folder)}. Pass the repository's folder with \`--repo\``);
  if (stderr.includes("not a git repository"))
    return new CannotCheck(`Not a git repository: ${code(folder)}. Run this inside one, or pass \`--repo\``);
  return new CannotCheck(`Git cannot open ${code(folder)} (${complaintIn(stderr)})`);
}
