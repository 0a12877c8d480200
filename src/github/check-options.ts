import { globSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import type { AcceptOption, CheckOptions } from "../model/options.ts";
import { code } from "../model/text.ts";
import type { ActionInputs } from "./inputs.ts";

/**
 * What the core is told: the inputs, with files found and read. Paths count from the workspace.
 * Throws `CannotCheck` for a file that is not there: a check without the rows it was promised would mean less than it says.
 */
export function checkOptionsOf(
  inputs: ActionInputs,
  workspace: string,
  label: AcceptOption | null,
  now: number,
): CheckOptions {
  return {
    migrations: inputs.migrations,
    all: false,
    driver: inputs.driver,
    foreignKeys: inputs.foreignKeys,
    snapshots: inputs.snapshots.flatMap((pattern) => filesFor(pattern, workspace)),
    rows: inputs.rows,
    seed:
      inputs.seedFile === null ? null : { file: inputs.seedFile, text: readSeed(inputs.seedFile, workspace) },
    accept: label === null ? inputs.accept : [...inputs.accept, label],
    failOn: inputs.failOn,
    now,
  };
}

function filesFor(pattern: string, workspace: string): readonly string[] {
  const plain = resolve(workspace, pattern);
  if (isFile(plain)) return [plain];
  const found = globSync(pattern, { cwd: workspace })
    .map((path) => resolve(workspace, path))
    .filter(isFile)
    .sort();
  if (found.length === 0) {
    throw new CannotCheck(
      `\`snapshot\` names ${code(pattern)}, and there is no such file: let an earlier step bring it, or leave the input out`,
    );
  }
  return found;
}

function readSeed(path: string, workspace: string): string {
  try {
    return readFileSync(resolve(workspace, path), "utf8");
  } catch {
    throw new CannotCheck(
      `\`seed\` names ${code(path)}, which cannot be read: check the path, or leave the input out`,
    );
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
