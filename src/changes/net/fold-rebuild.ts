import type { Statement } from "../../model/migration.ts";
import { nameKey } from "../../model/schema.ts";
import type { SqlToken } from "../../model/token.ts";
import { unquoteName } from "../../sql/identifiers.ts";

/** Statements that together only rebuild a table. Numbers are places in the list of statements, from 0. */
export interface Rebuild {
  /** The table that is there before and after, as the last statement names it. */
  readonly table: string;
  /** The other table of the dance, which is there only for a while. */
  readonly temporary: string;
  /** Every statement that belongs to it, in order. Those of another rebuild may stand between them. */
  readonly statements: readonly number[];
  /** The statement that makes the table in its new shape. */
  readonly create: number;
  /** The statement that puts the rows into the new shape; null where none does, and the rows are lost. */
  readonly copy: number | null;
  /** The statement that drops the table in its old shape: the one that cascades. */
  readonly drop: number;
}

/**
 * Finds the table rebuilds of a migration, in the three ways people write them, whatever the names:
 * make new, copy, drop old, rename new (drizzle-kit and https://sqlite.org/lang_altertable.html#otheralter);
 * rename old, make new, copy, drop old; and back up, drop, make new, copy back.
 */
export function foldRebuilds(statements: readonly Statement[]): readonly Rebuild[] {
  const steps = statements.map(stepOf);
  const used = new Set<number>();
  const rebuilds: Rebuild[] = [];
  // A rename can end one dance and begin the next, so that the one it ends is looked for first.
  for (const finders of [[renameNew, renameOld], [backUp]]) {
    for (let at = 0; at < steps.length; at += 1) {
      for (const find of finders) {
        const found = used.has(at) ? null : find(steps, at, used);
        if (found === null) continue;
        rebuilds.push(found);
        for (const place of found.statements) used.add(place);
      }
    }
  }
  return rebuilds.sort((a, b) => (a.statements[0] ?? 0) - (b.statements[0] ?? 0));
}

/** What one statement does that may belong to a rebuild. Names are keys; `reads` are the tables behind FROM and JOIN. */
type Step =
  | {
      readonly kind: "create";
      readonly table: string;
      readonly name: string;
      readonly reads: readonly string[];
    }
  | { readonly kind: "copy"; readonly table: string; readonly reads: readonly string[] }
  | { readonly kind: "drop"; readonly table: string }
  | { readonly kind: "rename"; readonly from: string; readonly table: string; readonly name: string }
  | { readonly kind: "other" };

type FindRebuild = (steps: readonly Step[], at: number, used: ReadonlySet<number>) => Rebuild | null;

/** `at` renames the new table; the copy is not asked for, since a dance without one loses every row. */
const renameNew: FindRebuild = (steps, at, used) => {
  const last = steps[at];
  if (last?.kind !== "rename") return null;
  const drop = lastBefore(steps, at, used, (step) => step.kind === "drop" && step.table === last.table);
  const create = lastBefore(steps, at, used, (step) => step.kind === "create" && step.table === last.from);
  if (drop < 0 || create < 0) return null;
  const sources = [last.table, ...copiesOf(steps, last.table)];
  const copy = lastBefore(steps, drop, used, (step) => sources.some((from) => isCopy(step, from, last.from)));
  return rebuildOf(last.name, last.from, { create, copy, drop, others: [at] });
};

/** `at` renames the old table out of the way. */
const renameOld: FindRebuild = (steps, at, used) => {
  const first = steps[at];
  if (first?.kind !== "rename") return null;
  const create = firstAfter(steps, at, used, (step) => step.kind === "create" && step.table === first.from);
  const copy = firstAfter(steps, create, used, (step) => isCopy(step, first.table, first.from));
  const drop = firstAfter(steps, copy, used, (step) => step.kind === "drop" && step.table === first.table);
  return rebuildOf(nameOf(steps[create]), first.name, { create, copy, drop, others: [at] });
};

/** `at` makes the copy that the rows wait in. */
const backUp: FindRebuild = (steps, at, used) => {
  const first = steps[at];
  if (first?.kind !== "create") return null;
  const filled =
    first.reads.length > 0 ? at : firstAfter(steps, at, used, (step) => copiesInto(step, first.table));
  const backedUp = steps[filled];
  if (backedUp === undefined || !("reads" in backedUp)) return null;
  for (const table of backedUp.reads) {
    const drop = firstAfter(steps, filled, used, (step) => step.kind === "drop" && step.table === table);
    const create = firstAfter(steps, drop, used, (step) => step.kind === "create" && step.table === table);
    const copy = firstAfter(steps, create, used, (step) => isCopy(step, first.table, table));
    const end = firstAfter(steps, copy, used, (step) => step.kind === "drop" && step.table === first.table);
    const others = [at, filled, end].filter((place) => place >= 0);
    const found = rebuildOf(nameOf(steps[create]), first.name, { create, copy, drop, others });
    if (found !== null && found.copy !== null) return found;
  }
  return null;
};

