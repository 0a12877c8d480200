/**
 * Writes `test/code/migrations.json`: what real drizzle-kit makes of each change of `test/code/changes.ts`.
 *
 *   node scripts/code-migrations.ts
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as app from "../test/code/app.ts";
import { changes } from "../test/code/changes.ts";
import { edited } from "../test/code/edited.ts";
import { installKit, modulesOf } from "./fixtures/drizzle-kit.ts";

interface Api {
  generateSQLiteDrizzleJson(imports: object): Promise<object>;
  generateSQLiteMigration(before: object, after: object): Promise<readonly string[]>;
}

installKit("journal");
const room = join(modulesOf("journal"), ".code-app");
rmSync(room, { recursive: true, force: true });
mkdirSync(room, { recursive: true });
const api: Api = createRequire(join(room, "a.js"))("drizzle-kit/api");
const snapshotOf = async (name: string, text: string): Promise<object> => {
  const file = join(room, `${name}.mjs`);
  writeFileSync(file, text);
  return api.generateSQLiteDrizzleJson(await import(pathToFileURL(file).href));
};
const empty = await snapshotOf("nothing", "export {};");
const base = await snapshotOf("base", app.schema);
const made: Record<string, readonly string[]> = { base: await api.generateSQLiteMigration(empty, base) };
for (const change of changes) {
  const after = await snapshotOf(change.id, edited(app.schema, change.schema));
  made[change.id] = await api.generateSQLiteMigration(base, after);
}
rmSync(room, { recursive: true, force: true });
writeFileSync(
  join(import.meta.dirname, "../test/code/migrations.json"),
  `${JSON.stringify(made, null, 2)}\n`,
);
console.log(`${changes.length} changes`);
