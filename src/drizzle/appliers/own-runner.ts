import type { JournalApplied } from "../../model/driver.ts";
import { type FileTree, parentOf, textAt } from "../../model/tree.ts";
import type { Node } from "../../syntax/nodes.ts";
import { parseSource } from "../../syntax/parse-source.ts";
import { isCall, keyOf, lineOf, textOf } from "../../syntax/read-nodes.ts";
import { walkNodes } from "../../syntax/walk-nodes.ts";
import { resolvePath } from "../resolve-path.ts";

/** A source that goes through the migrations of a folder by itself, without any migrator of Drizzle. */
export interface OwnRunner {
  readonly file: string;
  /** Where it lists the folder or names the journal. */
  readonly line: number;
  /** How it goes through the journal; null where it lists the folder's `.sql` files. */
  readonly journal: JournalApplied | null;
}

/** The sources that list the folder and take its `.sql` files, or read its journal, and run what they find. */
export function ownRunners(tree: FileTree, folder: string, sources: readonly string[]): readonly OwnRunner[] {
  return sources.flatMap((file) => {
    const text = textAt(tree, file) ?? "";
    const isListing = /read_?dir|\bglob/i.test(text) && text.includes(".sql");
    const isReading = text.includes(journalName) && text.includes("statement-breakpoint");
    if (!(isListing || isReading) || text.includes("/migrator") || testing.test(text)) return [];
    const read = readRunner(file, text);
    if (read === null || !read.folders.some((said) => isFolder(said, file, folder))) return [];
    return [{ file, line: read.line, journal: read.journal }];
  });
}

const journalName = "_journal.json";

/** What only tests import: they put up databases of their own, with the app's files. */
const testing = /["'](?:vitest|(?:bun|node|cloudflare):test|@jest\/globals|@playwright\/test)["']/;

/** Calls that list files: of Node, of Tauri, of a bundler that takes them in as texts. */
const lists = /^(?:read_?dir(?:sync)?|glob(?:sync|eager)?)$/i;

/** Calls that run SQL; the first ones take several statements at once. */
const runsAll = ["exec", "executeMultiple", "execSync"];
const runsOne = ["execute", "batch", "run"];

/** What a source says of itself; null where it is no runner. `folders`: texts that may name the folder. */
function readRunner(
  file: string,
  text: string,
): (Omit<OwnRunner, "file"> & { readonly folders: readonly string[] }) | null {
  const program = parseSource(file, text);
  if (program === null) return null;
  const texts: string[] = [];
  const called = new Set<string>();
  let [listing, journal]: [number | null, number | null] = [null, null];
  let comparesTimes = false;
  walkNodes(program, (node) => {
    const said = textOf(node);
    if (said !== null) texts.push(said);
    // The end of a path that begins with a hole: `${resources}/migrations`.
    if (node.type === "TemplateElement" && node.tail) texts.push(node.value.raw.replace(/^\//, ""));
    if (said?.endsWith(journalName)) journal ??= lineOf(node);
    comparesTimes ||= isTimeCompared(node);
    if (!isCall(node)) return;
    const name = node.callee.type === "Identifier" ? node.callee.name : (keyOf(node.callee) ?? "");
    called.add(name);
    if (lists.test(name)) listing ??= lineOf(node);
  });
  const isWhole = runsAll.some((name) => called.has(name));
  if (!isWhole && !runsOne.some((name) => called.has(name))) return null;
  const folders = texts.map((said) => said.replace(/\/(?:(?:meta\/)?_journal\.json|\*+\.sql)$/, ""));
  const ledger = comparesTimes ? "when" : "name";
  if (journal !== null) return { line: journal, journal: { source: file, ledger, isWhole }, folders };
  if (listing === null || !texts.some((said) => said.endsWith(".sql"))) return null;
  return { line: listing, journal: null, folders };
}

/** `entry.when <= last`: it goes by the journal's times, as Drizzle's migrator does. */
function isTimeCompared(node: Node): boolean {
  if (node.type !== "BinaryExpression" || !/^[<>]=?$/.test(node.operator)) return false;
  return [node.left, node.right].some((side) => side.type === "MemberExpression" && keyOf(side) === "when");
}

/**
 * As seen from the source, from the package or from the root; a single name as the end of a path that is put together;
 * behind a short name for a folder, as bundlers have it: `@root/drizzle`.
 */
function isFolder(said: string, file: string, folder: string): boolean {
  if (said.trim() === "" || !/^[\w./@~#-]+$/.test(said)) return false;
  const seen = [resolvePath(parentOf(file), said), resolvePath("", said)];
  const end = resolvePath("", said.replace(/^(?:[@#][\w-]*|~)\//, ""));
  return (
    seen.includes(folder) ||
    (folder !== "" && end !== "" && `/${folder}`.endsWith(`/${end}`) && said !== "..")
  );
}
