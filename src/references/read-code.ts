import type { SideCode, SourceCode } from "../model/source-code.ts";
import { declaring } from "./find-references.ts";
import { namingSources } from "./naming-sources.ts";
import { asking, redeclared, SideReader } from "./read-side.ts";
import { bothSources } from "./source.ts";

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
export function readCode(
  { base, head, left, names }: CodeRequest,
  [ofBase, ofHead] = bothSources(base, head),
): SourceCode {
  const before = new SideReader(ofBase);
  const after = new SideReader(ofHead);
  const wanted = new Set([...names, ...redeclared(before.tables(), after.tables())]);
  const naming = namingSources(
    [...new Set([...before.files, ...after.files])],
    { declared: [...before.declared, ...after.declared], relations: [before.relations, after.relations] },
    wanted,
  );
  const common = isSameElsewhere(base, head) ? { isAsBefore: true as const } : {};
  const whole = (side: SideCode, more: number): SideCode => ({
    ...side,
    ...common,
    unread: side.unread + more,
  });
  return {
    base: whole(before.read(wanted, naming), left.base),
    head: whole(after.read(wanted, naming, before), left.head),
  };
}

/** Whether two sides differ in nothing but what declares tables: their code then writes the same values. */
function isSameElsewhere(base: ReadonlyMap<string, string>, head: ReadonlyMap<string, string>): boolean {
  const paths = [...new Set([...base.keys(), ...head.keys()])];
  return paths.every((path) => {
    const [before, after] = [base.get(path), head.get(path)];
    if (before === undefined || after === undefined) return false;
    return before === after || (isDeclaration(before) && isDeclaration(after));
  });
}

function isDeclaration(text: string): boolean {
  return (
    declaring.test(text) && !asking.test(text) && !/\bsql\s*`\s*(?:select|insert|update|delete)\b/i.test(text)
  );
}
