import { realpathSync, rmSync } from "node:fs";
import { makeTemporaryFolder, temporaryParent } from "../files/temporary-folder.ts";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";

/** Makes an empty folder in the runner's or the system's temporary folder; throws `CannotCheck` where it cannot. */
export function makeScratchFolder(): string {
  const parent = temporaryParent();
  try {
    return realpathSync(makeTemporaryFolder(parent));
  } catch (error) {
    const why = error instanceof Error && "code" in error ? error.code : String(error);
    throw new CannotCheck(
      `No scratch folder could be created in ${code(parent)} (${why}); point \`TMPDIR\` (on a runner \`RUNNER_TEMP\`) to a writable folder with free space`,
    );
  }
}

/** Removes it with everything in it, although a process that is just ending may still hold files. */
export function removeScratchFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
}
