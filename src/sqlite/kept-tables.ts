import { quoteText } from "../model/quote.ts";
import { nameKey } from "../model/schema.ts";
import type { Engine } from "./engine.ts";
import { openPageFile, type PageFile } from "./page-file.ts";
import { walPages } from "./wal-pages.ts";

/** Tables whose rows are, byte for byte, what they were. */
export interface KeptTables {
  /** Key of the name before to that of the name after. */
  readonly names: ReadonlyMap<string, string>;
  /**
   * Whether overflow pages were written of which nobody can say whose they are: an UPDATE that leaves the length of
   * a long value as it was writes nothing else. What such a statement can reach is not to be taken as kept.
   */
  readonly isUnsure: boolean;
}

/**
 * Tells from the pages that the -wal of a database holds which tables it does not touch; null where that cannot be
 * told. A few pages in ten thousand are read: those that list others. `engine` comes from `openFileComparison`.
 */
export function keptTables(engine: Engine, database: string): KeptTables | null {
  const file = openPageFile(database);
  try {
    return file.movesPages ? null : findKept(engine, file, markPages(file.pageCount, walPages(database)));
  } catch (error) {
    // A damaged page: whoever reads the rows meets it, and says so.
    if (error instanceof RangeError) return null;
    throw error;
  } finally {
    file.close();
  }
}

function findKept(engine: Engine, file: PageFile, left: PageMarks): KeptTables {
  const after = new Map(tablesOf(engine, "after").map(({ root, name }) => [root, name]));
  const names = new Map<string, string>();
  const small: string[] = [];
  for (const { name, root, isTable } of treesOf(engine)) {
    const own = take(left, file.treePages(root));
    if (own.found > 0 && own.pages <= smallTree) small.push(name);
    const now = after.get(root);
    if (isTable && own.found === 0 && now !== undefined) names.set(nameKey(name), nameKey(now));
  }
  if (left.count > 0) take(left, file.freePages());
  for (const name of left.count > 0 ? small : []) take(left, allPages(engine, name));
  return { names, isUnsure: left.count > 0 };
}

/** So many pages can be read as a whole to find an overflow page among them, as the schema and the ledger may have. */
const smallTree = 1000;

interface Tree {
  readonly name: string;
  readonly root: number;
  readonly isTable: boolean;
}

function treesOf(engine: Engine): readonly Tree[] {
  return [{ name: "sqlite_schema", root: 1, isTable: false }, ...rootsOf(engine, "before")];
}

function tablesOf(engine: Engine, database: string): readonly Tree[] {
  return rootsOf(engine, database).filter(({ isTable }) => isTable);
}

/** A virtual table and a view have no root: https://sqlite.org/schematab.html */
function rootsOf(engine: Engine, database: string): readonly Tree[] {
  return engine
    .query(`SELECT name, type, rootpage FROM ${database}.sqlite_schema WHERE rootpage > 0`)
    .map((row) => ({
      name: String(row["name"]),
      root: Number(row["rootpage"]),
      isTable: row["type"] === "table",
    }));
}

/** A set of pages, as a byte for each page of the file. */
interface PageMarks {
  readonly marks: Uint8Array;
  count: number;
}

/** Pages behind the end of the file as it was belong to none of its tables. */
function markPages(pageCount: number, pages: Iterable<number>): PageMarks {
  const marks = new Uint8Array(pageCount + 1);
  let count = 0;
  for (const page of pages) {
    if (page > pageCount || marks[page] === 1) continue;
    marks[page] = 1;
    count += 1;
  }
  return { marks, count };
}

/** Takes pages out of a set; says how many there were, and how many of them the set had. */
function take(from: PageMarks, pages: Iterable<number>): { readonly pages: number; readonly found: number } {
  let [all, found] = [0, 0];
  for (const page of pages) {
    all += 1;
    if (from.marks[page] !== 1) continue;
    from.marks[page] = 0;
    from.count -= 1;
    found += 1;
  }
  return { pages: all, found };
}

/** Overflow pages included: https://sqlite.org/dbstat.html, looked for where no database can have a table of that name. */
function allPages(engine: Engine, tree: string): readonly number[] {
  return engine
    .query(`SELECT pageno FROM temp.dbstat WHERE schema = 'before' AND name = ${quoteText(tree)}`)
    .map((row) => Number(row["pageno"]));
}