/** Where its parts stand, -1 for one that is not there. */
interface Parts {
  readonly create: number;
  readonly copy: number;
  readonly drop: number;
  readonly others: readonly number[];
}

function rebuildOf(table: string, temporary: string, { create, copy, drop, others }: Parts): Rebuild | null {
  if (create < 0 || drop < 0) return null;
  const places = [create, drop, ...(copy < 0 ? [] : [copy]), ...others];
  const statements = [...new Set(places)].sort((a, b) => a - b);
  return { table, temporary, statements, create, copy: copy < 0 ? null : copy, drop };
}

function nameOf(step: Step | undefined): string {
  return step?.kind === "create" ? step.name : "";
}

/** Tables made by CREATE TABLE … AS SELECT from this one: its rows may be copied from there as well. */
function copiesOf(steps: readonly Step[], table: string): readonly string[] {
  return steps.flatMap((step) => (step.kind === "create" && step.reads.includes(table) ? [step.table] : []));
}

function copiesInto(step: Step, table: string): boolean {
  return step.kind === "copy" && step.table === table;
}

function isCopy(step: Step, from: string, into: string): boolean {
  return step.kind === "copy" && step.table === into && step.reads.includes(from);
}

function lastBefore(
  steps: readonly Step[],
  before: number,
  used: ReadonlySet<number>,
  matches: (step: Step) => boolean,
): number {
  return steps.findLastIndex((step, at) => at < before && !used.has(at) && matches(step));
}

/** -1 also where there is nothing to come after. */
function firstAfter(
  steps: readonly Step[],
  after: number,
  used: ReadonlySet<number>,
  matches: (step: Step) => boolean,
): number {
  return after < 0 ? -1 : steps.findIndex((step, at) => at > after && !used.has(at) && matches(step));
}

function stepOf(statement: Statement): Step {
  switch (statement.kind) {
    case "create-table":
      return createStep(statement.tokens);
    case "insert":
      return copyStep(statement.tokens);
    case "drop-table":
      return dropStep(statement.tokens);
    case "alter-table":
      return renameStep(statement.tokens);
    default:
      return { kind: "other" };
  }
}

function createStep(tokens: readonly SqlToken[]): Step {
  const name = nameBehind(tokens, "TABLE");
  return { kind: "create", table: nameKey(name), name, reads: readsOf(tokens) };
}

function copyStep(tokens: readonly SqlToken[]): Step {
  const reads = readsOf(tokens);
  if (reads.length === 0) return { kind: "other" };
  return { kind: "copy", table: nameKey(nameBehind(tokens, "INTO")), reads };
}

function dropStep(tokens: readonly SqlToken[]): Step {
  return { kind: "drop", table: nameKey(nameBehind(tokens, "TABLE")) };
}

/** `ALTER TABLE a RENAME TO b`; with COLUMN, or a name, in between it renames a column. */
function renameStep(tokens: readonly SqlToken[]): Step {
  const at = tokens.findIndex((token, place) => token.name === "RENAME" && tokens[place + 1]?.name === "TO");
  const target = tokens[at + 2];
  if (at < 0 || target === undefined) return { kind: "other" };
  const name = unquoteName(target.text);
  return { kind: "rename", from: nameKey(nameBehind(tokens, "TABLE")), table: nameKey(name), name };
}

function readsOf(tokens: readonly SqlToken[]): readonly string[] {
  const places = [...tokens.keys()].filter(
    (at) => tokens[at]?.name === "FROM" || tokens[at]?.name === "JOIN",
  );
  return places.map((at) => nameKey(nameAt(tokens, at + 1)));
}

/** The name behind a word, past IF [NOT] EXISTS. */
function nameBehind(tokens: readonly SqlToken[], word: string): string {
  const at = tokens.findIndex((token) => token.name === word);
  const exists = tokens.findIndex((token, place) => place > at && place <= at + 3 && token.name === "EXISTS");
  return nameAt(tokens, Math.max(at, exists) + 1);
}

/** The last part of `schema.name`. */
function nameAt(tokens: readonly SqlToken[], at: number): string {
  const isQualified = tokens[at + 1]?.name === "DOT";
  return unquoteName(tokens[isQualified ? at + 2 : at]?.text ?? "");
}
