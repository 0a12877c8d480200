import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../../src/check.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";

/** What the terminal says about a world of the demo, on a fixed day and with no time taken. */
export function sampleReport(world: string): string {
  const dir = mkdtempSync(join(tmpdir(), "drizzle-gate-docs-"));
  const side = (name: string) => ({ revision: { rev: name, commit: null }, tree: treeOf(join(world, name)) });
  const options = {
    migrations: [],
    all: false,
    driver: null,
    foreignKeys: null,
    snapshots: [],
    rows: null,
    seed: null,
    accept: [],
    failOn: "error",
    now: Date.UTC(2026, 5, 26),
  } as const;
  try {
    const comparison = { base: side("base"), head: side("head"), fork: null, conflicts: [] };
    const report = check(comparison, options, { dir, at: () => undefined, clock: () => 0, snapshots: [] });
    return renderTerminal(report, { width: 80, colour: false }).trimEnd();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function treeOf(folder: string): FileTree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  const entries = selectPaths(paths.sort()).map((path) => ({
    path,
    kind: "file" as const,
    bytes: readFileSync(join(folder, path)),
  }));
  return fileTree(entries);
}
