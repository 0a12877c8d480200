import type { DeclarationChange, DeclaredAs } from "../../model/declaration-change.ts";
import type { Severity } from "../../model/finding.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { declarationWords } from "../words/declaration-words.ts";

export const declarationChanged = defineRule({
  id: "declaration-changed",
  stage: "replay",
  severity: "warning",
  summary: "A column's TypeScript declaration changes, but its rows do not",
  why: "A column's `mode`, list of values, TypeScript type or `$default()` is not part of the database. No migration is generated for it, and existing rows are read in the new way at once.",

  *check({ declarations, judged }) {
    for (const change of declarations) {
      const { table, column, file, line, isRewritten } = change;
      const name = code(`${table}.${column}`);
      const { says, means } = declarationWords(change);
      const hasMigration = judged.added.length > 0;
      const rows = isRewritten
        ? "the new migrations change its rows"
        : `no ${hasMigration ? "new " : ""}migration changes its rows`;
      yield {
        at: { migration: null, file, line, endLine: line },
        severity: severityOf(change),
        subject: `${table}.${column}`,
        message: `${name} ${says}, and ${rows}: ${means}`,
        remedy: remedyFor(change, name),
        evidence: { table, column, ...difference(change) },
      };
    }
  },
});

/**
 * Rows that are read in another way than they were written are a warning. Where the migration gives them the values that
 * the new way reads, the order of deployment says what is left to do; of what only TypeScript knows no row is read wrongly.
 */
function severityOf({ before, after, isRewritten }: DeclarationChange): Severity {
  const isCustom = before.type !== after.type;
  return (before.mode !== after.mode || isCustom) && !isRewritten ? "warning" : "notice";
}

/** What the two sides declare otherwise. */
function changedKeys({ before, after }: DeclarationChange) {
  return (["type", "mode", "values", "typed", "filled", "refilled"] as const).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}

function difference(change: DeclarationChange) {
  const of = (side: DeclaredAs) => Object.fromEntries(changedKeys(change).map((key) => [key, side[key]]));
  return { before: of(change.before), after: of(change.after) };
}

function remedyFor(change: DeclarationChange, name: string): string {
  const { before, after, isRewritten } = change;
  if (changedKeys(change).every((key) => key === "filled" || key === "refilled"))
    return `Check whether what reads ${name} can handle both, and whether every write still gives it a value`;
  if (before.mode === after.mode && before.type === after.type)
    return `Check whether rows contain values that ${name} no longer allows, and whether all deployed code handles the values it allows now`;
  if (isRewritten)
    return `No deploy order works without downtime: stop the service during the rollout, or add a new column, write both, copy the values, and read the new one in a later release`;
  return `Add a new column in the new format, write both, copy the values and read the new one in a later release; or, with the service stopped, rewrite the rows in a migration of the same release`;
}
