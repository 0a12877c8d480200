import { atSpan } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const syntaxTooNew = defineRule({
  id: "syntax-too-new",
  stage: "replay",
  severity: "error",
  summary: "A statement needs a newer SQLite than the driver ships",
  why: "SQLite 3.46 learnt to read `1_000`, 3.53 to change constraints in place. Libraries that drivers ship are older, and answer with a syntax error.",

  *check({ upgrade, fresh, judged: { profile } }) {
    const failure = [upgrade.failure, fresh?.failure].find((found) => found?.cause === "too-new");
    if (failure == null) return;
    yield {
      at: atSpan(failure.migration, failure.at),
      subject: failure.migration.name,
      message: `${code(failure.migration.name)} needs SQLite 3.53, and ${profile.driver} ships ${profile.sqlite}: ${code(failure.message)}`,
      remedy:
        "Write it as the older SQLite knows it: a rebuild in place of ALTER … CONSTRAINT or SET NOT NULL, plain digits for `1_000`",
      evidence: { statement: failure.statement, sqlite: failure.message },
    };
  },
});
