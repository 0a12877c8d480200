import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzleV1 } from "drizzle-orm-v1/better-sqlite3";
import { migrate as migrateV1 } from "drizzle-orm-v1/better-sqlite3/migrator";
import { readMigrationFiles as readMigrationFilesV1 } from "drizzle-orm-v1/migrator";
import { describe, expect, test } from "vitest";
import { profileOf } from "../../src/drivers/index.ts";
import { ledgerOf } from "../../src/model/driver.ts";
import type { Layout } from "../../src/model/migration.ts";
import { planMigrations } from "../../src/replay/plan.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { saidBy } from "./outcome.ts";
import { temporaryFolder, type WrittenFolder, writeFiles } from "./write-folder.ts";

/** What a folder names, before it is laid out. Names are unique; times need not be. */
interface Planned {
  readonly name: string;
  readonly when: number;
  readonly sql: string;
}

const root = temporaryFolder();

/** Numbers from 0 to 1 that are the same for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbersFrom(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Names that sort differently by letter and by code unit, and some without any order at all. */
const words = ["alpha", "Beta", "_gamma", "-delta", "Épsilon", "beta", "Alpha", "10", "9", "zeta"];

function randomFolder(random: () => number): readonly Planned[] {
  const size = Math.floor(random() * 7);
  return Array.from({ length: size }, (_, at) => {
    const second = Math.floor(random() * 6);
    const fraction = random() < 0.3 ? Math.floor(random() * 1000) : 0;
    const name = `${words[Math.floor(random() * words.length)]}_${at}`;
    return { name, when: Date.UTC(2026, 0, 1, 0, 0, second) + fraction, sql: logged(name, random) };
  });
}

/** A migration leaves its name behind, so that the real run tells what it ran and in which order. */
function logged(name: string, random: () => number): string {
  const ending = random() < 0.3 ? "\r\n" : "\n";
  const start = random() < 0.1 ? "\uFEFF" : "";
  return `${start}INSERT INTO log (name) VALUES ('${name}');--> statement-breakpoint${ending}INSERT INTO log (name) VALUES ('${name} again');`;
}

/** What a branch does to a folder: adds, removes, renames, edits, moves in time, puts in another order. */
function changed(folder: readonly Planned[], random: () => number): readonly Planned[] {
  const kept = folder
    .filter(() => random() > 0.15)
    .map((migration) => {
      const dice = random();
      if (dice < 0.1) return { ...migration, name: `${migration.name}_renamed` };
      if (dice < 0.2) return { ...migration, sql: `${migration.sql} -- edited` };
      if (dice < 0.3) return { ...migration, when: migration.when + 1000 * Math.floor(random() * 5 - 2) };
      return migration;
    });
  const added = randomFolder(random).map((each) => ({
    ...each,
    name: `${each.name}_new`,
    sql: logged(`${each.name}_new`, random),
  }));
  const all = [...kept, ...added];
  return random() < 0.3 ? all.toReversed() : all;
}

function write(path: string, layout: Layout, folder: readonly Planned[]): WrittenFolder {
  if (layout === "journal") {
    const entries = folder.map(({ name, when }, idx) => ({
      idx,
      version: "6",
      when,
      tag: name,
      breakpoints: true,
    }));
    const journal = JSON.stringify({ version: "7", dialect: "sqlite", entries });
    const files = folder.map(({ name, sql }): [string, string] => [`${name}.sql`, sql]);
    return writeFiles(path, layout, new Map([["meta/_journal.json", journal], ...files]));
  }
  const stamp = (when: number): string => new Date(when).toISOString().replace(/\D/g, "").slice(0, 14);
  const files = folder.map(({ name, when, sql }): [string, string] => [
    `${stamp(when)}_${name}/migration.sql`,
    sql,
  ]);
  return writeFiles(path, layout, new Map(files));
}

function migrateReal(client: Database.Database, { layout, path }: WrittenFolder): string | null {
  try {
    if (layout === "journal") migrate(drizzle(client), { migrationsFolder: path });
    else migrateV1(drizzleV1({ client }), { migrationsFolder: path });
    return null;
  } catch (error) {
    return saidBy(error);
  }
}

const logOf = (client: Database.Database): readonly string[] =>
  client.prepare("SELECT name FROM log ORDER BY id").pluck().all().map(String);

/** What the gate says will run, each migration by what it leaves in the log; or why nothing can. */
function plan(image: Uint8Array, written: WrittenFolder): readonly string[] | string {
  const profile = profileOf("better-sqlite3", null);
  const engine = openEngine("addon", {
    path: ":memory:",
    image,
    foreignKeys: true,
    doubleQuotedText: false,
  });
  try {
    const { migrations, drizzleLedger } = written.folder;
    const pending = planMigrations(engine, migrations, ledgerOf(profile, drizzleLedger), profile);
    return pending.flatMap(({ migration }) =>
      [...(migration.text ?? "").matchAll(/VALUES \('([^']+)'\)/g)].map(([, name = ""]) => name),
    );
  } catch (error) {
    return saidBy(error);
  } finally {
    engine.close();
  }
}

const ways = [
  { base: "journal", head: "journal" },
  { base: "folders", head: "folders" },
  { base: "journal", head: "folders" },
] as const;

describe.each(ways)("$base, then $head", (way) => {
  test.each(Array.from({ length: 10 }, (_, round) => ({ round })))(
    "sequences of round $round",
    ({ round }) => {
      const perRound = 12;
      for (let at = 0; at < perRound; at += 1) {
        const seed = round * perRound + at;
        const random = numbersFrom(seed);
        const place = join(root, `${way.base}-${way.head}-${seed}`);
        const past = randomFolder(random);
        const base = write(join(place, "base"), way.base, past);
        const head = write(join(place, "head"), way.head, changed(past, random));
        const client = new Database(":memory:");
        client.exec("CREATE TABLE log (id integer PRIMARY KEY, name text)");
        expect(migrateReal(client, base), `seed ${seed}`).toBe(null);
        const before = logOf(client).length;
        const planned = plan(client.serialize(), head);
        const error = migrateReal(client, head);
        const ran = error ?? logOf(client).slice(before);
        expect(planned, `seed ${seed}`).toEqual(ran);
        client.close();
      }
    },
  );

  test("folders are read as drizzle-orm reads them", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const folder = randomFolder(numbersFrom(seed));
      const written = write(join(root, `read-${way.base}-${way.head}-${seed}`), way.head, folder);
      const config = { migrationsFolder: written.path };
      const real = way.head === "journal" ? readMigrationFiles(config) : readMigrationFilesV1(config);
      const ours = written.folder.migrations.map(({ hash, when, chunks }) => ({
        hash,
        folderMillis: when,
        sql: chunks.map(({ text }) => text),
      }));
      expect(ours, `seed ${seed}`).toEqual(
        real.map(({ hash, folderMillis, sql }) => ({ hash, folderMillis, sql })),
      );
    }
  });
});
