import { readFileSync } from "node:fs";
import { layer } from "@effect/sql-sqlite-bun/SqliteClient";
import { SQL } from "bun";
import { drizzle } from "drizzle-orm/bun-sqlite";
import { migrate } from "drizzle-orm/bun-sqlite/migrator";
import { drizzle as drizzleSql } from "drizzle-orm-v1/bun-sql/sqlite";
import { migrate as migrateSql } from "drizzle-orm-v1/bun-sql/sqlite/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/bun-sqlite";
import { migrate as migrateV1 } from "drizzle-orm-v1/bun-sqlite/migrator";
import { makeWithDefaults } from "drizzle-orm-v1/effect-sqlite-bun";
import { migrate as migrateByEffect } from "drizzle-orm-v1/effect-sqlite-bun/migrator";
import { effectSession } from "./effect-session.ts";
import { dump, type Outcome, saidBy } from "./outcome.ts";

/** What the program, which Bun runs, is to do: a list of these on its standard input, as JSON. */
export interface BunJob {
  /** The module of drizzle-orm that applies what 1.0 wrote. */
  readonly module: keyof typeof openers;
  readonly file: string;
  readonly base: BunFolder;
  readonly head: BunFolder;
  /** Statements to run between the two. */
  readonly between: readonly string[];
}

interface BunFolder {
  readonly layout: "journal" | "folders";
  readonly path: string;
}

interface BunDatabase {
  readonly run: (sql: string) => void;
  readonly query: (sql: string) => { readonly values: () => unknown[][] };
  readonly close: () => void;
}

/** A connection that a module has, on which the statements between run as well. */
interface Opened {
  readonly migrate: (folder: BunFolder) => unknown;
  readonly run: (sql: string) => unknown;
  readonly close: () => unknown;
}

function databaseAt(file: string): BunDatabase {
  const client = drizzle(file).$client as unknown as BunDatabase;
  client.run("PRAGMA synchronous = OFF");
  return client;
}

/** Applies what 0.x wrote, with the only module that it has. */
function past(client: BunDatabase, { path }: BunFolder): void {
  migrate(drizzle(client as never), { migrationsFolder: path });
}

const openers = {
  "drizzle-orm/bun-sqlite": (file: string): Opened => {
    const client = databaseAt(file);
    return {
      migrate: (folder) =>
        folder.layout === "journal"
          ? past(client, folder)
          : migrateV1(drizzleV1({ client: client as never }), { migrationsFolder: folder.path }),
      run: (sql) => client.run(sql),
      close: () => client.close(),
    };
  },
  "drizzle-orm/bun-sql/sqlite": (file: string): Opened => {
    const client = new SQL(`sqlite://${file}`);
    return {
      migrate: async (folder) => {
        if (folder.layout === "journal") await throughFile(file, (database) => past(database, folder));
        else await migrateSql(drizzleSql({ client: client as never }), { migrationsFolder: folder.path });
      },
      run: (sql) => client.unsafe(sql),
      close: () => client.close(),
    };
  },
  "drizzle-orm/effect-sqlite-bun": (file: string): Opened => {
    const { migrate: apply, ...session } = effectSession({
      layer: layer({ filename: file }),
      open: makeWithDefaults({}),
      migrate: (db, { path }) => migrateByEffect(db, { migrationsFolder: path }),
      past: async (folder) => throughFile(file, (database) => past(database, folder)),
    });
    return {
      migrate: (folder) => apply(folder as never),
      run: (sql) => session.run([sql]),
      close: () => session.close(),
    };
  },
} as const;

async function throughFile<T>(file: string, ask: (client: BunDatabase) => T): Promise<Awaited<T>> {
  const client = databaseAt(file);
  try {
    return await ask(client);
  } finally {
    client.close();
  }
}

async function work(job: BunJob): Promise<Outcome> {
  const opened = openers[job.module](job.file);
  await opened.migrate(job.base);
  for (const sql of job.between) await opened.run(sql);
  let error: string | null = null;
  try {
    await opened.migrate(job.head);
  } catch (failure) {
    error = saidBy(failure);
  }
  await opened.close();
  const dumped = await throughFile(job.file, (client) => {
    const answer = (sql: string) =>
      client
        .query(sql)
        .values()
        .map(([value]) => String(value));
    return dump(async (queries) => queries.map(answer));
  });
  return { error, ...dumped };
}

const outcomes: Outcome[] = [];
for (const job of JSON.parse(readFileSync(0, "utf8")) as readonly BunJob[]) outcomes.push(await work(job));
console.log(JSON.stringify(outcomes));
