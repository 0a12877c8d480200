import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareVersions } from "../../src/git/released/compare-versions.ts";
import { readReleased, type WantedFolder } from "../../src/git/released/read-released.ts";
import type { ReleasedVersions } from "../../src/model/released.ts";
import { textAt } from "../../src/model/tree.ts";
import { type BuiltRepository, buildRepository, runIsolated, temporaryFolder } from "./build-repository.ts";
import { complaintOf } from "./read-without-trace.ts";

const journal = (...tags: readonly string[]) =>
  JSON.stringify({
    version: "7",
    dialect: "sqlite",
    entries: tags.map((tag, idx) => ({ idx, when: idx + 1, tag })),
  });

const folder: WantedFolder = {
  of: "app/drizzle",
  paths: ["app/drizzle"],
  names: ["0000_a", "0001_b"],
  isBare: false,
};

/** An app whose folder lay elsewhere at first, with a tag at each commit but the last. */
function app(): BuiltRepository {
  const origin = buildRepository([
    { files: { "readme.md": "nothing yet", "big.bin": "x".repeat(300_000) } },
    { files: { "old/place/0000_a.sql": "A", "old/place/meta/_journal.json": journal("0000_a") } },
    {
      files: {
        "old/place/0000_a.sql": null,
        "old/place/meta/_journal.json": null,
        "app/drizzle/0000_a.sql": "A",
        "app/drizzle/meta/_journal.json": journal("0000_a"),
        "app/drizzle/meta/0000_snapshot.json": "{}",
      },
    },
    { files: { "readme.md": "the same folder" } },
    {
      files: { "app/drizzle/0001_b.sql": "B", "app/drizzle/meta/_journal.json": journal("0000_a", "0001_b") },
    },
    { files: { "readme.md": "not released" } },
  ]);
  for (const [place, name] of ["v0.1.0", "v0.2.0", "v1.0.0", "v1.0.1", "v1.10.0"].entries())
    origin.git("tag", ...(place % 2 === 0 ? ["-a", "-m", name] : []), name, origin.commits[place] ?? "");
  origin.git("tag", "nightly", origin.commits[5] ?? "");
  origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  return origin;
}

function read(
  repo: string,
  more: {
    readonly patterns?: readonly string[];
    readonly folders?: readonly WantedFolder[];
    readonly fetch?: boolean;
  } = {},
): Promise<ReleasedVersions> {
  return readReleased({ repo, patterns: ["v*"], folders: [folder], fetch: true, ...more });
}

/** By version and place: the files that are there. */
const plain = ({ folders }: ReleasedVersions) =>
  folders.map(({ versions, path, tree }) => [versions.toSorted().join(" "), path, ...tree.keys()].join(" "));

const everything = [
  "v1.0.0 v1.0.1 app/drizzle app/drizzle/0000_a.sql app/drizzle/meta/_journal.json",
  "v1.10.0 app/drizzle app/drizzle/0000_a.sql app/drizzle/0001_b.sql app/drizzle/meta/_journal.json",
  "v0.2.0 old/place app/drizzle/0000_a.sql app/drizzle/meta/_journal.json",
];

