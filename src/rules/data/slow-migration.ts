import { atStatement } from "../../model/location.ts";
import { addedStatements } from "../../model/migration.ts";
import type { StatementEffect } from "../../model/run.ts";
import { code, formatBytes, formatNumber } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

/** A statement that holds the database up for longer is felt by whoever uses it, in milliseconds. */
const slowMs = 5000;
/** A disk of a small cloud machine takes about as long for it: they write 100 to 200 MB in a second. */
const largeBytes = 1e9;

/** What takes long is a warning; what the driver's database refuses can never be applied. */
export const slowMigration = defineRule({
  id: "slow-migration",
  stage: "data",
  severity: "warning",
  summary: "A statement is slow or writes a lot on the production copy, or is longer than D1 allows",
  why: "SQLite blocks all other writes while a migration runs. The time depends on the machine; the bytes written do not. D1 stops a query after 30 seconds and rejects a statement of more than 100 KB.",

  *check({ rows, source, judged }) {
    const { limits } = judged.profile;
    for (const added of limits === null ? [] : addedStatements(judged.added)) {
      const bytes = Buffer.byteLength(added.statement.text);
      if (limits === null || bytes <= limits.statementBytes) continue;
      yield {
        at: atStatement(added),
        severity: "error",
        subject: `length ${added.migration.name} ${added.statement.line}`,
        message: `${code(added.statement.text, 60)} is ${formatNumber(bytes)} bytes long; ${limits.of} accepts at most ${formatNumber(limits.statementBytes)}`,
        remedy: "Split it into several statements",
        evidence: { bytes },
      };
    }
    for (const effect of source === "snapshot" ? rows.effects : []) {
      if (effect.ms < slowMs && effect.bytes < largeBytes) continue;
      const limit =
        limits !== null && effect.ms > limits.queryMs / 2
          ? `; ${limits.of} stops a query after ${Math.round(limits.queryMs / 1000)} s`
          : "";
      yield {
        at: atStatement(effect),
        subject: `time ${effect.migration.name} ${effect.statement.line}`,
        message: `${code(effect.statement.text, 80)} ${burdenOf(effect)}; writes are blocked while it runs${limit}`,
        remedy: "Split it into smaller steps, or run it when traffic is low",
        evidence: {
          seconds: Math.round(effect.ms / 1000),
          bytes: effect.bytes,
          rows: effect.direct + effect.collateral,
        },
      };
    }
  },
});

function burdenOf({ ms, bytes }: StatementEffect): string {
  const parts = [
    ...(ms < slowMs ? [] : [`takes ${Math.round(ms / 1000)} s`]),
    ...(bytes < largeBytes ? [] : [`writes ${formatBytes(bytes)}`]),
  ];
  return `${parts.join(" and ")} on the production copy`;
}
