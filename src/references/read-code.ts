import type { SideCode, SourceCode } from "../model/source-code.ts";
import type { Program } from "../syntax/nodes.ts";
import { parseSource } from "../syntax/parse-source.ts";
import { redeclared, SideReader } from "./read-side.ts";

/** The sources of both sides, by path, and what is asked about them. */
export interface CodeRequest {
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
  /** Sources of each that were not read. */
  readonly left: { readonly base: number; readonly head: number };
  /** Names that new migrations use, as `nameKey` writes them. */
  readonly names: readonly string[];
}

/** Reads what the code of both sides asks of the tables that new migrations or declarations are about. */
export function readCode({ base, head, left, names }: CodeRequest): SourceCode {
  const parse = parseOnce();
  const before = new SideReader(base, parse);
  const after = new SideReader(head, parse);
  const [was, now] = [before.tables(), after.tables()];
  const wanted = new Set([...names, ...redeclared(was, now)]);
  const whole = (side: SideCode, more: number): SideCode => ({ ...side, unread: side.unread + more });
  return { base: whole(before.read(wanted), left.base), head: whole(after.read(wanted, before), left.head) };
}

/** Each text is parsed once, whatever side it is on; by its ending, which decides how. */
function parseOnce(): (path: string, text: string) => Program | null {
  const known = new Map<string, Program | null>();
  return (path, text) => {
    const key = `${/\.\w+$/.exec(path)?.[0]} ${path} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const program = parseSource(path, text);
    known.set(key, program);
    return program;
  };
}
