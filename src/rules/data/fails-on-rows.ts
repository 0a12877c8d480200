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
  summary: "A statement fails as soon as the table has rows",
  why: "It passes on the empty database of a test run. SQLite checks NOT NULL without a default, a default that is not constant, and most constraints only once the table has a row.",

  *check({ failures, judged }) {
    for (const { kind, failure } of failures) {
      if (kind !== "certain") continue;
      const { migration, message, statement, at } = failure;
      yield {
        at: atSpan(migration, at),
        subject: `${migration.name} ${message}`,
        message: `${code(migration.name)} works on empty tables but fails ${whereItFails(failure)}: ${code(message)}`,
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
    ? `as soon as a row refers to one of ${code(statement.target)}`
    : "as soon as the table has rows";
}

function remedyFor(failure: RunFailure, profile: Profile): string {
  const { message } = failure;
  if (/NOT NULL column with default value NULL/.test(message)) {
    return "Give the column a constant default, or add it as nullable, fill it, and make it NOT NULL in a later migration";
  }
  if (/non-constant default/.test(message)) {
    return "Add the column with a constant default or as nullable, fill it with UPDATE, then set the expression default in a later table rebuild";
  }
  if (/REFERENCES column with non-NULL default/.test(message)) {
    return "Add the column as nullable, fill it with UPDATE, and leave out the default";
  }
  if (/FOREIGN KEY constraint failed/.test(message)) {
    const statement = failedStatement(failure);
    const dropped = statement?.kind === "drop-table" ? statement.target : null;
    return dropped === null
      ? "First move or delete the rows that refer to these"
      : keysOff(profile, dropped, [failure.migration]);
  }
  return "Fix the rows in a statement before this one, or leave the constraint out";
}
