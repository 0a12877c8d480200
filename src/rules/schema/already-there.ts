import type { AlreadyThere } from "../../model/already-there.ts";
import { nameKey } from "../../model/schema.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const alreadyThere = defineRule({
  id: "already-there",
  stage: "schema",
  severity: "error",
  summary: "CREATE … IF NOT EXISTS does nothing: the object exists with another definition",
  why: "The statement succeeds on every database but changes only new ones. An existing object stays as it was, and code that needs the new parts fails.",

  *check({ alreadyThere: found }) {
    for (const object of found) {
      const { kind, name, at, differences } = object;
      yield {
        at,
        subject: `${kind} ${nameKey(name)}`,
        message: `The ${kind} ${code(name)} already exists, so IF NOT EXISTS does nothing: ${missingInWords(object)}`,
        remedy: remedyFor(object),
        evidence: { [kind]: name, missing: differences.map((each) => each.replaceAll("`", "")) },
      };
    }
  },
});

function missingInWords({ columns, differences }: AlreadyThere): string {
  if (columns.length > 0) return `existing databases do not get ${joinNames(columns)}`;
  return `existing databases stay as they are (missing there: ${differences.slice(0, 3).join("; ")})`;
}

function remedyFor({ kind, name, columns }: AlreadyThere): string {
  if (columns.length > 0)
    return `Add what is missing with ${columns.map((column) => code(`ALTER TABLE ${name} ADD ${column} …`)).join(", ")}, as \`drizzle-kit generate\` does`;
  return kind === "table"
    ? `Change ${code(name)} with a migration from \`drizzle-kit generate\`, without IF NOT EXISTS`
    : `Drop the ${kind} ${code(name)} first and create it without IF NOT EXISTS, or give the new one a different name`;
}
