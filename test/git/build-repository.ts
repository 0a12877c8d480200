import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import {
  type BuildOptions,
  type BuiltRepository,
  type CommitToBuild,
  makeRepository,
} from "../../scripts/make-repository.ts";

export { type BuiltRepository, runIsolated } from "../../scripts/make-repository.ts";

/** Makes a real repository, as `makeRepository` does, in a temporary folder that is removed after the test file. */
export function buildRepository(
  commits: readonly CommitToBuild[],
  options: BuildOptions = {},
): BuiltRepository {
  return makeRepository(temporaryFolder(), commits, options);
}

/** An empty folder that is removed after the test file. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "gate-git-test-"));
  folders.add(dir);
  return dir;
}

const folders = new Set<string>();

afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});
