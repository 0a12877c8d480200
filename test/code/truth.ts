import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as app from "./app.ts";
import type { AppChange } from "./changes.ts";
import { edited } from "./edited.ts";
import migrations from "./migrations.json" with { type: "json" };

/** The files of one version of the app, by path. */
export type AppFiles = Readonly<Record<string, string>>;

const made: Readonly<Record<string, readonly string[] | undefined>> = migrations;

/** Both versions of the app, as a pull request has them. */
export function versionsOf(change: AppChange): { readonly base: AppFiles; readonly head: AppFiles } {
  const common = { "src/relations.ts": app.relations, "src/client.ts": app.client };
  const base = { ...common, "src/schema.ts": app.schema, "src/queries.ts": app.queries };
  const head = {
    ...common,
    "src/schema.ts": edited(app.schema, change.schema),
    "src/queries.ts": edited(app.queries, change.queries ?? []),
  };
  const first = made["base"] ?? [];
  const second = [...(made[change.id] ?? []), ...(change.more ?? [])];
  return {
    base: { ...base, ...folder([first]) },
    head: { ...head, ...folder(second.length === 0 ? [first] : [first, second]) },
  };
}

/** A journal folder with a migration for each list of statements. */
function folder(steps: readonly (readonly string[])[]): AppFiles {
  const entries = steps.map((_, idx) => ({
    ...{ idx, version: "6", when: 1_750_000_000_000 + idx, tag: `000${idx}_step`, breakpoints: true },
  }));
  return {
    "drizzle/meta/_journal.json": JSON.stringify({ version: "7", dialect: "sqlite", entries }),
    ...Object.fromEntries(
      steps.map((statements, idx) => [
        `drizzle/000${idx}_step.sql`,
        statements.join("\n--> statement-breakpoint\n"),
      ]),
    ),
  };
}

/** What became of a version of the app on the schema of the other. */
export type Fate = "works" | "differs" | "breaks";

/** What really happens to a change, on a database that already ran rows. */
export interface Truth {
  readonly old: Fate;
  readonly new: Fate;
  /** The queries of the old version that fail, by name. */
  readonly failing: readonly string[];
}

interface Version {
  readonly dir: string;
  readonly image: Buffer;
}

/** Migrates a database as the app does, and runs every query of both versions on both schemas. */
export async function truthOf(change: AppChange): Promise<Truth> {
  const root = resolve(import.meta.dirname, "../../.tmp");
  mkdirSync(root, { recursive: true });
  const dir = mkdtempSync(join(root, "code-"));
  try {
    const { base, head } = versionsOf(change);
    const before = lay(join(dir, "base"), base, null);
    const after = lay(join(dir, "head"), head, before.image);
    const [old, oldThere] = [await answers(before, before.image), await answers(before, after.image)];
    const [now, nowThere] = [await answers(after, after.image), await answers(after, before.image)];
    const failing = failingIn(old, oldThere);
    return { old: fateOf(old, oldThere), new: fateOf(now, nowThere), failing };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function lay(dir: string, files: AppFiles, from: Buffer | null): Version {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  const db = from === null ? new Database(":memory:") : new Database(from);
  db.pragma("foreign_keys = OFF");
  migrate(drizzle(db), { migrationsFolder: join(dir, "drizzle") });
  if (from === null) db.exec(app.seed);
  const image = db.serialize();
  db.close();
  return { dir, image };
}

type Answers = ReadonlyMap<string, { readonly value: string } | { readonly error: string }>;

/** What each query of a version answers on a database of its own. */
async function answers({ dir }: Version, image: Buffer): Promise<Answers> {
  const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(dir, "src", path)).href);
  const { use }: { use: (db: unknown) => void } = await load("client.ts");
  const queries: Readonly<Record<string, () => Promise<unknown>>> = await load("queries.ts");
  const found = new Map<string, { value: string } | { error: string }>();
  for (const [name, ask] of Object.entries(queries)) {
    const db = new Database(image);
    try {
      use(db);
      found.set(name, { value: JSON.stringify(await ask()) });
    } catch (error) {
      found.set(name, { error: error instanceof Error ? error.message : String(error) });
    } finally {
      db.close();
    }
  }
  return found;
}

function failingIn(own: Answers, there: Answers): readonly string[] {
  return [...own].flatMap(([name, answer]) => {
    const other = there.get(name);
    return "value" in answer && other !== undefined && "error" in other ? [name] : [];
  });
}

function fateOf(own: Answers, there: Answers): Fate {
  if (failingIn(own, there).length > 0) return "breaks";
  // What fails at home says nothing of elsewhere.
  const isSame = [...own].every(
    ([name, answer]) => "error" in answer || JSON.stringify(there.get(name)) === JSON.stringify(answer),
  );
  return isSame ? "works" : "differs";
}
