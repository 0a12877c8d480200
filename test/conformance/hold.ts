import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { profileOf } from "../../src/drivers/index.ts";
import { type DriverName, ledgerOf, type Profile } from "../../src/model/driver.ts";
import type { Layout } from "../../src/model/migration.ts";
import { viewFor } from "../../src/replay/choose-driver.ts";
import { openScratch } from "../../src/replay/open-scratch.ts";
import { runMigrations } from "../../src/replay/run.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { type ConformanceCase, cases } from "./cases.ts";
import { type Ask, dump, type Outcome, saidBy } from "./outcome.ts";
import { temporaryFolder, type WrittenFolder, writeFolder } from "./write-folder.ts";

/** A database of a real driver. */
export interface Session {
  /** Applies a folder with the driver's own migrator. */
  readonly migrate: (folder: WrittenFolder) => Promise<void>;
  /** Runs statements of the test's own, each by itself. */
  readonly run: (statements: readonly string[]) => Promise<void>;
  readonly ask: Ask;
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
  /** The module of drizzle-orm 1.0 that is held, where it is not the driver's usual one. */
  readonly module?: string;
  /** Applies a case for real. */
  readonly real: (job: Job) => Promise<Outcome>;
  readonly layouts: readonly Layout[];
  /** Cases this driver is held against; all by default. */
  readonly only?: (job: Job) => boolean;
  /** What the driver itself leaves out of its ledger. */
  readonly ledgerLine?: (line: string) => string;
  /** What the driver's engine makes of the text of an object, where it writes it anew. */
  readonly schemaLine?: (line: string) => string;
  /** Whether the driver hides what SQLite said. */
  readonly hidesErrors?: boolean;
  /** Cases in which the gate is known to differ, by name, each with the reason. */
  readonly differs?: Readonly<Record<string, string>>;
}

/** Runs a case through a session of the driver, step by step. */
export async function throughSession(session: Session, job: Job): Promise<Outcome> {
  try {
    await session.migrate(job.base);
    for (const steps of stepsBetween(job.given)) await session.run(steps);
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

/** Asks a database that answers at once. */
export function oneByOne(answer: (sql: string) => readonly string[]): Ask {
  return async (queries) => queries.map(answer);
}

/** The rows, and behind them, on its own, what the app says about foreign keys. */
export function stepsBetween({ rows, appForeignKeys }: ConformanceCase): readonly (readonly string[])[] {
  const setting =
    appForeignKeys === undefined ? [] : [`PRAGMA foreign_keys = ${appForeignKeys ? "ON" : "OFF"}`];
  return [rows, setting].filter((steps) => steps.length > 0);
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
  describe(held.module ?? held.driver, () => {
    const jobs = jobsFor(held).map((job) => ({ ...job, reason: held.differs?.[job.given.name] }));
    test.each(jobs.filter(({ reason }) => reason === undefined))("$name", async (job) => {
      const { ours, real } = await bothOutcomes(held, job);
      expect(ours).toEqual(real);
    });
    const known = jobs.filter(({ reason }) => reason !== undefined);
    if (known.length > 0) {
      test.each(known)("$name differs: $reason", async (job) => {
        const { ours, real } = await bothOutcomes(held, job);
        expect(ours).not.toEqual(real);
      });
    }
  });
}

async function bothOutcomes(held: Held, job: Job): Promise<{ readonly ours: object; readonly real: object }> {
  const ours = await emulate(held, job);
  const real = await held.real(job);
  const line = held.ledgerLine ?? ((text: string) => text);
  const object = held.schemaLine ?? ((text: string) => text);
  const comparable = ({ error, ledger, schema, ...rest }: Outcome) => ({
    ...rest,
    schema: schema.map(object),
    ledger: ledger.map(line).sort(),
    failed: error !== null,
  });
  const isSaid = held.hidesErrors || isAlike(ours.error, real.error, job);
  return {
    ours: { ...comparable(ours), said: ours.error },
    real: { ...comparable(real), said: isSaid ? ours.error : real.error },
  };
}

/**
 * What the gate makes of the case under the driver's profile. Where its statements may be run apart, as on a production
 * copy, and none fails so, that has to come to the same.
 */
async function emulate({ driver, module }: Held, job: Job): Promise<Outcome> {
  const before = profileOf(driver, null, module);
  const profile = profileOf(driver, job.given.appForeignKeys ?? null, module);
  const image = openScratch(before, null, (engine) => {
    const failure = apply(engine, before, job.base);
    if (failure !== null) throw new Error(`base fails: ${failure}`);
    engine.run("PRAGMA foreign_keys = ON");
    for (const sql of job.given.rows) engine.run(sql);
    return engine.serialize();
  });
  const together = await migrated(profile, image, job, false);
  const apart = await migrated(profile, image, job, true);
  if (apart.error === null) expect(apart, "statements apart").toEqual(together);
  return together;
}

async function migrated(profile: Profile, image: Uint8Array, job: Job, mayPart: boolean): Promise<Outcome> {
  const { foreignKeys, doubleQuotedText } = profile;
  const engine = openEngine(profile.engine, { path: ":memory:", image, foreignKeys, doubleQuotedText });
  try {
    const error = apply(engine, profile, job.head, mayPart);
    const ask = oneByOne((sql) => engine.query(sql).map((row) => String(Object.values(row)[0])));
    return { error, ...(await dump(ask)) };
  } finally {
    engine.close();
  }
}

function apply(engine: Engine, profile: Profile, written: WrittenFolder, mayPart = false): string | null {
  const { migrations, drizzleLedger } = viewFor(profile, written.folder);
  const what = { engine, migrations, profile, ledger: ledgerOf(profile, drizzleLedger) };
  const run = runMigrations({ ...what, at: () => undefined, mayPart });
  return run.failure?.message ?? null;
}

/** Whether our message holds the words in which the driver hands on what SQLite said. */
function isAlike(ours: string | null, real: string | null, job: Job): boolean {
  if (ours === null || real === null) return ours === real;
  const last = real.split("\n").at(-1) ?? "";
  // drizzle-orm 0.x and Effect roll back whatever happened, and their failure to do so hides the first one.
  if (last === "cannot rollback - no transaction is active") return true;
  const core = last
    .replace(/^(?:\w*Error: )?(?:D1_ERROR|SQLITE_\w+|TRANSACTION_CLOSED): /, "")
    .replace(/: SQLITE_\w+.*$/, "")
    .replace(/ at offset \d+$/, "")
    .replaceAll(job.head.path, job.head.folder.path)
    .replace(/ in \w+ folder$/, "");
  // All that workerd says of a foreign key that is broken at the end.
  if (core.startsWith("internal error; reference =")) return true;
  return withoutQuotes(ours).includes(withoutQuotes(core)) || core.startsWith(ours);
}

/** SQLite of different ages quotes a name in its messages or does not. */
function withoutQuotes(text: string): string {
  return text.replaceAll('"', "");
}
