import { atSpan } from "../../model/location.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration applies depends on the rows it meets",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on what breaks it: an empty test database shows none of that.",

  *check({ failures, dangling, source }) {
    for (const found of failures) {
      if (found.kind !== "dependent") continue;
      const { migration, message, statement, at } = found.failure;
      yield {
        at: atSpan(migration, at),
        severity: source === "invented" ? "warning" : "error",
        subject: `${migration.name} ${message}`,
        message:
          source === "invented"
            ? `${code(migration.name)} fails where rows do not fit: ${code(message)}`
            : `${code(migration.name)} fails on the rows there are: ${code(message)}`,
        remedy:
          found.probe === null
            ? "Mend the rows that do not fit in a statement before this one"
            : `${source === "invented" ? "Ask production first; any row it shows has" : "These rows have"} to be mended before this statement:\n${fence("sql", found.probe)}`,
        evidence: { statement, sqlite: message },
      };
    }
    for (const { violation, probe, at } of dangling) {
      const { table, columns, parent } = violation;
      const key = `${table}.${columns.join(", ")}`;
      yield {
        at,
        subject: `dangling ${key}`,
        message: `${code(key)} is to refer to ${code(parent)}, and nothing looks whether each row has its parent there`,
        remedy:
          probe === null
            ? `Give the rows of ${code(table)} that have no parent one first, or none`
            : `Ask production first; any row it shows has to be mended before this migration:\n${fence("sql", probe)}`,
        evidence: { table, columns, parent },
      };
    }
  },
});
