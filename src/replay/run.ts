import type { LedgerKind, Profile } from "../model/driver.ts";
import { type Chunk, type Migration, type Span, type Statement, wholeFile } from "../model/migration.ts";
import type { Run, RunFailure } from "../model/run.ts";
import type { Schema } from "../model/schema.ts";
import { screenStatement } from "../sql/screen.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";
import { type PendingMigration, planMigrations, recordedNames } from "./plan.ts";
import { chunkRefusalOf, chunksToRun, refusalOf } from "./refusals.ts";
import { runStatement } from "./run-statement.ts";

/** What to run, and on what. */
export interface RunRequest {
  readonly engine: Engine;
  readonly migrations: readonly Migration[];
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  /** Told before each statement: `file:line`. */
  readonly at: (what: string) => void;
  /** Told before each statement that will run. */
  readonly prepare?: (migration: Migration, statement: Statement) => void;
  /** Told behind each statement that ran. */
  readonly observe?: (migration: Migration, statement: Statement) => void;
  /** A schema whose unchanged tables need not be read again. */
  readonly known?: Schema;
  /** Whether statements may run apart where that comes to the same: see `isSeparable`. Default: they may not. */
  readonly mayPart?: boolean;
}

/** A statement that cannot be applied: unwinds to the end of its run, where it becomes a value. */
class Stopped extends Error {
  readonly failure: RunFailure;
  constructor(failure: RunFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Migrates a scratch database as the driver's migrator would, and says how it went. Never throws for SQL. */
export function runMigrations(request: RunRequest): Run {
  const { engine, migrations, ledger } = request;
  const log: Notes = { dropped: [], statements: 0, isApart: false };
  const failure = applyPending(request, log);
  const recorded = recordedNames(engine, migrations, ledger, request.profile);
  return failure === null
    ? { ...log, recorded, failure, schema: introspect(engine, request.known) }
    : { ...log, recorded, failure, schema: null };
}

/** What is written down while it runs. */
interface Notes {
  readonly dropped: Run["dropped"][number][];
  statements: number;
  isApart: boolean;
}

function applyPending(request: RunRequest, log: Notes): RunFailure | null {
  const { engine } = request;
  const missing =
    request.ledger === "when" ? request.migrations.find((migration) => migration.text === null) : undefined;
  if (missing !== undefined) return missingFile(missing, request.profile);
  const pending = planned(request);
  if ("cause" in pending) return pending;
  const driven = transactionOf(request);
  log.isApart = request.mayPart === true && driven !== "none" && isSeparable(pending);
  const transaction = log.isApart ? "none" : driven;
  const batches = transaction === "each" ? pending.map((each) => [each]) : [pending];
  for (const batch of batches) {
    const last = batch.at(-1)?.migration;
    if (last === undefined) continue;
    try {
      if (transaction !== "none") engine.run("BEGIN");
      for (const each of batch) applyMigration(request, each, log);
      if (transaction !== "none") commit(engine, last);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      rollback(engine);
      return error.failure;
    }
  }
  return null;
}

/** drizzle-orm 0.x reads every file before it does anything, those of long applied migrations too. */
function missingFile(migration: Migration, { bundled }: Profile): RunFailure {
  return {
    migration,
    at: migration.listed ?? wholeFile(migration.file),
    statement: "",
    message: bundled ? missingInBundle(migration) : `No file ${migration.file} found`,
    cause: "missing-file",
  };
}

function planned(request: RunRequest): readonly PendingMigration[] | RunFailure {
  const { engine, migrations, ledger, profile } = request;
  try {
    const empty = profile.bundled ? migrations.find(({ text }) => text === "") : undefined;
    if (empty !== undefined) return migratorFailure(empty, missingInBundle(empty));
    const pending = planMigrations(engine, migrations, ledger, profile);
    const endless = ledger === "name" ? pending.find(({ migration }) => migration.when === null) : undefined;
    const refused = profile.refuses["no-time"];
    return endless === undefined || refused === undefined
      ? pending
      : migratorFailure(endless.migration, refused);
  } catch (error) {
    const first = migrations[0];
    if (first === undefined || !(error instanceof Error)) throw error;
    return migratorFailure(first, error.message);
  }
}

/** What a bundle holds no text of; one that is empty counts as none. */
function missingInBundle({ name }: Migration): string {
  return `Missing migration: ${name}`;
}

/** What the migrator says before it runs any SQL. */
function migratorFailure(migration: Migration, message: string): RunFailure {
  return { migration, at: wholeFile(migration.file), statement: "", message, cause: "migrator" };
}

/** A request is a transaction: keys that one turns off are on again in the next, and it runs whole or not at all. */
function isSentByChunk({ profile, ledger }: RunRequest): boolean {
  return profile.requests[ledger] === "chunk";
}

function transactionOf({ profile, ledger }: RunRequest): Profile["transaction"] {
  return profile.requests[ledger] === "all" ? "all" : profile.transaction;
}

/**
 * Whether what is pending may be run statement by statement where the driver has a transaction around it. Inside of one
 * SQLite writes each page that a statement changes to a second file as well, to be able to undo that statement alone
 * (https://sqlite.org/tempfiles.html#stmtjrnl): half of the time where a large table is rewritten. These kinds do the
 * same apart, or fail, since keys that wait for the end of a transaction wait for that of the statement; what fails so
 * has to be run anew as the driver does.
 */
function isSeparable(pending: readonly PendingMigration[]): boolean {
  return pending.every(({ migration }) =>
    migration.chunks.every((chunk) => chunk.statements.every(({ kind }) => separable.test(kind))),
  );
}

/** No pragma, VACUUM or transaction, which look whether there is one around them. */
const separable = /^(?:create-.+|drop-.+|alter-table|insert|update|delete|select)$/;

function applyMigration(request: RunRequest, pending: PendingMigration, log: Notes): void {
  const { migration, record } = pending;
  for (const chunk of chunksToRun(request.profile, migration)) {
    const isRequest = isSentByChunk(request);
    if (isRequest) request.engine.run("BEGIN");
    applyChunk(request, migration, chunk, log);
    if (isRequest) commit(request.engine, migration);
  }
  attempt(migration, lastLine(migration), "", "sql", () => request.engine.run(record.sql, record.params));
}

function applyChunk(request: RunRequest, migration: Migration, chunk: Chunk, log: Notes): void {
  const { profile, engine } = request;
  const [first, ...others] = chunk.statements;
  const at = (statement: Statement): Span => ({
    file: migration.file,
    line: statement.line,
    endLine: statement.endLine,
  });
  const refuse = (): void => {
    const refused = chunkRefusalOf(profile, chunk);
    if (refused === null) return;
    const last = chunk.statements.at(-1);
    const place = { file: migration.file, line: chunk.line, endLine: chunk.line };
    const where = last === undefined ? place : at(last);
    throw new Stopped({ migration, at: where, statement: last?.text ?? "", ...refused });
  };
  if (first === undefined) {
    refuse();
    return;
  }
  const second = others[0];
  if (second !== undefined && profile.severalStatements === "error") {
    const message = "The supplied SQL string contains more than one statement";
    throw new Stopped({
      migration,
      at: at(second),
      statement: second.text,
      message,
      cause: "several-statements",
    });
  }
  for (const statement of profile.severalStatements === "first" ? [first] : chunk.statements) {
    request.at(`${migration.file}:${statement.line}`);
    request.prepare?.(migration, statement);
    applyStatement(engine, profile, migration, statement, at(statement));
    log.statements += 1;
    request.observe?.(migration, statement);
  }
  refuse();
  if (profile.severalStatements !== "first") return;
  for (const statement of others)
    log.dropped.push({ migration, at: at(statement), statement: statement.text });
}

function applyStatement(
  engine: Engine,
  profile: Profile,
  migration: Migration,
  statement: Statement,
  at: Span,
): void {
  const screened = screenStatement(statement);
  if (screened !== null) {
    const message = `${screened.what} is never run`;
    throw new Stopped({ migration, at, statement: statement.text, message, cause: "forbidden" });
  }
  const cause = statement.kind === "transaction" ? "transaction-control" : "sql";
  const refused = refusalOf(profile, statement);
  if (refused !== null) throw new Stopped({ migration, at, statement: statement.text, ...refused });
  attempt(migration, at, statement.text, cause, () => runStatement(engine, profile, statement));
}

function attempt(
  migration: Migration,
  at: Span,
  statement: string,
  cause: RunFailure["cause"],
  work: () => void,
): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw new Stopped({ migration, at, statement, message: error.message, cause });
  }
}

/** Deferred foreign keys are checked here; a migration that ended the transaction itself fails here as well. */
function commit(engine: Engine, last: Migration): void {
  const endsItself = last.chunks.some((chunk) => chunk.statements.some(({ kind }) => kind === "transaction"));
  const cause = endsItself ? "transaction-control" : "sql";
  attempt(last, lastLine(last), "COMMIT", cause, () => engine.run("COMMIT"));
}

function rollback(engine: Engine): void {
  try {
    engine.run("ROLLBACK");
  } catch (error) {
    // Nothing to roll back: SQLite did so itself, or the migration has ended the transaction.
    if (!(error instanceof SqliteFailure)) throw error;
  }
}

function lastLine(migration: Migration): Span {
  const line = migration.chunks.at(-1)?.statements.at(-1)?.endLine ?? migration.chunks.at(-1)?.line ?? 1;
  return { file: migration.file, line, endLine: line };
}
