import { isAboutRows } from "../../changes/drift/blame-drift.ts";
import { meetDrift } from "../../changes/drift/meet-drift.ts";
import { unusableCopy } from "../../copies/copy-trouble.ts";
import type { Account } from "../../model/account.ts";
import type { CopyLedger, CopyState } from "../../model/copy-state.ts";
import type { DataEvidence, Replayed } from "../../model/evidence.ts";
import type { Fingerprint } from "../../model/fingerprint.ts";
import type { RunFailure } from "../../model/run.ts";
import type { Schema } from "../../model/schema.ts";
import type { Scratch, SnapshotCopy, Tell } from "../../model/scratch.ts";
import { count, formatNumber, joinNames } from "../../model/text.ts";
import type { RowsOutcome } from "../../replay/rows-run.ts";
import {
  type SnapshotOutcome,
  type SnapshotRequest,
  type UpgradedCopy,
  upgradeSnapshot,
} from "../../replay/snapshot-run.ts";
import { upgradeInvented } from "../../replay/upgrade-invented.ts";
import { inventedRows } from "../../rows/invented-table.ts";
import { type About, probeOf, rowsEvidence } from "../rows-evidence.ts";
import type { TriedRows } from "../try-rows.ts";
import { expectedOf } from "./expected.ts";
import { fingerprintFacts } from "./fingerprint-evidence.ts";

