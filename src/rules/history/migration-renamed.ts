import { nameInLedger, ownLedgerTable } from "../../model/driver.ts";
import { atEntry } from "../../model/location.ts";
import { inSql, quoteText } from "../../model/quote.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationRenamed = defineRule({
  id: "migration-renamed",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "A merged migration was renamed",
  why: "drizzle-orm 1.0 identifies a migration by folder name, wrangler by file name, bundled drivers by idx: to them a renamed migration is a new one and runs again.",

  *check({ changes, squashed, judged: { ledger, profile }, converted }) {
    if (squashed || converted !== null) return;
    for (const change of changes) {
      if (change.kind !== "renamed") continue;
      const { before, after } = change;
      const isRestamped = ledger === "when" && before.when !== after.when;
      const isRenumbered = profile.bundled && before.idx !== after.idx;
      const runsAgain = ledger !== "when" || (isRestamped && (after.when ?? 0) > (before.when ?? 0));
      const isByFile = ledger === "file-name";
      const table = inSql(ownLedgerTable(profile, ledger));
      const names = isByFile
        ? ([nameInLedger(after.file, profile.files), nameInLedger(before.file, profile.files)] as const)
        : ([after.name, before.name] as const);
      const update = `UPDATE ${table} SET name = ${quoteText(names[0])} WHERE name = ${quoteText(names[1])};`;
      const consequence = runsAgain
        ? "databases that ran it will run it again"
        : isRestamped || isRenumbered
          ? "the recorded name no longer matches it"
          : "this driver uses the timestamp and not the name, so nothing runs again";
      yield {
        at: atEntry(after),
        severity: runsAgain || isRestamped || isRenumbered ? "error" : "warning",
        subject: before.name,
        message: `${code(before.name)} was renamed to ${code(after.name)} after it was merged: ${consequence}`,
        remedy: `Keep the name ${code(before.name)}${isRestamped ? ` and its \`when\` of ${before.when}` : ""}; give the new migration a later number${ledger === "when" ? "" : `. If the new name has to stay, run this on every database:\n${fence("sql", update)}`}`,
        evidence: { before: before.name, after: after.name },
      };
    }
  },
});
