import { statSync } from "node:fs";
import { copyTrouble } from "../copies/copy-trouble.ts";
import { fileTrouble } from "../copies/file-trouble.ts";
import { removeOverlay } from "../copies/read-copy.ts";
import type { Account } from "../model/account.ts";
import type { CopyLedger } from "../model/copy-state.ts";
import { ledgerTable } from "../model/driver.ts";
import { CannotCheck } from "../model/errors.ts";
import type { ViolatingRows } from "../model/losses.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import type { RowsRun, Run, RunFailure } from "../model/run.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { code } from "../model/text.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";
import { keptTables } from "../sqlite/kept-tables.ts";
import { openFileComparison } from "../sqlite/open-comparison.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { boundWriting } from "./bound-writing.ts";
import { type Expected, readBooks } from "./copy-books.ts";
import { countAll } from "./count-all.ts";
import { countViolations } from "./count-violations.ts";
import { keepOverlay } from "./keep-overlay.ts";
import { namesInCopy, withStandIns } from "./own-functions.ts";
import { type UpgradeRequest, upgradeFilled } from "./rows-run.ts";
import { runMigrations } from "./run.ts";
import { overwrittenTables, writtenTables } from "./touched-tables.ts";

/** An upgrade to be tried on a production copy. */
export interface SnapshotRequest extends UpgradeRequest {
  readonly base: MigrationFolder;
  readonly copy: SnapshotCopy;
  /** A schema of which tables that are the same need not be read again. */
  readonly known: Schema | undefined;
  /** What came of the same migrations on generated rows; null where they were not tried. */
  readonly followed: Account | null;
  readonly expected: Expected;
  /** The queries that show the rows on which it fails; null where nothing can be asked. */
  readonly probeOf: (failure: RunFailure) => string | null;
}

/** A copy that was upgraded. */
export interface UpgradedCopy {
  readonly kind: "ran";
  readonly rows: RowsRun;
  readonly notes: readonly string[];
  readonly ledger: CopyLedger;
  /** How the copy differed from what its own migrations make, before anything ran; null where that is not known. */
  readonly differences: readonly SchemaChange[] | null;
  /** The rows on which it fails, counted; null where it does not, or they cannot be asked for. */
  readonly violating: ViolatingRows | null;
}

/** What came of it: rows, or the reason why the copy is none of this folder's. */
export type SnapshotOutcome = UpgradedCopy | { readonly kind: "foreign"; readonly problem: string };

/**
 * Brings a production copy forward to base and upgrades it. The copy is a database in WAL mode that is never
 * checkpointed: its file keeps what was before, file and WAL together are what is after, and no second copy is
 * needed (https://sqlite.org/wal.html). Throws CannotCheck where the copy turns out to be damaged, and where base's
 * own migrations fail on it.
 */
export function upgradeSnapshot(request: SnapshotRequest): SnapshotOutcome {
  const { copy } = request;
  const database = copy.lay();
  try {
    return upgradeCopy(request, database);
  } catch (error) {
    // What a migration meets is a failure of the run: whatever gets as far as here is the copy's.
    const trouble = error instanceof SqliteFailure ? copyTrouble(error.message, copy.name, database) : null;
    throw trouble ?? fileTrouble(error, copy.name);
  } finally {
    copy.remove();
  }
}

/** A migration that fails because of the copy or of the disk says nothing about itself. */
function refuseTrouble(failure: RunFailure | null, { name }: SnapshotCopy, database: string): void {
  const trouble = failure === null ? null : copyTrouble(failure.message, name, database);
  if (trouble !== null) throw trouble;
}

/** In KiB: enough that SQLite need not write a page twice, and the same whatever the database. */
const cacheSize = 65_536;

/** What fails with its statements apart is run anew as the driver runs it: without its -wal the copy is as before. */
function upgradeCopy(request: SnapshotRequest, database: string): SnapshotOutcome {
  const first = runOnCopy(request, database, true);
  if (first.kind === "foreign" || first.rows.run.failure === null) return first;
  removeOverlay(database);
  const last = first.rows.run.isApart ? runOnCopy(request, database, false) : first;
  if (last.kind === "foreign") return last;
  // What the books said is no longer in them once the copy was brought forward.
  const { notes, ledger, differences } = first;
  return { ...last, notes, ledger, differences, violating: violatingRows(request, last.rows.run, database) };
}

