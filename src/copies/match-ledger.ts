import { largest } from "../model/largest.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { code, count, joinNames } from "../model/text.ts";
import { baseName, parentOf } from "../model/tree.ts";
import type { LedgerEntry, LedgerState } from "./ledger.ts";

/** How a database stands to a migration folder. */
export interface LedgerMatch {
  /**
   * "level": it ran all of the folder. "behind": `pending` are still to be run on it, all of them for an empty
   * one. "foreign": it cannot be brought to where the folder is; `problem` says why and what to do.
   */
  readonly kind: "level" | "behind" | "foreign";
  /** Those of the folder that it ran, in the folder's order. */
  readonly ran: readonly Migration[];
  readonly pending: readonly Migration[];
  /** What it ran that the folder does not have, as people call it. */
  readonly unknown: readonly string[];
  /** Sentences about what differs without standing in the way. */
  readonly notes: readonly string[];
  readonly problem: string | null;
}

/** Compares what a database says it ran with what a folder holds. */
export function matchLedger(state: LedgerState, folder: MigrationFolder): LedgerMatch {
  switch (state.kind) {
    case "empty":
      return {
        kind: folder.migrations.length === 0 ? "level" : "behind",
        ran: [],
        pending: folder.migrations,
        unknown: [],
        notes: [],
        problem: null,
      };
    case "unrecorded":
      return foreign(unrecorded(state.tables, state.ledger));
    case "when":
    case "name":
    case "file-name":
      return matchEntries(state.kind, state.entries, folder);
  }
}

function foreign(problem: string): LedgerMatch {
  return { kind: "foreign", ran: [], pending: [], unknown: [], notes: [], problem };
}

function unrecorded(tables: number, ledger: string | null): string {
  const books = ledger === null ? "no migration is recorded" : `${code(ledger)} is empty`;
  return `${count(tables, "table")} ${tables === 1 ? "exists" : "exist"} but ${books}: was this database made with ${code("drizzle-kit push")}? Use a copy of a database that was migrated, or record the merged migrations in it first`;
}

function matchEntries(
  kind: "when" | "name" | "file-name",
  entries: readonly LedgerEntry[],
  folder: MigrationFolder,
): LedgerMatch {
  const found = entries.map((entry) => ({ entry, migration: findMigration(kind, entry, folder) }));
  const unknown = found.flatMap((one) => (one.migration === undefined ? [one.entry] : []));
  const known = new Set(found.map((one) => one.migration));
  const ran = folder.migrations.filter((migration) => known.has(migration));
  const missing = folder.migrations.filter((migration) => !known.has(migration));
  const mark = largest(
    entries.flatMap(({ when }) => when ?? []),
    Number.NEGATIVE_INFINITY,
  );
  const skipped =
    kind === "when" && folder.drizzleLedger === "when"
      ? missing.filter((migration) => (migration.when ?? 0) <= mark)
      : [];
  const isSkipped = new Set(skipped);
  const pending = missing.filter((migration) => !isSkipped.has(migration));
  const notes = [
    ...found.flatMap(({ entry, migration }) => otherHash(entry, migration)),
    ...(skipped.length === 0
      ? []
      : [
          `this database never ran ${joinNames(skipped.map((one) => one.name))}: Drizzle skips migrations that are older than the last one that ran`,
        ]),
  ];
  const common = { ran, pending, unknown: unknown.map(entryName), notes };
  if (unknown.length > 0) return { kind: "foreign", ...common, problem: unknownMigrations(unknown, folder) };
  return { kind: pending.length === 0 ? "level" : "behind", ...common, problem: null };
}

/** As the migrator of that ledger would know it again; by its content where the time alone does not tell. */
function findMigration(
  kind: "when" | "name" | "file-name",
  entry: LedgerEntry,
  folder: MigrationFolder,
): Migration | undefined {
  const { migrations } = folder;
  if (kind === "file-name") return migrations.find((one) => wranglerNames(one).includes(entry.name ?? ""));
  const byName = entry.name === null ? undefined : migrations.find((one) => one.name === entry.name);
  if (byName !== undefined || entry.name !== null) return byName;
  const sameTime = migrations.filter(
    (one) => one.when !== null && isSameTime(one.when, entry.when, folder.timeStep),
  );
  const sameHash = (one: Migration): boolean => entry.hash !== "" && one.hash === entry.hash;
  return sameTime.find(sameHash) ?? sameTime[0] ?? migrations.find(sameHash);
}

/** The names of 1.0 folders keep seconds, and so the ledger of 0.x is matched to them by seconds. */
function isSameTime(when: number, recorded: number | null, timeStep: number): boolean {
  if (recorded === null) return false;
  return Math.floor(when / timeStep) === Math.floor(recorded / timeStep);
}

/** wrangler goes by the path below its migrations folder: "0001_x.sql", or "2026…_x/migration.sql". */
function wranglerNames(migration: Migration): readonly string[] {
  const file = baseName(migration.file);
  return [file, `${baseName(parentOf(migration.file))}/${file}`, migration.name];
}

function unknownMigrations(entries: readonly LedgerEntry[], folder: MigrationFolder): string {
  const last = folder.migrations.at(-1);
  const whenLast = last?.when ?? null;
  const isNewer = entries.every(
    (entry) => whenLast === null || (entry.when ?? Number.POSITIVE_INFINITY) > whenLast,
  );
  const ran = `this database ran ${joinNames(entries.map(entryName))}, which the base branch does not have`;
  const where =
    last === undefined ? "the base branch has no migrations" : `the base branch ends with ${code(last.name)}`;
  return isNewer
    ? `${ran} (${where}): it is newer than the base branch, or from another project; use an older copy, or first merge what it ran`
    : `${ran}: it is from another project; use a copy of a database that the merged migrations created`;
}

function entryName(entry: LedgerEntry): string {
  if (entry.name !== null) return entry.name;
  return entry.when === null ? entry.hash.slice(0, 12) : `the migration of ${isoTime(entry.when)}`;
}

function isoTime(when: number): string {
  return Math.abs(when) <= 8.64e15 ? new Date(when).toISOString() : String(when);
}

function otherHash(entry: LedgerEntry, migration: Migration | undefined): readonly string[] {
  if (migration === undefined || entry.hash === "" || migration.hash === "" || entry.hash === migration.hash)
    return [];
  return [`its ${code(migration.name)} has another hash: the file was edited after this database ran it`];
}
