import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { type App, type AppFiles, sourcesOf } from "../../test/code/apps.ts";
import type { AppChange } from "../../test/code/changes/change.ts";
import type { Variant } from "../../test/code/variants.ts";
import { hints, installKit, modulesOf, run } from "../fixtures/drizzle-kit.ts";

/** The statements of each change, by its id; "base" are those that make the first database. */
type Made = Readonly<Record<string, readonly string[]>>;

/** Where each line of drizzle-kit has its functions. */
const apis = { journal: "drizzle-kit/api", folders: "drizzle-kit/payload/sqlite" };

interface JournalApi {
  generateSQLiteDrizzleJson(imports: object, before?: string, casing?: string): Promise<object>;
  generateSQLiteMigration(before: object, after: object): Promise<readonly string[]>;
}

interface FoldersApi {
  generateDrizzleJson(imports: object): Promise<object>;
  generateMigration(before: object, after: object, options?: { hints?: unknown }): Promise<readonly string[]>;
}

/** Has the drizzle-kit of a layout make every migration of an app. */
export async function migrationsOf(app: App, variant: Variant): Promise<Made> {
  const kit = variant.layout;
  installKit(kit);
  const room = join(modulesOf(kit), `.code-${app.name}`);
  rmSync(room, { recursive: true, force: true });
  const module = (name: string, change: AppChange | null): string =>
    bundled(join(room, name), sourcesOf(app, variant, change), app.schema);
  const imported = (file: string): Promise<object> => import(pathToFileURL(file).href);
  const require = createRequire(join(room, "a.js"));
  const { snapshot, compare } = kit === "journal" ? journalApi(require, app) : foldersApi(require);
  const base = await snapshot(await imported(module("base", null)));
  const made: Record<string, readonly string[]> = { base: await compare(await snapshot({}), base) };
  for (const [at, change] of app.changes.entries()) {
    // drizzle-kit prints the path, and is known to ask by the word "rename".
    const file = module(`${at}`, change);
    if (change.isByHand) made[change.id] = [];
    else if (change.renamed !== undefined && kit === "journal")
      made[change.id] = await onTerminal(app, room, `${at}`);
    else made[change.id] = await compare(base, await snapshot(await imported(file)), change.renamed);
  }
  rmSync(room, { recursive: true, force: true });
  return made;
}

interface Api {
  snapshot(imports: object): Promise<object>;
  compare(before: object, after: object, renamed?: readonly [string, string]): Promise<readonly string[]>;
}

function journalApi(require: NodeJS.Require, { casing }: App): Api {
  const api: JournalApi = require(apis.journal);
  return {
    snapshot: (imports) => api.generateSQLiteDrizzleJson(imports, undefined, casing),
    compare: (before, after) => api.generateSQLiteMigration(before, after),
  };
}

function foldersApi(require: NodeJS.Require): Api {
  const api: FoldersApi = require(apis.folders);
  return {
    snapshot: (imports) => api.generateDrizzleJson(imports),
    compare: (before, after, renamed) =>
      api.generateMigration(
        before,
        after,
        renamed === undefined ? {} : { hints: JSON.parse(hints("folders", renamed)[1] ?? "[]") },
      ),
  };
}

/** The schema of a version as one module, where drizzle-kit finds the drizzle-orm that it belongs to. */
function bundled(folder: string, files: AppFiles, schema: string): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const outfile = join(folder, "schema.mjs");
  buildSync({
    entryPoints: [join(folder, schema)],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    logLevel: "error",
  });
  return outfile;
}

/** drizzle-kit 0.31 asks about renames nowhere but on a terminal. */
async function onTerminal(app: App, room: string, name: string): Promise<readonly string[]> {
  const place = join(room, name);
  const steps = [join(room, "base/schema.mjs"), join(place, "schema.mjs")];
  for (const [at, file] of steps.entries()) {
    const config = { dialect: "sqlite", schema: "./now.mjs", out: "./drizzle", casing: app.casing };
    writeFileSync(join(place, "now.mjs"), readFileSync(file));
    writeFileSync(join(place, "drizzle.config.ts"), `export default ${JSON.stringify(config)};\n`);
    await run("journal", place, ["generate", "--config", "drizzle.config.ts", "--name", `s${at}`], at === 1);
  }
  const [last] = readdirSync(join(place, "drizzle")).filter((name) => name.endsWith("s1.sql"));
  if (last === undefined) throw new Error(`drizzle-kit wrote nothing in ${place}`);
  const text = readFileSync(join(place, "drizzle", last), "utf8");
  return text.split("--> statement-breakpoint").map((statement) => statement.trim());
}
