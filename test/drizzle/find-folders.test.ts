import { describe, expect, it } from "vitest";
import { findFolders } from "../../src/drizzle/find-folders.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { fileTree } from "../../src/model/tree.ts";

function treeOf(files: Readonly<Record<string, string>>) {
  return fileTree(
    Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
}

const journal = (dialect: string) => JSON.stringify({ version: "7", dialect, entries: [] });

describe("findFolders", () => {
  it("finds every SQLite folder and names the others", () => {
    const found = findFolders(
      treeOf({
        "packages/a/drizzle/meta/_journal.json": journal("sqlite"),
        "packages/b/migrations/meta/_journal.json": journal("turso"),
        "pg/meta/_journal.json": journal("postgresql"),
      }),
    );
    expect(found.places).toEqual([
      { path: "packages/a/drizzle", layout: "journal", dialect: "sqlite" },
      { path: "packages/b/migrations", layout: "journal", dialect: "turso" },
    ]);
    expect(found.foreign).toEqual([{ path: "pg", dialect: "postgresql" }]);
  });

  it("tells Prisma's folders from Drizzle's of 1.0", () => {
    const sql = "CREATE TABLE a (id integer);";
    const prisma = treeOf({
      "prisma/migrations/20260101000000_init/migration.sql": sql,
      "prisma/migrations/migration_lock.toml": "",
    });
    expect(findFolders(prisma).places).toEqual([]);
    const drizzle = treeOf({
      "drizzle/20260101000000_init/migration.sql": sql,
      "drizzle/20260101000000_init/snapshot.json": '{ "version": "7", "dialect": "sqlite" }',
    });
    expect(findFolders(drizzle).places).toEqual([{ path: "drizzle", layout: "folders", dialect: "sqlite" }]);
  });

  it("takes Prisma's lock file for the last word, even where a configuration of Drizzle names its folder", () => {
    const folder = {
      "prisma/migrations/20260101000000_init/migration.sql": "CREATE TABLE a (id integer);",
      "drizzle.config.ts": 'export default { dialect: "sqlite", out: "./prisma/migrations" };',
    };
    const place = { path: "prisma/migrations", layout: "folders", dialect: "sqlite" };
    expect(findFolders(treeOf(folder)).places).toEqual([place]);
    const locked = treeOf({ ...folder, "prisma/migrations/migration_lock.toml": 'provider = "sqlite"' });
    expect(findFolders(locked)).toEqual({ places: [], foreign: [] });
  });

  it("keeps a folder that the other side knows, whatever became of its journal", () => {
    const base = findFolders(treeOf({ "drizzle/meta/_journal.json": journal("sqlite") }));
    const emptied = treeOf({ "drizzle/meta/_journal.json": "" });
    expect(findFolders(emptied).places).toEqual([]);
    expect(findFolders(emptied, base.places).places).toEqual(base.places);
  });
});

describe("selectPaths", () => {
  it("reads folders, their configuration and the sources that open the database, and nothing else", () => {
    const wanted = [
      "app/drizzle/meta/_journal.json",
      "app/drizzle/meta/0000_snapshot.json",
      "app/drizzle/0000_a.sql",
      "app/package.json",
      "app/drizzle.config.ts",
      "wrangler.toml",
      ".github/workflows/ci.yml",
      "app/src/db/index.ts",
      "shop/drizzle/20260101000000_init/migration.sql",
      "shop/drizzle/20260101000000_init/snapshot.json",
      "app/src/room.ts",
      "Dockerfile",
      "app/scripts/start.sh",
      "nuxt.config.ts",
    ];
    const others = [
      "shop/drizzle/20260101000000_init/notes.md",
      "app/src/pages/home.stories.tsx",
      "app/examples/db.ts",
      "app/tests/migrate.ts",
      "app/node_modules/x/drizzle/meta/_journal.json",
      "other/package.json",
      "app/drizzle/notes.md",
      "app/src/db/index.test.ts",
    ];
    expect([...selectPaths([...wanted, ...others])].sort()).toEqual([...wanted].sort());
  });

  it("reads next to nothing where there is no migration folder", () => {
    expect(selectPaths(["src/db/index.ts", "package.json"])).toEqual([]);
  });
});
