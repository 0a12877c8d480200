import { journalFile, migrationFile, migrationNameAt } from "../drizzle/migration-paths.ts";
import { isEntry, textUnder, valueAt, wholeNumberUnder } from "../model/read-json.ts";
import type { FolderReport } from "../model/report.ts";
import { nameKey } from "../model/schema.ts";
import { joinNames } from "../model/text.ts";
import { type FileTree, textAt } from "../model/tree.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { findStatements } from "../sql/statements.ts";
import { type Api, type Call, garbled, type Trouble } from "./api.ts";

/** What one side adds to one folder. */
interface Additions {
  readonly names: readonly string[];
  /** Tables that their SQL names, as keys. */
  readonly tables: ReadonlySet<string>;
  /** The journal's `when` of those names that it lists; empty in the folders layout. */
  readonly whens: readonly number[];
}

/** Sentences for the folders' notes, by folder path, and what could not be looked at. */
export interface OpenPullRequests {
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly troubles: readonly Trouble[];
  /** How many others were looked at, and whether there are more. */
  readonly looked: number;
  readonly more: boolean;
}

/** Others that are looked at, the most recently updated first: one call each, and one for the list. */
const mostOthers = 29;
const listed = 3;

/**
 * Looks through the other open pull requests into the same branch for migrations that collide with the new ones here.
 * 30 requests at most; the first that fails ends it. What it finds is for people and never changes the verdict.
 */
export async function lookAtOthers(
  api: Api,
  pullRequest: { readonly number: number; readonly baseRef: string },
  folders: readonly FolderReport[],
  head: FileTree,
): Promise<OpenPullRequests> {
  const ours = new Map(folders.filter(hasNew).map((folder) => [folder, additionsHere(folder, head)]));
  const notes = new Map<string, string[]>();
  if (ours.size === 0) return { notes, troubles: [], looked: 0, more: false };
  const call = listCall(pullRequest.baseRef);
  const answer = await api.send(call);
  if (!answer.ok) return { notes, troubles: [answer.trouble], looked: 0, more: false };
  if (!Array.isArray(answer.data) || !answer.data.every(isEntry)) {
    return { notes, troubles: [garbled(call)], looked: 0, more: false };
  }
  const numbers = answer.data.map((pull) => wholeNumberUnder(pull, "number"));
  const others = numbers.filter((number) => number !== null && number !== pullRequest.number) as number[];
  let looked = 0;
  for (const number of others.slice(0, mostOthers)) {
    const filesCall = callForFiles(number);
    const files = await api.send(filesCall);
    if (!files.ok) return { notes, troubles: [files.trouble], looked, more: true };
    if (!Array.isArray(files.data) || !files.data.every(isEntry)) {
      return { notes, troubles: [garbled(filesCall)], looked, more: true };
    }
    looked += 1;
    for (const [folder, here] of ours) {
      const sentence = collision(number, here, additionsThere(folder, files.data));
      if (sentence !== null) notes.set(folder.path, [...(notes.get(folder.path) ?? []), sentence]);
    }
  }
  return { notes, troubles: [], looked, more: others.length > looked || answer.lastPage > 1 };
}

function hasNew(folder: FolderReport): boolean {
  return folder.migrations.new.length > 0;
}

function listCall(baseRef: string): Call {
  return {
    what: "list the other open pull requests",
    route: "GET /repos/{owner}/{repo}/pulls",
    parameters: { state: "open", base: baseRef, sort: "updated", direction: "desc", per_page: 100 },
    permission: "pull-requests: read",
  };
}

function callForFiles(number: number): Call {
  return {
    what: `read the files of pull request ${number}`,
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    parameters: { pull_number: number, per_page: 100 },
    permission: "pull-requests: read",
  };
}

function additionsHere(folder: FolderReport, head: FileTree): Additions {
  const names = folder.migrations.new;
  const sql = names.map((name) => textAt(head, migrationFile(folder, name)) ?? "").join(";\n");
  const journal = textAt(head, journalFile(folder.path)) ?? "";
  return { names, tables: tablesNamed(sql), whens: whensIn(journal, names) };
}

/** From the patches that GitHub shows of a pull request: added lines only. Large files have none. */
function additionsThere(folder: FolderReport, files: readonly unknown[]): Additions {
  const names: string[] = [];
  const sql: string[] = [];
  let journal = "";
  for (const file of files) {
    const path = textUnder(file, "filename") ?? "";
    const added = addedLines(textUnder(file, "patch") ?? "");
    if (path === journalFile(folder.path)) journal = added;
    const name = migrationNameAt(folder, path);
    if (name === null || valueAt(file, "status") !== "added") continue;
    names.push(name);
    sql.push(added);
  }
  return { names, tables: tablesNamed(sql.join(";\n")), whens: whensIn(journal, names) };
}

function collision(number: number, here: Additions, there: Additions): string | null {
  if (there.names.length === 0) return null;
  const prefixes = new Set(here.names.map(prefixOfName));
  const samePrefix = there.names.filter(
    (name) => prefixes.has(prefixOfName(name)) && prefixOfName(name) !== "",
  );
  const tables = [...there.tables].filter((table) => here.tables.has(table));
  const reasons: string[] = [];
  if (samePrefix.length > 0)
    reasons.push(`has the same number as one here (${joinNames(samePrefix, listed)})`);
  if (tables.length > 0) reasons.push(`touches the same tables (${joinNames(tables, listed)})`);
  const late = skipped(here.whens, there.whens);
  if (late !== null) reasons.push(late);
  if (reasons.length === 0) return null;
  return `Open pull request ${number} adds ${joinNames(there.names, listed)}, which ${reasons.join(", and ")}: whoever merges second has to generate the migration again on top of the first.`;
}

/**
 * Drizzle 0.x runs what is younger than the youngest it has run, so of two branches the one with the older `when`
 * is skipped if it is merged second.
 */
function skipped(here: readonly number[], there: readonly number[]): string | null {
  if (here.length === 0 || there.length === 0) return null;
  if (Math.min(...there) <= Math.max(...here))
    return "would be skipped on databases where the migrations here ran first";
  return "would make databases that run it first skip the migrations here";
}

function prefixOfName(name: string): string {
  return /^\d+/.exec(name)?.[0] ?? "";
}

function addedLines(patch: string): string {
  const lines = patch.split("\n").filter((line) => line.startsWith("+"));
  return lines.map((line) => line.slice(1)).join("\n");
}

/** The `when` of those journal entries, or parts of entries in a patch, that name one of the migrations. */
function whensIn(journal: string, names: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (const [, when, tag] of journal.matchAll(/"when"\s*:\s*(\d{1,15})\s*,\s*"tag"\s*:\s*"([^"]*)"/g)) {
    if (names.includes(tag ?? "")) found.push(Number(when));
  }
  return found;
}

const beforeTable = new Set(["TABLE", "INTO", "UPDATE", "FROM", "ON"]);

/** Tables that a text names; the `__new_` twin of a rebuild counts as the table itself. */
function tablesNamed(sql: string): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const { tokens } of findStatements(sql)) {
    const words = tokens.filter(({ name }) => !["IF", "NOT", "EXISTS"].includes(name));
    for (const [at, word] of words.entries()) {
      const before = words[at - 1]?.name ?? "";
      if (word.name === "ID" && beforeTable.has(before)) {
        tables.add(nameKey(unquoteName(word.text)).replace(/^__new_/, ""));
      }
    }
  }
  return tables;
}
