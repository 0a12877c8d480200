import type { AlreadyThere } from "../../model/already-there.ts";
import { nameKey } from "../../model/schema.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const alreadyThere = defineRule({
  id: "already-there",
  stage: "schema",
  severity: "error",
  summary: "CREATE … IF NOT EXISTS meets an object of another shape, and does nothing",
  why: "The statement succeeds on every database and changes only new ones: where the object is there already it stays as it was, and code that asks for the rest fails.",

  *check({ alreadyThere: found }) {
    for (const object of found) {
      const { kind, name, at, differences } = object;
      yield {
        at,
        subject: `${kind} ${nameKey(name)}`,
        message: `The ${kind} ${code(name)} is there already, so that IF NOT EXISTS does nothing: ${missingInWords(object)}`,
        remedy: remedyFor(object),
        evidence: { [kind]: name, missing: differences.map((each) => each.replaceAll("`", "")) },
      };
    }
  },
});

function missingInWords({ columns, differences }: AlreadyThere): string {
  if (columns.length > 0) return `on databases with a past it goes without ${joinNames(columns)}`;
  return `databases with a past do not get ${differences.slice(0, 3).join("; ")}`;
}

function remedyFor({ kind, name, columns }: AlreadyThere): string {
  if (columns.length > 0)
    return `Add what is missing with ${columns.map((column) => code(`ALTER TABLE ${name} ADD ${column} …`)).join(", ")}, as \`drizzle-kit generate\` does`;
  return kind === "table"
    ? `Change ${code(name)} by a migration that \`drizzle-kit generate\` writes, and leave IF NOT EXISTS out`
    : `Drop the ${kind} ${code(name)} first and create it without IF NOT EXISTS, or give the new one another name`;
}
