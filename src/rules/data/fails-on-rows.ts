import type { Profile } from "../../model/driver.ts";
import { atSpan } from "../../model/location.ts";
import { failedStatement, type RunFailure } from "../../model/run.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { keysOff } from "../words/keys-off.ts";

export const failsOnRows = defineRule({
  id: "fails-on-rows",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect", "column-required"],
  summary: "A statement fails on any database that holds rows",
  why: "It passes on the empty database of a test run: SQLite looks at NOT NULL without a default, at a default that is no constant, and at most constraints only once there is a row.",

  *check({ failures, judged }) {
    for (const { kind, failure } of failures) {
      if (kind !== "certain") continue;
      const { migration, message, statement, at } = failure;
      yield {
        at: atSpan(migration, at),
        subject: `${migration.name} ${message}`,
        message: `${code(migration.name)} applies to empty tables and fails ${whereItFails(failure)}: ${code(message)}`,
        remedy: remedyFor(failure, judged.profile),
        evidence: { statement, sqlite: message },
      };
    }
  },
});

/** A row that no other refers to may go. */
function whereItFails(failure: RunFailure): string {
  const statement = failedStatement(failure);
  const isRefused = /FOREIGN KEY constraint failed/.test(failure.message) && statement?.target != null;
  return isRefused && /^(?:drop-table|delete)$/.test(statement.kind)
    ? `where a row refers to one of ${code(statement.target)}`
    : "on any that holds rows";
}

function remedyFor(failure: RunFailure, profile: Profile): string {
  const { message } = failure;
  if (/NOT NULL column with default value NULL/.test(message)) {
    return "Give the column a constant default, or add it as nullable, fill it, and tighten it in a later migration";
  }
  if (/non-constant default/.test(message)) {
    return "Add the column with a constant default or as nullable, fill it with UPDATE, and set the expression as default in a rebuild";
  }
  if (/REFERENCES column with non-NULL default/.test(message)) {
    return "Add the column as nullable, fill it with UPDATE, and leave out the default";
  }
  if (/FOREIGN KEY constraint failed/.test(message)) {
    const statement = failedStatement(failure);
    const dropped = statement?.kind === "drop-table" ? statement.target : null;
    return dropped === null ? "Move or delete the rows that refer to these first" : keysOff(profile, dropped);
  }
  return "Mend the rows in a statement before this one, or do without the constraint";
}
