import type { Statement } from "../model/migration.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";

/** What stands before a name with a list behind it that is no call: `INSERT INTO t (a)`, `REFERENCES t (a)`. */
const notBeforeCall =
  /^(?:ID|STRING|DOT|TABLE|INTO|REFERENCES|UPDATE|EXISTS|JOIN|FROM|WITH|RECURSIVE|USING|AS|INDEX|CONSTRAINT)$/;

/** The functions that a statement calls, in lower case, those of SQLite among them. */
export function callsIn({ kind, tokens }: Statement): readonly string[] {
  if (kind === "create-virtual-table" || kind === "pragma") return [];
  const found = new Set<string>();
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.name === "LP") depth += 1;
    if (token.name === "RP") depth -= 1;
    if (token.name !== "ID" || tokens[index + 1]?.name !== "LP") continue;
    if (depth >= leastDepth(kind) && !isNamed(tokens[index - 1], kind))
      found.add(unquoteName(token.text).toLowerCase());
  }
  return [...found];
}

/** In a declaration, what is not within parentheses of its own is a type: `varchar(255)`. */
function leastDepth(kind: Statement["kind"]): number {
  return kind === "create-table" ? 2 : kind === "alter-table" ? 1 : 0;
}

function isNamed(before: SqlToken | undefined, kind: Statement["kind"]): boolean {
  if (before === undefined) return true;
  return notBeforeCall.test(before.name) || (before.name === "ON" && kind === "create-index");
}

/** The module of `CREATE VIRTUAL TABLE t USING m(…)`, in lower case; null for any other statement. */
export function moduleOf({ kind, tokens }: Statement): string | null {
  if (kind !== "create-virtual-table") return null;
  const using = tokens.findIndex(({ name }) => name === "USING");
  const said = using < 0 ? undefined : tokens[using + 1]?.text;
  return said === undefined ? null : unquoteName(said).toLowerCase();
}

/**
 * The columns that a virtual table of a module nobody has here is declared with: the first word of each part between its
 * parentheses, but for options such as `dimensions=3`.
 */
export function virtualColumns({ tokens }: Statement): readonly string[] {
  const using = tokens.findIndex(({ name }) => name === "USING");
  const columns: string[] = [];
  let depth = 0;
  for (const [index, { name, text }] of tokens.entries()) {
    if (index <= using) continue;
    if (name === "LP") depth += 1;
    if (name === "RP") depth -= 1;
    const isFirst = depth === 1 && /^(?:LP|COMMA)$/.test(tokens[index - 1]?.name ?? "");
    const isColumn = isFirst && /^(?:ID|STRING)$/.test(name) && tokens[index + 1]?.name !== "EQ";
    if (isColumn) columns.push(unquoteName(text));
  }
  return [...new Set(columns)];
}
