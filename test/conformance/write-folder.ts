import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import type { Layout, MigrationFolder } from "../../src/model/migration.ts";
import { fileTree } from "../../src/model/tree.ts";
import type { CaseMigration } from "./cases.ts";

/** A migration folder on disk, as a driver reads it, and in memory, as the gate does. */
export interface WrittenFolder {
  /** Where it lies on disk. */
  readonly path: string;
  readonly layout: Layout;
  /** Texts by path inside the folder. */
  readonly files: ReadonlyMap<string, string>;
  readonly folder: MigrationFolder;
}

/** The second at which every case's world begins: 2026-01-01 00:00:00 UTC. */
const beginning = Date.UTC(2026, 0, 1);

/** A temporary folder that is removed behind the test file. */
export function temporaryFolder(): string {
  // In memory where the system has that: each database is written to disk a dozen times otherwise.
  const root = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
  const path = mkdtempSync(join(root, "drizzle-gate-conformance-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes migrations as drizzle-kit lays them out, and reads them as the gate does. */
export function writeFolder(
  path: string,
  layout: Layout,
  migrations: readonly CaseMigration[],
): WrittenFolder {
  const files = layout === "journal" ? journalFiles(migrations) : folderFiles(migrations);
  return writeFiles(path, layout, files);
}

/** Writes a folder file by file. */
export function writeFiles(path: string, layout: Layout, files: ReadonlyMap<string, string>): WrittenFolder {
  mkdirSync(path, { recursive: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  const tree = fileTree(
    [...files].map(([name, text]) => ({
      path: `drizzle/${name}`,
      kind: "file" as const,
      bytes: Buffer.from(text),
    })),
  );
  const folder = readFolder(tree, { path: "drizzle", layout, dialect: "sqlite" });
  return { path, layout, files, folder };
}

/** What drizzle-kit 1.0 writes into `migrations.js`: files by the names of their folders. */
export function bundleOf({ files }: WrittenFolder): { readonly migrations: Record<string, string> } {
  const migrations = [...files].map(([file, text]) => [file.replace("/migration.sql", ""), text]);
  return { migrations: Object.fromEntries(migrations) };
}

interface JournalEntry {
  idx: number;
  when: number;
  tag: string;
  breakpoints: boolean;
}

/** What drizzle-kit 0.x writes there: the journal, and files by `idx`. */
export function journalBundleOf({ files }: WrittenFolder): {
  readonly journal: { readonly entries: JournalEntry[] };
  readonly migrations: Record<string, string>;
} {
  const journal: { readonly entries: JournalEntry[] } = JSON.parse(files.get("meta/_journal.json") ?? "");
  const migrations = journal.entries.flatMap(({ idx, tag }) => {
    const text = files.get(`${tag}.sql`);
    return text === undefined ? [] : [[`m${String(idx).padStart(4, "0")}`, text]];
  });
  return { journal, migrations: Object.fromEntries(migrations) };
}

function journalFiles(migrations: readonly CaseMigration[]): ReadonlyMap<string, string> {
  const entries = migrations.map(({ name, at }, idx) => ({
    idx,
    version: "6",
    when: beginning + at * 1000,
    tag: `${String(Math.round(at / 30)).padStart(4, "0")}_${name}`,
    breakpoints: true,
  }));
  const journal = JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2);
  const sql = entries.flatMap(({ tag }, at): readonly (readonly [string, string])[] => {
    const text = migrations[at]?.sql;
    return text == null ? [] : [[`${tag}.sql`, text]];
  });
  return new Map([["meta/_journal.json", journal], ...sql]);
}

function folderFiles(migrations: readonly CaseMigration[]): ReadonlyMap<string, string> {
  return new Map(
    migrations.flatMap(({ name, at, isWithoutTime, sql }): readonly (readonly [string, string])[] => {
      if (isWithoutTime) return sql === null ? [] : [[`${name}/migration.sql`, sql]];
      const stamp = new Date(beginning + at * 1000).toISOString().replace(/\D/g, "").slice(0, 14);
      return sql === null ? [] : [[`${stamp}_${name}/migration.sql`, sql]];
    }),
  );
}
