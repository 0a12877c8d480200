/**
 * Writes `test/code/migrations.json`: what drizzle-kit of both lines makes of each change of the apps in `test/code/`.
 *
 *   node scripts/code-migrations.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { apps } from "../test/code/apps.ts";
import { variants } from "../test/code/variants.ts";
import { migrationsOf } from "./code-migrations/make.ts";

const made: Record<string, Record<string, Readonly<Record<string, readonly string[]>>>> = {};
for (const app of apps) {
  for (const variant of variants.filter(({ driver }) => driver === "better-sqlite3")) {
    made[app.name] = { ...made[app.name], [variant.layout]: await migrationsOf(app, variant) };
    console.log(`${app.name}: ${app.changes.length} changes, ${variant.layout}`);
  }
}
writeFileSync(
  join(import.meta.dirname, "../test/code/migrations.json"),
  `${JSON.stringify(made, null, 2)}\n`,
);
