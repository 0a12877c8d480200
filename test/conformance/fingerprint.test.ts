import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { createClient } from "@libsql/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asScript, doFingerprintJob } from "../../src/copies/fingerprint/do-job.ts";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import { openMiniflare } from "./open-miniflare.ts";
import { temporaryFolder } from "./write-folder.ts";

const made = [
  "CREATE TABLE d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  "INSERT INTO d1_migrations (name) VALUES ('0000_books.sql')",
  "CREATE TABLE authors (id integer PRIMARY KEY NOT NULL, name text)",
  "CREATE TABLE books (id integer PRIMARY KEY NOT NULL, author_id integer REFERENCES authors (id), title text, price real, pages integer)",
  "INSERT INTO authors VALUES (1, 'Ada'), (2, NULL)",
  "INSERT INTO books VALUES (1, 1, 'a', 1.5, 0), (2, 1, 'a', NULL, -3), (3, 2, 'b', 1.5, 7)",
];

const common = { taken: null, coarse: false, questions: ['SELECT * FROM "books" WHERE NOT ("pages" > 5);'] };
const scratch = { dir: temporaryFolder(), at: () => undefined };

/** Asks in two steps, as a person would, a line of the script at a time. */
async function takeBy(
  ask: (line: string) => Promise<string>,
  requestBytes: number | null,
): Promise<Fingerprint> {
  const texts: string[] = [];
  for (const _ of ["schema", "counts"]) {
    const statements = (await doFingerprintJob(
      { kind: "sql", texts, ...common },
      scratch,
    )) as readonly string[];
    const answers: string[] = [];
    for (const line of asScript(statements, requestBytes).trimEnd().split("\n"))
      answers.push(await ask(line));
    texts.push(answers.join("\n"));
  }
  return (await doFingerprintJob({ kind: "answers", texts, ...common }, scratch)) as Fingerprint;
}

function expectCounts(fingerprint: Fingerprint): void {
  expect(fingerprint.ledger).toMatchObject({ table: "d1_migrations", entries: [{ name: "0000_books.sql" }] });
  expect(fingerprint.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ["authors", 2],
    ["books", 3],
  ]);
  const [, books] = fingerprint.tables;
  expect(books?.columns.map(({ nulls, negative, zero }) => [nulls, negative, zero])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 1],
  ]);
  expect(books?.columns[2]?.duplicates).toEqual({ values: 1, rows: 2, atLeast: false });
  expect(books?.sets.find(({ columns }) => columns.join() === "author_id,title")).toMatchObject({ rows: 2 });
  expect(books?.foreignKeys).toEqual([{ columns: ["author_id"], parent: "authors", orphans: 0 }]);
  expect(fingerprint.questions).toEqual([{ probe: common.questions[0], rows: 2, values: null }]);
}

describe("D1 by wrangler", () => {
  const state = join(temporaryFolder(), "state");
  const program = join(import.meta.dirname, "../../node_modules/wrangler/bin/wrangler.js");
  const run = async (command: string): Promise<string> => {
    const words = ["d1", "execute", "shop", "--local", "--persist-to", state, "--json", "--command", command];
    const env = {
      ...process.env,
      CI: "1",
      NO_COLOR: "1",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_LOG_PATH: state,
    };
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { cwd: state, env });
    return stdout;
  };
  beforeAll(async () => {
    mkdirSync(state, { recursive: true });
    const database = { binding: "DB", database_name: "shop", database_id: "shop" };
    const config = { name: "shop", compatibility_date: "2026-01-01", d1_databases: [database] };
    writeFileSync(join(state, "wrangler.json"), JSON.stringify(config));
    await run(made.join("; "));
  });

  test("answers what is asked", async () => expectCounts(await takeBy(run, 60_000)));
});

describe("D1 by its binding", () => {
  const workerd = openMiniflare({ d1Databases: ["DB"] });
  beforeAll(() => workerd.ready);
  afterAll(() => workerd.dispose());

  test("answers what is asked", async () => {
    const client = await workerd.getD1Database("DB");
    for (const sql of made) await client.prepare(sql).run();
    const ask = async (line: string) => JSON.stringify(await client.prepare(line).run());
    expectCounts(await takeBy(ask, null));
  });
});

test("libSQL answers what is asked", async () => {
  const client = createClient({ url: `file:${temporaryFolder()}/shop.db` });
  for (const sql of made) await client.execute(sql);
  const ask = async (line: string) =>
    (await client.execute(line)).rows.map((row) => Object.values(row).join(" ")).join("\n");
  expectCounts(await takeBy(ask, null));
  client.close();
});
