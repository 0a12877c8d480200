import { CannotCheck } from "../model/errors.ts";
import type { RowsRun } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { nameKey, type Schema, tableNamed } from "../model/schema.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { code } from "../model/text.ts";
import { readLedger } from "../rows/ledger.ts";
import { type LedgerMatch, matchLedger } from "../rows/match-ledger.ts";
import { targetOf } from "../sql/targets.ts";
import type { Engine } from "../sqlite/engine.ts";
import { introspect } from "../sqlite/introspect.ts";
import { openEngine } from "../sqlite/open-engine.ts";
import { type RowsRequest, upgradeFilled } from "./rows-run.ts";
import { runMigrations } from "./run.ts";

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
      untouchedTables(before, request.added),
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

/**
 * Tables that no new statement can have written, by what it names and by the foreign keys that lead there. Where a
 * trigger could carry a write elsewhere, or a statement does not say what it is about, every table counts as written.
 */
function untouchedTables(schema: Schema, added: readonly Migration[]): ReadonlySet<string> {
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  const isOpaque = statements.some(({ kind }) => kind === "other" || kind === "create-trigger");
  if (schema.triggers.length > 0 || isOpaque) return new Set();
  const written = new Set(statements.map((statement) => nameKey(targetOf(statement) ?? "")));
  for (let size = 0; size !== written.size; ) {
    size = written.size;
    for (const table of schema.tables) {
      if (table.foreignKeys.some(({ parent }) => written.has(nameKey(parent))))
        written.add(nameKey(table.name));
    }
  }
  return new Set(
    schema.tables
      .filter(({ name }) => !written.has(nameKey(name)) && tableNamed(schema, name) !== undefined)
      .map(({ name }) => name),
  );
}
