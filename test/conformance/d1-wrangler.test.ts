import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { stripVTControlCharacters } from "node:util";
import { beforeAll } from "vitest";
import { holdDriver, type Job, jobsFor, oneByOne, stepsBetween } from "./hold.ts";
import { dump, type Outcome } from "./outcome.ts";
import { temporaryFolder } from "./write-folder.ts";

/** Each takes a start of the command line tool, two seconds: those in which D1's other migrator differs, and the worst. */
const held = new Set([
  "rebuild of a parent of CASCADE and SET NULL children and of itself",
  "rebuild that reads a column it is about to add",
  "trailing breakpoint",
  "trigger with a body",
  "failing third statement",
  "second of two pending migrations fails",
  "new migration older than the last one applied",
  "applied migration renamed",
  "TEMP table",
  "COMMIT, keys off, BEGIN",
  "ALTER COLUMN SET NOT NULL",
]);
const layouts = ["journal"] as const;
const only = ({ given }: Job): boolean => held.has(given.name);

const root = temporaryFolder();
const outcomes = new Map<string, Promise<Outcome>>();

/** Wrangler applies every `.sql` file directly in the folder; the journal is nothing to it. */
function applyWithWrangler(migrations: string, state: string): Promise<string | null> {
  mkdirSync(state, { recursive: true });
  const database = { binding: "DB", database_name: "shop", database_id: "shop", migrations_dir: migrations };
  const config = { name: "shop", compatibility_date: "2026-01-01", d1_databases: [database] };
  writeFileSync(join(state, "wrangler.json"), JSON.stringify(config));
  const program = join(import.meta.dirname, "../../node_modules/wrangler/bin/wrangler.js");
  const words = ["d1", "migrations", "apply", "shop", "--local", "--persist-to", state];
  const child = spawn(process.execPath, [program, ...words], {
    cwd: state,
    env: { ...process.env, CI: "1", NO_COLOR: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_LOG_PATH: state },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said += String(data)));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0 ? null : errorIn(said)));
  });
}

/** The line of the error, without colours. */
function errorIn(said: string): string {
  return /\[ERROR\] (.*)/.exec(stripVTControlCharacters(said))?.[1] ?? said;
}

function openState<T>(state: string, work: (database: DatabaseSync) => T): T {
  const folder = join(state, "v3/d1/miniflare-D1DatabaseObject");
  const file = readdirSync(folder).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
  const database = new DatabaseSync(join(folder, file ?? ""));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

async function applyCase(job: Job, past: string, at: number): Promise<Outcome> {
  const state = join(root, `state-${at}`);
  cpSync(past, state, { recursive: true });
  openState(state, (database) => {
    for (const sql of stepsBetween(job.given).flat()) database.exec(sql);
  });
  const error = await applyWithWrangler(job.head.path, state);
  const ask = oneByOne((sql) =>
    openState(state, (database) =>
      database
        .prepare(sql)
        .all()
        .map((row) => String(Object.values(row)[0])),
    ),
  );
  return { error, ...(await dump(ask)) };
}

beforeAll(async () => {
  const jobs = jobsFor({ layouts, only });
  const past = join(root, "past");
  const failure = await applyWithWrangler(jobs[0]?.base.path ?? "", past);
  if (failure !== null) throw new Error(failure);
  const waiting = [...jobs.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, job] = next;
      const outcome = applyCase(job, past, at);
      outcomes.set(job.name, outcome);
      await outcome.catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}, 120_000);

holdDriver({
  driver: "d1-wrangler",
  layouts,
  only,
  real: async (job) => {
    const outcome = await outcomes.get(job.name);
    if (outcome === undefined) throw new Error(`wrangler was not asked about "${job.name}"`);
    return outcome;
  },
});
