import type { LedgerKind, Profile } from "../model/driver.ts";
import type { DataEvidence, RowsRun, RunFailure } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import type { FillReport } from "../model/rows.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import { fillDatabase } from "../rows/fill-database.ts";
import { foreignKeyViolations } from "../rows/foreign-keys.ts";
import { compareRows } from "../sqlite/compare-rows.ts";
import type { Engine } from "../sqlite/engine.ts";
import { openScratch } from "./open-scratch.ts";
import { runMigrations } from "./run.ts";
import { trackRenames } from "./track-renames.ts";
import { watchRows } from "./watch-rows.ts";

/** An upgrade to be tried on rows. */
export interface RowsRequest {
  /** The database that head meets, without rows. */
  readonly image: Uint8Array;
  readonly before: Schema;
  readonly head: MigrationFolder;
  readonly added: readonly Migration[];
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  readonly rowsPerTable: number;
  readonly at: (what: string) => void;
}

/** The part of the data evidence that running tells. */
export type RowsOutcome = Pick<DataEvidence, "rows" | "certain" | "dependent">;

/**
 * Tries the upgrade on difficult rows: NULLs, duplicates, odd values. Where it fails there, plain valid rows tell
 * whether it fails for everybody (certain) or only where rows do not fit (dependent).
 */
export function upgradeRows(request: RowsRequest): RowsOutcome {
  const difficult = runOnRows(request, true);
  if (difficult.run.failure === null) return { rows: difficult, certain: null, dependent: null };
  const plain = runOnRows(request, false);
  const { failure } = plain.run;
  if (failure === null) return { rows: plain, certain: null, dependent: difficult.run.failure };
  const dependent = isSame(failure, difficult.run.failure) ? null : difficult.run.failure;
  return { rows: plain, certain: failure, dependent };
}

function isSame(a: RunFailure, b: RunFailure): boolean {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}

function runOnRows(request: RowsRequest, adversarial: boolean): RowsRun {
  const { image, before, profile } = request;
  return openScratch(profile, image, (engine) => {
    const fill = openScratch(profile, null, (probe) =>
      fillDatabase(engine, before, { rowsPerTable: request.rowsPerTable, adversarial, probe }),
    );
    return upgradeFilled(request, engine, fill);
  });
}

function upgradeFilled(request: RowsRequest, engine: Engine, fill: FillReport): RowsRun {
  const { before, head, added, profile, ledger, at } = request;
  const imageBefore = engine.serialize();
  const violationsBefore = foreignKeyViolations(engine, before);
  const watch = watchRows(engine);
  const run = runMigrations({
    engine,
    migrations: head.migrations,
    profile,
    ledger,
    at,
    known: before,
    observe: watch.observe,
  });
  const statements = added.flatMap((migration) => migration.chunks.flatMap((chunk) => chunk.statements));
  const common = { run, fill, before, effects: watch.effects };
  if (run.schema === null) {
    const renames = { tables: new Map(), columns: new Map() };
    return {
      ...common,
      renames,
      tables: [],
      violations: { before: violationsBefore, after: violationsBefore },
    };
  }
  const renames = trackRenames(before, run.schema, statements);
  return {
    ...common,
    renames,
    tables: compareRun(engine, imageBefore, before, run.schema, renames),
    violations: { before: violationsBefore, after: foreignKeyViolations(engine, run.schema) },
  };
}

function compareRun(
  engine: Engine,
  imageBefore: Uint8Array,
  before: Schema,
  after: Schema,
  renames: RowsRun["renames"],
): RowsRun["tables"] {
  const oldNames = new Map([...renames.tables].map(([from, to]) => [nameKey(to), from]));
  const columns = [...renames.columns].flatMap(([table, names]) =>
    [...names].map(([from, to]) => [`${oldNames.get(nameKey(table)) ?? table}.${from}`, to] as const),
  );
  return compareRows({
    before: { schema: before, content: { kind: "image", bytes: imageBefore } },
    after: { schema: after, content: { kind: "image", bytes: engine.serialize() } },
    renames: { tables: renames.tables, columns: new Map(columns) },
    unchanged: new Set(),
  });
}
