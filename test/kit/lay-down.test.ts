import { existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { layDown } from "../../src/kit/lay-down.ts";
import { fileTree } from "../../src/model/tree.ts";
import { temporaryFolder } from "../git/build-repository.ts";

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A workspace: the package `app` uses `db` of the same repository and `lib` of the registry. */
function workspace(): string {
  const top = realpathSync(temporaryFolder());
  put(top, {
    "packages/db/index.js": "working tree",
    "node_modules/lib/index.js": "lib",
    "node_modules/@scope/lib/index.js": "scoped",
    "node_modules/.cache/x": "",
    ".svelte-kit/tsconfig.json": "{}",
    ".svelte-kit/other.json": "{}",
  });
  mkdirSync(join(top, "packages/app/node_modules/@shop"), { recursive: true });
  const link = (target: string, path: string) => symlinkSync(join(top, target), join(top, path), "junction");
  link("packages/db", "packages/app/node_modules/@shop/db");
  link("node_modules/lib", "packages/app/node_modules/lib");
  return top;
}

const tree = fileTree(
  Object.entries({
    "packages/app/package.json": "{}",
    "packages/db/package.json": "{}",
    "packages/db/index.js": "of the side",
  }).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
);

test("packages are those of the working tree, the repository's own those of the side", () => {
  const top = workspace();
  const copy = realpathSync(temporaryFolder());
  layDown({ tree, top, ignored: ["node_modules", ".svelte-kit"] }, copy);
  const read = (path: string) => readFileSync(join(copy, path), "utf8");
  expect(read("packages/app/node_modules/@shop/db/index.js")).toBe("of the side");
  expect(realpathSync(join(copy, "packages/app/node_modules/lib"))).toBe(join(top, "node_modules/lib"));
  expect(read("node_modules/lib/index.js")).toBe("lib");
  expect(read("node_modules/@scope/lib/index.js")).toBe("scoped");
});

test("what is written beside the packages stays in the copy", () => {
  const top = workspace();
  const copy = realpathSync(temporaryFolder());
  layDown({ tree, top, ignored: ["node_modules", ".svelte-kit"] }, copy);
  put(copy, { "node_modules/.cache/y": "", "packages/db/index.js": "changed" });
  expect(existsSync(join(top, "node_modules/.cache/y"))).toBe(false);
  expect(readFileSync(join(top, "packages/db/index.js"), "utf8")).toBe("working tree");
});

test("of what git ignores, only the settings of a framework's types come along", () => {
  const copy = realpathSync(temporaryFolder());
  layDown({ tree, top: workspace(), ignored: ["node_modules", ".svelte-kit"] }, copy);
  expect(existsSync(join(copy, ".svelte-kit/tsconfig.json"))).toBe(true);
  expect(existsSync(join(copy, ".svelte-kit/other.json"))).toBe(false);
});