/** What the upgrade did to rows, on each database that was tried. */
export interface CollectedRows {
  readonly data: readonly DataEvidence[];
  /** Production copies that are not of this folder, with the reason. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Those of several that something is wrong with, with the end of a sentence about it. */
  readonly broken: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** Where no rows were tried. */
export const noRows: CollectedRows = { data: [], foreign: new Map(), broken: new Map(), notes: [] };

/** One production copy after the other; each is thrown away as it is done with. */
export function runCopies(
  about: About,
  start: Replayed["start"],
  tryOwn: () => TriedRows | null,
  scratch: Scratch,
): CollectedRows {
  const { judged } = about;
  const { base } = judged;
  if (base === null) return noRows;
  const { clock } = scratch;
  const data: DataEvidence[] = [];
  const foreign = new Map<string, string>();
  const broken = new Map<string, string>();
  const notes: { readonly name: string; readonly note: string }[] = [];
  const common = {
    ...{
      judged,
      clock,
      base,
      followed: followGenerated(about, scratch),
      expected: expectedOf(judged, start.kind === "replayed" ? about.met.schema : null),
    },
    probeOf: (failure: Parameters<typeof probeOf>[0]) =>
      isAboutRows(failure, about.met.schema) ? probeOf(failure, about) : null,
  };
  let known: Schema | undefined;
  for (const [index, copy] of scratch.snapshots.entries()) {
    const outcome = tryCopy({ ...common, at: tellCopy(scratch, index), copy, known }, scratch);
    if (outcome.kind !== "ran") {
      const unused = outcome.kind === "broken" ? broken : foreign;
      unused.set(copy.name, outcome.problem);
      continue;
    }
    const told = [...copy.notes, ...outcome.notes, ...pendingNote(outcome.ledger)];
    notes.push(...told.map((note) => ({ name: copy.name, note })));
    if (copy.fingerprint !== undefined) {
      const { evidence, notes: settled } = fingerprintEvidence(
        about,
        copy,
        copy.fingerprint,
        outcome,
        tryOwn(),
      );
      data.push(evidence);
      notes.push(...settled.map((note) => ({ name: copy.name, note })));
      continue;
    }
    known = outcome.rows.before;
    data.push(copyEvidence(about, outcome, copy.name));
  }
  return { data, foreign, broken, notes: groupNotes(notes) };
}

function pendingNote({ pending, ran }: CopyLedger): readonly string[] {
  if (pending.length === 0 || ran.length === 0) return [];
  const names = joinNames(
    pending.map(({ name }) => name),
    20,
  );
  return [
    `this database has not run ${names} yet: production runs ${pending.length === 1 ? "it" : "them"} first`,
  ];
}

function copyEvidence(about: About, outcome: UpgradedCopy, name: string): DataEvidence {
  const { rows, violating } = outcome;
  const { state, failure } = stateOf(about, outcome);
  const ran: RowsOutcome = {
    rows,
    certain: null,
    dependent: failure === null ? [] : [failure],
    dangling: [],
  };
  return { ...rowsEvidence(about, ran, "snapshot", violating), source: "snapshot", snapshot: name, state };
}

/** A fingerprint has no rows: generated ones fit its counts, and its counts answer what they leave open. */
function fingerprintEvidence(
  about: About,
  { name }: SnapshotCopy,
  fingerprint: Fingerprint,
  outcome: UpgradedCopy,
  tried: TriedRows | null,
): { readonly evidence: DataEvidence; readonly notes: readonly string[] } {
  const { state, failure } = stateOf(about, outcome);
  const runs = { own: tried?.outcome ?? null, fitted: outcome.rows, failure };
  const { facts, notes } = fingerprintFacts(about, fingerprint, runs);
  const { tables, taken, coarse } = fingerprint;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const when = taken === null ? "a fingerprint" : `the fingerprint of ${taken.slice(0, 10)}`;
  const size = `${count(tables.length, "table")}, ${coarse ? "about " : ""}${count(rows, "row")} counted`;
  return {
    evidence: { ...facts, source: "fingerprint", snapshot: name, state },
    notes: [`production is known by ${when} (${size})`, ...notes],
  };
}

/** Where a copy stands, and how it fails where nothing but its rows is why; null where it does not. */
function stateOf(
  about: About,
  { ledger, differences, rows }: UpgradedCopy,
): { readonly state: CopyState; readonly failure: RunFailure | null } {
  const { judged, met, after } = about;
  const { run } = rows;
  const isTold = run.failure !== null && run.failure.message === about.told?.message;
  const expected = { before: met.schema, after };
  const told = isTold ? { ...rows, run: { ...run, failure: null, schema: rows.before } } : rows;
  const found = meetDrift({
    ...{ differences: differences ?? [], rows: told, added: judged.added },
    expected: isTold ? { ...expected, after: null } : expected,
  });
  const skipped = run.failure === null ? judged.added.filter(({ name }) => !run.recorded.has(name)) : [];
  const state = {
    ...ledger,
    ...found,
    differences: differences === null ? null : found.differences,
    skipped,
  };
  const isOfRows = !isTold && state.failure === null && !isBlamed(state);
  return { state, failure: isOfRows ? run.failure : null };
}

function isBlamed({ differences }: CopyState): boolean {
  return (differences ?? []).some(({ met }) => met?.kind === "fails");
}

/** The account of the same migrations on generated rows; null where they fail without any. */
function followGenerated({ judged, met, after }: About, { at, clock }: Scratch): Account | null {
  if (after === null) return null;
  return upgradeInvented({ judged, met, after, rowsPerTable: inventedRows, at, clock }).rows.account;
}

/** Throws CannotCheck where the only copy there is cannot be used. */
function tryCopy(
  request: SnapshotRequest,
  { snapshots }: Scratch,
): SnapshotOutcome | { readonly kind: "broken"; readonly problem: string } {
  try {
    return upgradeSnapshot(request);
  } catch (error) {
    if (snapshots.length === 1) throw error;
    return { kind: "broken", problem: unusableCopy(error, request.copy.name).problem };
  }
}

/** What holds of many copies is said once. */
function groupNotes(notes: readonly { readonly name: string; readonly note: string }[]): readonly string[] {
  return [...Map.groupBy(notes, ({ note }) => note)].map(
    ([note, copies]) => `${joinNames(copies.map(({ name }) => name))}: ${note}`,
  );
}

/** Says which of several copies it is. */
function tellCopy({ at, snapshots }: Scratch, index: number): Tell {
  if (snapshots.length === 1) return at;
  const which = `; copy ${formatNumber(index + 1)} of ${formatNumber(snapshots.length)}`;
  return (what, doing, share = "") => at(what, doing, share + which);
}
