import { atEntry, atFolder } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { ledgerWords } from "../words/ledger-state-words.ts";

export const copyLedger = defineRule({
  id: "copy-ledger",
  stage: "data",
  severity: "warning",
  summary: "What a production copy records as run does not fit the merged migrations",
  why: "A migrator runs what its table of applied migrations does not have. Without records it begins at the first migration, on tables that are there already; with a record that is too late it skips what is new.",

  *check(data) {
    if (!("state" in data)) return;
    const { state, judged } = data;
    for (const { subject, message, remedy, isOpen } of ledgerWords(state))
      yield {
        ...{ at: atFolder(judged.head), subject, message, remedy },
        ...(isOpen ? { isOpen: true as const } : {}),
        evidence: { ran: state.ran.map(({ name }) => name), unknown: state.unknown },
      };
    for (const migration of state.skipped)
      yield {
        at: atEntry(migration),
        severity: "error",
        subject: `skipped ${migration.name}`,
        message: `${code(migration.name)} is skipped on the production copy: the last migration recorded there has a later timestamp`,
        remedy:
          state.unknown.length > 0
            ? "On production, delete the record that the base branch does not have; or give the migration a later timestamp"
            : "Give the migration a later timestamp: generate it again",
        evidence: { skipped: migration.name },
      };
  },
});
