import { code } from "../../model/text.ts";
import { atStatement } from "../at-table.ts";
import { defineRule } from "../rule.ts";

/** A statement that holds the database up for longer is felt by whoever uses it, in milliseconds. */
const slowMs = 5000;
/** D1 ends a query after so long: https://developers.cloudflare.com/d1/platform/limits/ */
const d1LimitMs = 30_000;

export const slowMigration = defineRule({
  id: "slow-migration",
  stage: "data",
  severity: "warning",
  summary: "A statement takes long on the production copy",
  why: "SQLite lets nobody else write while a migration runs, and D1 ends a query after 30 seconds.",

  *check({ rows, source, replay }) {
    if (source !== "snapshot") return;
    const isD1 = replay.profile.driver.startsWith("d1");
    for (const effect of rows.effects) {
      if (effect.ms < slowMs) continue;
      const seconds = Math.round(effect.ms / 1000);
      const limit = isD1 && effect.ms > d1LimitMs / 2 ? "; D1 ends a query after 30 s" : "";
      yield {
        at: atStatement(effect),
        subject: `${effect.migration.name} ${effect.statement.line}`,
        message: `${code(effect.statement.text, 80)} takes ${seconds} s on the production copy, and nobody can write meanwhile${limit}`,
        remedy: "Do it in smaller steps, or while nobody is there",
        evidence: { seconds, rows: effect.direct + effect.collateral },
      };
    }
  },
});
