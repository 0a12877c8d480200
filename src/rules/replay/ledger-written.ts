import type { LedgerWriting } from "../../model/ledger-writing.ts";
import { atFile, atStatement } from "../../model/location.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const ledgerWritten = defineRule({
  id: "ledger-written",
  stage: "replay",
  severity: "error",
  summary: "A migration writes to the table that records which migrations ran",
  why: "The migrator decides by that table alone what to run: without its records the next start of the app runs everything again and fails on tables that are there, and with records too many it skips what never ran.",

  *check({ ledger, judged }) {
    const last = judged.added.at(-1);
    if (ledger === null || last === undefined) return;
    const isKept = ledger.gone + ledger.forged === 0 && ledger.trigger === null;
    yield {
      at: ledger.by === null ? atFile(last) : atStatement(ledger.by),
      severity: isKept ? "warning" : "error",
      subject: ledger.table,
      message: messageFor(ledger),
      remedy: remedyFor(ledger),
      evidence: {
        table: ledger.table,
        statement: ledger.by?.statement.text ?? null,
        gone: ledger.gone,
        forged: ledger.forged,
      },
    };
  },
});

function messageFor({ table, gone, of, forged, trigger }: LedgerWriting): string {
  const name = code(table);
  if (gone > 0) {
    const which = gone === of ? "every record" : `${count(gone, "record")} of ${of}`;
    return `Takes ${which} of applied migrations out of ${name}: the next start of the app runs them again`;
  }
  if (forged > 0)
    return `Puts ${count(forged, "record")} into ${name} that no migrator wrote: what they stand for is taken to have run`;
  if (trigger !== null)
    return `Hangs the trigger ${code(trigger)} on ${name}: from then on it has a say in what the migrator writes there`;
  return `Declares ${name} anew, which belongs to the migrator; its records are all there`;
}

function remedyFor({ table, gone, forged, trigger }: LedgerWriting): string {
  if (gone + forged === 0 && trigger === null)
    return "Make sure that the version of the migrator in use takes the new declaration, on a copy of production";
  return `Leave ${code(table)} to the migrator; to take a step back, write a new migration that undoes it`;
}
