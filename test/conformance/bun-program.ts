import { readFileSync } from "node:fs";
import { drizzle } from "drizzle-orm/bun-sqlite";
import { migrate } from "drizzle-orm/bun-sqlite/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/bun-sqlite";
import { migrate as migrateV1 } from "drizzle-orm-v1/bun-sqlite/migrator";
import { dump, type Outcome, saidBy } from "./outcome.ts";

/** What the program, which Bun runs, is to do: a list of these on its standard input, as JSON. */
export interface BunJob {
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

async function work(job: BunJob): Promise<Outcome> {
  const db = drizzle(job.file);
  const client = db.$client as unknown as BunDatabase;
  const apply = ({ layout, path }: BunFolder): void => {
    if (layout === "journal") migrate(db, { migrationsFolder: path });
    else migrateV1(drizzleV1({ client: client as never }), { migrationsFolder: path });
  };
  client.run("PRAGMA synchronous = OFF");
  apply(job.base);
  for (const sql of job.between) client.run(sql);
  let error: string | null = null;
  try {
    apply(job.head);
  } catch (failure) {
    error = saidBy(failure);
  }
  const answer = (sql: string) =>
    client
      .query(sql)
      .values()
      .map(([value]) => String(value));
  const dumped = await dump(async (queries) => queries.map(answer));
  client.close();
  return { error, ...dumped };
}

const outcomes: Outcome[] = [];
for (const job of JSON.parse(readFileSync(0, "utf8")) as readonly BunJob[]) outcomes.push(await work(job));
console.log(JSON.stringify(outcomes));
