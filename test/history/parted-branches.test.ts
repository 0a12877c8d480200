import { describe, expect, test } from "vitest";
import { partedBranches } from "../../src/history/parted-branches.ts";
import type { Case } from "../../src/model/case.ts";
import type { Migration, MigrationFolder, Snapshot } from "../../src/model/migration.ts";

/** A migration that changes the schema; its snapshot follows those behind the arrow, none without an arrow. */
function folder(...steps: readonly string[]): MigrationFolder {
  const parts = steps.map((step) => step.split("<"));
  const statements = [{ kind: "alter-table" }];
  return {
    migrations: parts.map(
      ([name], position) => ({ name, position, chunks: [{ statements }] }) as unknown as Migration,
    ),
    snapshots: parts.flatMap(([name = "", parents]) =>
      parents === undefined
        ? []
        : [{ migration: name, id: name, prevIds: parents.split("+") } as unknown as Snapshot],
    ),
  } as unknown as MigrationFolder;
}

function parted(base: MigrationFolder, head: MigrationFolder, fork: MigrationFolder | null) {
  const names = new Set(base.migrations.map(({ name }) => name));
  const added = head.migrations.filter(({ name }) => !names.has(name));
  const found = partedBranches({ base, head, added } as unknown as Case, fork);
  const listed = (migrations: readonly Migration[]) => migrations.map(({ name }) => name).join(" ");
  return found === null ? null : [found.known, found.baseAdded, found.headAdded].map(listed).join(" | ");
}

describe("which of base's migrations the new ones were written without", () => {
  const base = folder("m<", "a<m");
  const fork = folder("m<");
  test.each([
    ["the snapshot follows base's last", base, folder("m<", "a<m", "b<a"), null, null],
    ["the snapshot follows the fork", base, folder("m<", "a<m", "b<m"), null, "m | a | b"],
    ["a later one has brought them together", base, folder("m<", "a<m", "b<m", "c<a+b"), null, "m | a | b"],
    ["git says where they parted", base, folder("m<", "a<m", "b"), fork, "m | a | b"],
    ["neither git nor a snapshot says", base, folder("m<", "a<m", "b"), null, null],
    ["git is behind what the snapshot follows", base, folder("m<", "a<m", "b<a"), fork, null],
    [
      "base's has no snapshot, and git knows no fork",
      folder("m<", "a"),
      folder("m<", "a", "b<m"),
      null,
      null,
    ],
    [
      "base's has no snapshot, and came after the fork",
      folder("m<", "a"),
      folder("m<", "a", "b<m"),
      fork,
      "m | a | b",
    ],
    ["the parent is missing", base, folder("m<", "a<m", "b<x"), null, null],
  ])("%s", (_, before, head, from, expected) => {
    expect(parted(before, head, from)).toBe(expected);
  });
});
