import { type LedgerState, readLedger } from "../copies/ledger.ts";
import { type LedgerMatch, matchLedger } from "../copies/match-ledger.ts";
import { otherRunner } from "../copies/other-runner.ts";
import { keeperOf } from "../drivers/index.ts";
import type { Case } from "../model/case.ts";
import type { CopyLedger } from "../model/copy-state.ts";
import { describeChange } from "../model/describe-change.ts";
import { ledgerTable } from "../model/driver.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import type { Schema } from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import { code } from "../model/text.ts";
import type { Engine } from "../sqlite/engine.ts";
import { baselineStatements, recordRan } from "./baseline.ts";

/** What the merged migrations make, for telling what else there is in a copy. */
export interface Expected {
  /** How a schema differs from what these of the merged migrations make; null where they do not run here. */
  readonly differences: (found: Schema, ran: readonly Migration[]) => readonly SchemaChange[] | null;
  /** The migrations of base that a database without records looks to have run; null where it has none of their tables. */
  readonly guess: (found: Schema) => readonly Migration[] | null;
}

/** A copy whose books tell where it stands, or the reason why it is none of this folder's. */
export type CopyBooks =
  | {
      readonly kind: "usable";
      readonly ledger: CopyLedger;
      /** How the copy differs from what its own migrations make. */
      readonly differences: readonly SchemaChange[] | null;
      readonly notes: readonly string[];
      /** The ledger's table that is there; null without one. */
      readonly table: string | null;
    }
  | { readonly kind: "foreign"; readonly problem: string };

/** A copy, and what it is held against. */
export interface BooksRequest {
  readonly judged: Case;
  readonly base: MigrationFolder;
  readonly expected: Expected;
}

/** Reads where a copy stands. One that was made without records gets those that its schema tells it must have. */
export function readBooks(engine: Engine, found: Schema, request: BooksRequest): CopyBooks {
  const { judged, base, expected } = request;
  const looked = ledgerTable(judged.profile, judged.ledger);
  const state = readLedger(engine, looked);
  const match = matchLedger(state, base);
  if (state.kind === "unrecorded") return withoutRecords(engine, found, request, match);
  const wrong = wrongLedger(state, judged, looked);
  if (wrong !== null) return { kind: "foreign", problem: wrong };
  const { ran, pending, unknown } = match;
  const differences = expected.differences(found, ran);
  const isKnown = match.kind !== "foreign" || (ran.length > 0 && differences?.length === 0);
  if (!isKnown)
    return {
      kind: "foreign",
      problem: `${match.problem ?? "it is of another history"}${andDiffers(differences)}`,
    };
  const table = "table" in state ? state.table : null;
  const isRenamed = table !== null && looked !== null && table !== looked && judged.ledger !== "file-name";
  const renamed = isRenamed ? { from: table, to: looked } : null;
  const ledger = { ran, pending, unknown, renamed, baseline: null };
  return { kind: "usable", ledger, differences, notes: match.notes, table };
}

/** What else there is of what it ran. */
function andDiffers(differences: readonly SchemaChange[] | null): string {
  if (differences === null || differences.length === 0 || differences.length > 10) return "";
  return `. Compared with what the merged migrations make: ${differences.slice(0, 3).map(describeChange).join("; ")}`;
}

/** Another program than the one that was judged keeps this database's records: what that one would do to it tells nothing. */
function wrongLedger(
  state: Exclude<LedgerState, { readonly kind: "unrecorded" }>,
  { profile, ledger }: Case,
  looked: string | null,
): string | null {
  if (state.kind === "empty") return null;
  const [isFiles, goesByFiles] = [state.kind === "file-name", ledger === "file-name"];
  if (isFiles === goesByFiles && !(isFiles && looked !== null && looked !== state.table)) return null;
  const kept = `its migrations are recorded in ${code(state.table)}`;
  const judgedAs = `, and ${profile.driver} looks into ${code(looked ?? "")}`;
  if (isFiles && goesByFiles)
    return `${kept}${judgedAs}: name the table in the config (${code(`migrations_table = "${state.table}"`)}), or take the copy of a database that this folder is applied to`;
  const keeper = keeperOf(state.kind, profile);
  const by = isFiles ? ", as wrangler records them by their file names" : ", as Drizzle's own migrator does";
  return `${kept}${by}${judgedAs}. If that is what migrates production, set the driver to ${code(keeper)}; the migration itself was not judged by this copy`;
}

function withoutRecords(
  engine: Engine,
  found: Schema,
  { judged, base, expected }: BooksRequest,
  match: LedgerMatch,
): CopyBooks {
  const ran = expected.guess(found);
  if (ran === null) {
    const other = otherRunner(engine);
    const problem = match.problem ?? "it is of another history";
    return { kind: "foreign", problem: other === null ? problem : `${problem}. ${other}` };
  }
  const baseline = baselineStatements(judged, base, ran);
  recordRan(engine, judged, base, ran);
  const pending = base.migrations.filter((migration) => !ran.includes(migration));
  return {
    kind: "usable",
    ledger: { ran, pending, unknown: [], renamed: null, baseline },
    differences: expected.differences(found, ran),
    notes: [],
    table: null,
  };
}
