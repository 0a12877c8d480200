import { ownLedgerTable } from "../../model/driver.ts";
import { knownLedgers } from "../../model/ledger-writing.ts";
import { atFile, atStatement } from "../../model/location.ts";
import { addedStatements } from "../../model/migration.ts";
import { sameName } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { ledgerInWords, ledgerRemedy } from "../words/ledger-words.ts";

export const ledgerWritten = defineRule({
  id: "ledger-written",
  stage: "replay",
  severity: "error",
  summary: "A migration writes to the table that records which migrations ran",
  why: "The migrator uses only that table to decide what to run. If records are missing, the next start of the app runs everything again and fails on existing tables; with extra records, it skips migrations that never ran.",

  *check({ ledger, judged }) {
    const last = judged.added.at(-1);
    const own = ownLedgerTable(judged.profile, judged.ledger);
    for (const added of addedStatements(judged.added)) {
      const { kind, target, text } = added.statement;
      const table = knownLedgers.find((name) => sameName(name, target ?? ""));
      if (table === undefined || sameName(table, own) || !writing.test(kind)) continue;
      yield {
        at: atStatement(added),
        severity: "warning",
        subject: `${table} ${added.migration.name} ${added.statement.line}`,
        message: `Changes ${code(table)}, where a migrator records what ran: nothing was lost here, but if that migrator is in use it may run migrations again or skip them`,
        remedy: ledgerRemedy({ table, gone: 1, forged: 0, trigger: null }),
        evidence: { table, statement: text, gone: 0, forged: 0 },
      };
    }
    if (ledger === null || last === undefined) return;
    const isKept = ledger.gone + ledger.forged === 0 && ledger.trigger === null;
    yield {
      at: ledger.by === null ? atFile(last) : atStatement(ledger.by),
      severity: isKept ? "warning" : "error",
      subject: ledger.table,
      message: ledgerInWords(ledger),
      remedy: ledgerRemedy(ledger),
      evidence: {
        table: ledger.table,
        statement: ledger.by?.statement.text ?? null,
        gone: ledger.gone,
        forged: ledger.forged,
      },
    };
  },
});

const writing = /^(?:insert|update|delete|drop-table|alter-table|create-trigger)$/;
