import { atSpan } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const syntaxTooNew = defineRule({
  id: "syntax-too-new",
  stage: "replay",
  severity: "error",
  summary: "A statement needs a newer SQLite than the driver ships",
  why: "SQLite 3.46 added `1_000` literals, and 3.53 can change constraints in place. The libraries that drivers ship are older and answer with a syntax error.",

  *check({ upgrade, fresh, judged: { profile } }) {
    const failure = [upgrade.failure, fresh?.failure].find((found) => found?.cause === "too-new");
    if (failure == null) return;
    yield {
      at: atSpan(failure.migration, failure.at),
      subject: failure.migration.name,
      message: `${code(failure.migration.name)} needs SQLite 3.53, and ${profile.driver} ships ${profile.sqlite}: ${code(failure.message)}`,
      remedy:
        "Use syntax that the older SQLite knows: a table rebuild instead of ALTER … CONSTRAINT or SET NOT NULL, plain digits instead of `1_000`",
      evidence: { statement: failure.statement, sqlite: failure.message },
    };
  },
});
