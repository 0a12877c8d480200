import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type DriverName, ledgerOf, type Profile } from "../../src/model/driver.ts";
import type { Layout } from "../../src/model/migration.ts";
import { viewFor } from "../../src/replay/choose-driver.ts";
import { openScratch } from "../../src/replay/open-scratch.ts";
import { profileOf } from "../../src/replay/profiles.ts";
import { runMigrations } from "../../src/replay/run.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { type ConformanceCase, cases } from "./cases.ts";
import { dump, type Outcome, saidBy } from "./outcome.ts";
import { temporaryFolder, type WrittenFolder, writeFolder } from "./write-folder.ts";

/** A database of a real driver. */
export interface Session {
  /** Applies a folder with the driver's own migrator. */
  readonly migrate: (folder: WrittenFolder) => Promise<void>;
  /** Runs one statement of the test's own. */
  readonly run: (sql: string) => Promise<void>;
  /** The first column of a query, as texts. */
  readonly ask: (sql: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** One case in one layout, written to disk. */
export interface Job {
  readonly name: string;
  readonly given: ConformanceCase;
  readonly layout: Layout;
  readonly base: WrittenFolder;
  readonly head: WrittenFolder;
}

/** How a driver is held against its profile. */
export interface Held {
  readonly driver: DriverName;
  /** Applies a case for real. */
  readonly real: (job: Job) => Promise<Outcome>;
  readonly layouts: readonly Layout[];
  /** Cases this driver is held against; all by default. */
  readonly only?: (job: Job) => boolean;
  /** What the driver itself leaves out of its ledger. */
  readonly ledgerLine?: (line: string) => string;
  /** Whether the driver hides what SQLite said. */
  readonly hidesErrors?: boolean;
}

/** Runs a case through a session of the driver, step by step. */
export async function throughSession(session: Session, job: Job): Promise<Outcome> {
  try {
    await session.migrate(job.base);
    for (const sql of stepsBetween(job.given)) await session.run(sql);
    let error: string | null = null;
    try {
      await session.migrate(job.head);
    } catch (failure) {
      error = saidBy(failure);
    }
    return { error, ...(await dump(session.ask)) };
  } finally {
    await session.close();
  }
}

/** The rows, and what the app says about foreign keys. */
export function stepsBetween(given: ConformanceCase): readonly string[] {
  const { appForeignKeys } = given;
  if (appForeignKeys === undefined) return given.rows;
  return [...given.rows, `PRAGMA foreign_keys = ${appForeignKeys ? "ON" : "OFF"}`];
}

/** Every case in the layouts of this driver. */
export function jobsFor(held: Pick<Held, "layouts" | "only">): readonly Job[] {
  const root = temporaryFolder();
  const jobs = held.layouts.flatMap((layout) =>
    cases
      .filter((given) => given.layout === undefined || given.layout === layout)
      .filter((given) => given.converted === undefined || layout === "folders")
      .map((given, at): Job => {
        const place = join(root, `${layout}-${at}`);
        const past = given.converted ? "journal" : layout;
        const base = writeFolder(join(place, "base"), past, given.base);
        const head = writeFolder(join(place, "head"), layout, given.head);
        return { name: `${given.name} (${layout})`, given, layout, base, head };
      }),
  );
  return jobs.filter((job) => held.only?.(job) ?? true);
}

/** Holds a driver's profile against the driver: one test for each case. */
export function holdDriver(held: Held): void {
  describe(held.driver, () => {
    test.each(jobsFor(held))("$name", async (job) => {
      const ours = await emulate(held.driver, job);
      const real = await held.real(job);
      const line = held.ledgerLine ?? ((text: string) => text);
      const comparable = ({ error, ledger, ...rest }: Outcome) => ({
        ...rest,
        ledger: ledger.map(line).sort(),
        failed: error !== null,
      });
      expect({ ...comparable(ours), said: ours.error }).toEqual({
        ...comparable(real),
        said: saidAlike(ours.error, real.error, held.hidesErrors === true) ? ours.error : real.error,
      });
    });
  });
}

/** What the gate makes of the case under the driver's profile. */
async function emulate(driver: DriverName, job: Job): Promise<Outcome> {
  const before = profileOf(driver, null);
  const profile = profileOf(driver, job.given.appForeignKeys ?? null);
  const image = openScratch(before, null, (engine) => {
    const failure = apply(engine, before, job.base);
    if (failure !== null) throw new Error(`base fails: ${failure}`);
    engine.run("PRAGMA foreign_keys = ON");
    for (const sql of job.given.rows) engine.run(sql);
    return engine.serialize();
  });
  const { foreignKeys, doubleQuotedText } = profile;
  const engine = openEngine(profile.engine, { path: ":memory:", image, foreignKeys, doubleQuotedText });
  try {
    const error = apply(engine, profile, job.head);
    const ask = async (sql: string) => engine.query(sql).map((row) => String(Object.values(row)[0]));
    return { error, ...(await dump(ask)) };
  } finally {
    engine.close();
  }
}

function apply(engine: Engine, profile: Profile, written: WrittenFolder): string | null {
  const { migrations, layout } = viewFor(profile, written.folder);
  const run = runMigrations({
    engine,
    migrations,
    profile,
    ledger: ledgerOf(profile, layout),
    at: () => undefined,
  });
  return run.failure?.message ?? null;
}

/** Whether our message holds the words in which the driver hands on what SQLite said. */
function saidAlike(ours: string | null, real: string | null, isHidden: boolean): boolean {
  if (ours === null || real === null) return ours === real;
  if (isHidden) return true;
  const last = real.split("\n").at(-1) ?? "";
  const core = last
    .replace(/^(?:\w*Error: )?(?:D1_ERROR|SQLITE_\w+|TRANSACTION_CLOSED): /, "")
    .replace(/: SQLITE_\w+.*$/, "")
    .replace(/ at offset \d+$/, "");
  return ours.includes(core);
}