describe("released versions", () => {
  test("are read where their tags are, each different folder once, also where it lay elsewhere", async () => {
    const { dir } = app();
    const released = await read(dir);
    expect(released.versions).toEqual(["v0.1.0", "v0.2.0", "v1.0.0", "v1.0.1", "v1.10.0"]);
    expect(plain(released)).toEqual(everything);
    expect(textAt(released.folders[1]?.tree ?? new Map(), "app/drizzle/0001_b.sql")).toBe("B");
    expect(released.unread).toEqual([]);
  });

  test("are none where there is no tag at all, and a wrong name where there are others", async () => {
    const { dir, git } = app();
    const complaint = await complaintOf(read(dir, { patterns: ["release-*"] }));
    expect(complaint).toBe(
      "CannotCheck: No tag matches `release-*`; there are `v1.10.0`, `v1.0.1`, `v1.0.0` and 3 more",
    );
    for (const tag of git("tag").split("\n")) git("tag", "-d", tag);
    expect(await read(dir)).toEqual({ patterns: ["v*"], versions: [], folders: [], unread: [] });
  });

  test("lie in the repository's root as well", async () => {
    const { dir, git } = buildRepository([
      { files: { "0000_a.sql": "A", "meta/_journal.json": journal("0000_a") } },
    ]);
    git("tag", "v1");
    const released = await read(dir, { folders: [{ ...folder, of: "", paths: [""] }] });
    expect(plain(released)).toEqual(["v1  0000_a.sql meta/_journal.json"]);
  });

  test("of the layout of 1.0 are read, without snapshots", async () => {
    const files = { "drizzle/2025_a/migration.sql": "A", "drizzle/2025_a/snapshot.json": "{}" };
    const { dir, git } = buildRepository([{ files }]);
    git("tag", "v1");
    const released = await read(dir, { folders: [{ ...folder, of: "drizzle", paths: ["drizzle"] }] });
    expect(plain(released)).toEqual(["v1 drizzle drizzle/2025_a/migration.sql"]);
    expect(released.folders[0]?.layout).toBe("folders");
  });
});

describe("a clone of depth 1 without tags", () => {
  function shallow(origin: BuiltRepository): string {
    const dir = temporaryFolder();
    runIsolated(dir, ["init", "--quiet", "--template=", "."]);
    runIsolated(dir, ["remote", "add", "origin", `file://${origin.dir}`]);
    runIsolated(dir, ["fetch", "--quiet", "--no-tags", "--depth=1", "origin", "main"]);
    runIsolated(dir, ["checkout", "--quiet", "--detach", "FETCH_HEAD"]);
    return dir;
  }

  for (const filter of ["true", "false"])
    test(`fetches what the versions have, where the remote ${filter === "true" ? "leaves files out" : "sends all"}`, async () => {
      const origin = app();
      origin.git("config", "uploadpack.allowFilter", filter);
      const dir = shallow(origin);
      const before = runIsolated(dir, ["count-objects", "-v"]);
      const released = await read(dir);
      expect(released.versions).toEqual(["v0.1.0", "v0.2.0", "v1.0.0", "v1.0.1", "v1.10.0"]);
      expect(plain(released)).toEqual(everything);
      expect(released.unread).toEqual([]);
      expect(runIsolated(dir, ["count-objects", "-v"])).toBe(before);
      expect(runIsolated(dir, ["tag"])).toBe("");
    });

  test("says what it cannot fetch", async () => {
    const origin = app();
    const dir = shallow(origin);
    runIsolated(dir, ["tag", "v9.0.0", "HEAD"]);
    rmSync(origin.dir, { recursive: true });
    const released = await read(dir);
    expect(released.versions).toEqual(["v9.0.0"]);
    expect(released.unread.map(({ reason }) => reason).join()).toContain(
      "the tags of `origin` could not be listed",
    );
    runIsolated(dir, ["tag", "-d", "v9.0.0"]);
    expect(await complaintOf(read(dir))).toContain("No released version could be read");
  });
});

test("versions come in their order", () => {
  const versions = [
    "v1.10.0",
    "v1.2.0",
    "v1.0.0",
    "v1.0.0-rc.2",
    "v1.0.0-rc.10",
    "v1.0.0-beta",
    "v2",
    "app@1.0.0",
    "v1.0.0.1",
  ];
  expect(versions.toSorted(compareVersions)).toEqual([
    ...["app@1.0.0", "v1.0.0-beta", "v1.0.0-rc.2", "v1.0.0-rc.10", "v1.0.0", "v1.0.0.1"],
    ...["v1.2.0", "v1.10.0", "v2"],
  ]);
});
