import type { Naming, SourceQuery } from "../model/source-code.ts";
import type { Program } from "../syntax/nodes.ts";
import type { Follow } from "./follow-names.ts";
import { QueryReader } from "./read-queries.ts";
import { TreeReader } from "./read-tree.ts";
import type { QueryKnowledge } from "./relations.ts";

/** What a file asks for. */
export interface FileCode {
  readonly queries: readonly SourceQuery[];
  readonly passed: readonly Naming[];
  readonly unsure: number;
  /** The files that were looked into. */
  readonly from: ReadonlySet<string>;
}

/** Reads what a file asks for, and what it has others ask for by handing them tables. */
export function readFile(program: Program, known: QueryKnowledge): FileCode {
  const from = new Set<string>();
  const followed = { follow: told(known.follow, from), followAny: told(known.followAny, from) };
  const reader = new QueryReader({ ...known, ...followed });
  const found = new TreeReader();
  found.read({ root: program, outer: [], reader, plain: null, place: null });
  return { queries: found.queries, passed: found.passed, unsure: found.unsure + reader.unsure, from };
}

/** Adds the files that names lead to. */
function told(follow: Follow, from: Set<string>): Follow {
  const telling =
    (ask: Follow["exported"]): Follow["exported"] =>
    (file, name) => {
      const found = ask(file, name);
      if (found !== null) from.add(found.file);
      return found;
    };
  return Object.assign(telling(follow), { exported: telling(follow.exported) });
}
