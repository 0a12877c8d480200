import { CannotCheck } from "../model/errors.ts";
import type { RowsRun } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { code } from "../model/text.ts";
import { readLedger } from "../rows/ledger.ts";
import { type LedgerMatch, matchLedger } from "../rows/match-ledger.ts";
import type { Engine } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { type RowsRequest, upgradeFilled } from "./rows-run.ts";
import { runMigrations } from "./run.ts";
import { writtenTables } from "./touched-tables.ts";

/** An upgrade to be tried on a production copy. */
export interface SnapshotRequest extends Omit<RowsRequest, "image" | "rowsPerTable" | "before"> {
  readonly base: MigrationFolder;
  readonly copy: SnapshotCopy;
}

/** What came of it: rows, or the reason why the copy is none of this folder's. */
export type SnapshotOutcome =
  | { readonly kind: "ran"; readonly rows: RowsRun; readonly notes: readonly string[] }
  | { readonly kind: "foreign"; readonly problem: string };

/**
 * Brings a production copy forward to base and upgrades it. The copy is a database in WAL mode that is never
 * checkpointed: its file keeps what was before, file and WAL together are what is after, and no second copy is
 * needed (https://sqlite.org/wal.html). Throws CannotCheck where base's own migrations fail on it.
 */
export function upgradeSnapshot(request: SnapshotRequest): SnapshotOutcome {
  const { copy, profile, base } = request;
  const { foreignKeys, doubleQuotedText } = profile;
  const engine = openEngine(profile.engine, { path: copy.database, foreignKeys, doubleQuotedText });
  try {
    const match = matchLedger(readLedger(engine), base);
    if (match.kind === "foreign")
      return { kind: "foreign", problem: match.problem ?? "it is of another history" };
    engine.exec("PRAGMA synchronous = OFF");
    bringForward(request, engine, match);
    engine.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
    const before = introspect(engine);
    const contents = () =>
      ({
        before: { kind: "file", path: copy.database, immutable: true },
        after: { kind: "file", path: copy.database, immutable: false },
      }) as const;
    const rows = upgradeFilled(
      { ...request, before },
      engine,
      contents,
      unchangedTables(before, request.added),
    );
    return { kind: "ran", rows, notes: match.notes };
  } finally {
    engine.close();
  }
}

function bringForward(
  { base, copy, profile, ledger, at }: SnapshotRequest,
  engine: Engine,
  match: LedgerMatch,
): void {
  if (match.kind === "level") return;
  const { failure } = runMigrations({ engine, migrations: base.migrations, profile, ledger, at });
  if (failure === null) return;
  throw new CannotCheck(
    `${code(copy.name)} is older than base, and base's ${code(failure.migration.name)} fails on it: ${code(failure.message)}; take a newer snapshot`,
  );
}

function unchangedTables(schema: Schema, added: readonly Migration[]): ReadonlySet<string> {
  const written = writtenTables(schema, added);
  return new Set(schema.tables.map(({ name }) => name).filter((name) => !written.has(nameKey(name))));
}