/** Counts the rows on which the new migrations fail, on the copy as it was before them. */
function violatingRows(
  { probeOf, judged }: SnapshotRequest,
  { failure }: Run,
  database: string,
): ViolatingRows | null {
  const probe = failure === null ? null : probeOf(failure);
  if (probe === null) return null;
  removeOverlay(database);
  const { functions } = withStandIns(judged.profile, namesInCopy(database));
  const options = { path: database, foreignKeys: false, doubleQuotedText: false, readOnly: true, functions };
  const engine = openEngine(judged.profile.engine, options);
  try {
    return countViolations(engine, probe);
  } finally {
    engine.close();
  }
}

function runOnCopy(request: SnapshotRequest, database: string, mayPart: boolean): SnapshotOutcome {
  const { added } = request.judged;
  const profile = withStandIns(request.judged.profile, namesInCopy(database));
  const { foreignKeys, doubleQuotedText, functions } = profile;
  const settings = { path: database, foreignKeys, doubleQuotedText, functions };
  const engine = keepOverlay(openEngine(profile.engine, settings));
  let comparison: Engine | null = null;
  try {
    const found = introspect(engine, request.known);
    engine.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = -${cacheSize}`);
    const books = readBooks(engine, found, request);
    if (books.kind === "foreign") return books;
    const due = withTable(request, books.table);
    bringForward(due, engine, books.ledger, database);
    engine.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
    const before = introspect(engine, found);
    const opened = openFileComparison(database, profile.engine);
    comparison = opened;
    const { at, written } = boundWriting(request.copy, database, request.at);
    const rows = upgradeFilled(
      { ...due, before, mayPart, at },
      engine,
      (compare) => compare({ comparison: opened, kept: keptNames(opened, database, before, added) }),
      written,
    );
    refuseTrouble(rows.run.failure, request.copy, database);
    const { ledger, differences, notes } = books;
    const fill = countAll(opened, before, rows.fill, statSync(database).size);
    return { kind: "ran", rows: { ...rows, fill }, notes, ledger, differences, violating: null };
  } finally {
    engine.close();
    comparison?.close();
  }
}

/** The copy's own migrator goes by the table that is in it, whatever the repository says. */
function withTable(request: SnapshotRequest, table: string | null): SnapshotRequest {
  const { profile, ledger } = request.judged;
  if (table === null || ledger === "file-name" || table === ledgerTable(profile, ledger)) return request;
  return { ...request, judged: { ...request.judged, profile: { ...profile, migrationsTable: table } } };
}

function bringForward(
  { base, copy, judged, at }: SnapshotRequest,
  engine: Engine,
  { pending }: CopyLedger,
  database: string,
): void {
  if (pending.length === 0) return;
  const told = (what: string): void => at(what, "bringing the copy forward with");
  const { profile, ledger } = judged;
  const { failure } = runMigrations({ engine, migrations: base.migrations, profile, ledger, at: told });
  refuseTrouble(failure, copy, database);
  if (failure === null) return;
  throw new CannotCheck(
    `${code(copy.name)} is older than the base branch, and the merged ${code(failure.migration.name)}, which it has yet to run, fails on it: ${code(failure.message)}; ${helpWith(failure)}`,
  );
}

function helpWith({ message }: RunFailure): string {
  return /already exists|duplicate column name|there is already/.test(message)
    ? "something was made there by hand that this migration makes: where production is like that, remove it there or record the migration as run, before anything else is deployed"
    : "so it would on production, where that is like this copy; put it right there, or take a newer copy";
}

/** By the pages that were written; where they leave a doubt, what the statements name is compared as well. */
function keptNames(
  comparison: Engine,
  database: string,
  before: Schema,
  added: readonly Migration[],
): ReadonlyMap<string, string> {
  const kept = keptTables(comparison, database);
  const doubtful = kept === null ? writtenTables(before, added) : overwrittenTables(before, added);
  if (kept !== null && !kept.isUnsure) return kept.names;
  const names = kept?.names ?? before.tables.map(({ name }) => [nameKey(name), nameKey(name)] as const);
  return new Map([...names].filter(([name]) => !doubtful.has(name)));
}
