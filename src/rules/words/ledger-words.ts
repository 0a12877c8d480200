import type { LedgerWriting } from "../../model/ledger-writing.ts";
import { code, count } from "../../model/text.ts";

/** What became of it. */
export function ledgerInWords({ table, gone, of, forged, trigger }: LedgerWriting): string {
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

/** What to write instead. */
export function ledgerRemedy({
  table,
  gone,
  forged,
  trigger,
}: Pick<LedgerWriting, "table" | "gone" | "forged" | "trigger">): string {
  if (gone + forged === 0 && trigger === null)
    return "Make sure that the version of the migrator in use takes the new declaration, on a copy of production";
  return `Leave ${code(table)} to the migrator; to take a step back, write a new migration that undoes it`;
}
