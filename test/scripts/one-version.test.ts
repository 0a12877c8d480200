import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { versionsOf } from "../../scripts/fixtures/drizzle-kit.ts";

const root = join(import.meta.dirname, "../..");

function* textsIn(folder: string): Generator<readonly [string, string]> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes("node_modules") || path.endsWith(".json")) continue;
    yield [path.slice(root.length + 1), readFileSync(path, "utf8")];
  }
}

/** What is generated from it names it too: fixtures, answers of drizzle-kit, the lock. */
test("a newer drizzle 1.0 is one line", () => {
  const { "drizzle-orm": orm = "", "drizzle-kit": kit } = versionsOf("folders");
  const version = orm.replace("npm:drizzle-orm@", "");
  expect(version).toMatch(/^1\.0\.0/);
  expect(kit).toBe(`npm:drizzle-kit@${version}`);
  const named = ["package.json", "tools/drizzle-kit/package.json"].flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .filter((line) => line.includes(version)),
  );
  expect(named).toEqual([`    "drizzle-orm-v1": "npm:drizzle-orm@${version}",`]);
  const elsewhere = ["src", "scripts", "test", ".github", "docs/workflows"].flatMap((folder) =>
    [...textsIn(folder)].filter(([, text]) => text.includes(version)).map(([path]) => path),
  );
  expect(elsewhere).toEqual([]);
});
