import { expect, test } from "vitest";
import { findConfigs } from "../../src/kit/find-configs.ts";
import { fileTree } from "../../src/model/tree.ts";

function configsIn(files: Readonly<Record<string, string>>, folder: string): readonly string[] {
  const tree = fileTree(
    Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
  return findConfigs(tree, folder).map(({ file, cwd }) => `${cwd}: ${file}`);
}

const sqlite = (out: string) => `export default { dialect: "sqlite", schema: "./s.ts", out: "${out}" };`;

test("the config whose `out` is the folder", () => {
  const files = {
    "apps/a/drizzle.config.ts": sqlite("./drizzle"),
    "apps/b/drizzle.config.ts": sqlite("./drizzle/"),
    "drizzle.pg.config.ts": `export default { dialect: "postgresql", out: "./apps/a/drizzle" };`,
  };
  expect(configsIn(files, "apps/a/drizzle")).toEqual(["apps/a: apps/a/drizzle.config.ts"]);
  expect(configsIn(files, "apps/b/drizzle")).toEqual(["apps/b: apps/b/drizzle.config.ts"]);
});

test("drizzle-kit's own default where it says none", () => {
  const files = { "drizzle.config.ts": `export default { dialect: "sqlite", schema: "./s.ts" };` };
  expect(configsIn(files, "drizzle")).toEqual([": drizzle.config.ts"]);
});

test("of several for one folder, the one drizzle-kit takes by itself", () => {
  const files = {
    "drizzle.a.config.ts": sqlite("./drizzle"),
    "drizzle.config.ts": sqlite("./drizzle"),
  };
  expect(configsIn(files, "drizzle")).toEqual([": drizzle.config.ts", ": drizzle.a.config.ts"]);
});

test("what a script generates with, whatever its name and wherever it is started", () => {
  const files = {
    "packages/db/package.json": `{ "scripts": {
      "generate": "with-env drizzle-kit generate --config ./configs/sqlite.config.ts && echo done",
      "generate:pg": "drizzle-kit generate --config=configs/pg.config.ts",
      "gone": "drizzle-kit generate --config=configs/gone.config.ts" } }`,
    "packages/db/configs/sqlite.config.ts": sqlite("./migrations/sqlite"),
    "packages/db/configs/pg.config.ts": `export default { dialect: "postgresql", out: "./migrations/pg" };`,
  };
  expect(configsIn(files, "packages/db/migrations/sqlite")).toEqual([
    "packages/db: packages/db/configs/sqlite.config.ts",
  ]);
});

test("one that computes where it writes may be it, and comes last", () => {
  const files = {
    "drizzle.config.ts": `export default { dialect: "sqlite", out: join(here, "migrations") };`,
    "other/drizzle.config.ts": `export default { dialect: "sqlite", out: join(here, "x") };`,
    "zz.drizzle.config.ts": sqlite("./migrations"),
  };
  expect(configsIn(files, "migrations")).toEqual([": zz.drizzle.config.ts", ": drizzle.config.ts"]);
});

test("none where all write elsewhere", () => {
  expect(configsIn({ "drizzle.config.ts": sqlite("./other") }, "drizzle")).toEqual([]);
});
