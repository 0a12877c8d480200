import type { LedgerWriting } from "../../model/ledger-writing.ts";
import { code, count } from "../../model/text.ts";

/** What became of it. */
export function ledgerInWords({ table, gone, of, forged, trigger }: LedgerWriting): string {
  const name = code(table);
  if (gone > 0) {
    const which = gone === of ? "every record" : `${count(gone, "record")} of ${of}`;
    return `Deletes ${which} of applied migrations from ${name}: the next start of the app runs them again`;
  }
  if (forged > 0)
    return `Adds ${count(forged, "record")} to ${name} that no migrator wrote: the migrator takes those migrations as applied`;
  if (trigger !== null)
    return `Adds the trigger ${code(trigger)} to ${name}: it can change what the migrator records there`;
  return `Rebuilds ${name}, which belongs to the migrator; its records are all kept`;
}

/** What to write instead. */
export function ledgerRemedy({
  table,
  gone,
  forged,
  trigger,
}: Pick<LedgerWriting, "table" | "gone" | "forged" | "trigger">): string {
  if (gone + forged === 0 && trigger === null)
    return "Test on a production copy that your version of the migrator works with the new declaration";
  return `Leave ${code(table)} to the migrator; to undo a migration, write a new one`;
}
